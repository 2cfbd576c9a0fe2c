type FindingKind = 'hook fails' | 'fallback' | 'contract' | 'slow' | 'loop' | 'ignored' | 'silence';

/** A dead end: a mistake of the application that a caller meets. */
export interface Finding {
  kind: FindingKind;
  /** The labels of the steps that lead to the dead end, from the beginning of the call. */
  way: string[];
  what: string;
  /** The suggested fix. */
  right: string;
  /** Identifies the same dead end on other ways. */
  subject: string;
  /** Number of further ways to the same dead end. */
  others: number;
}

/**
 * Formats a finding as one line: `press 1 > is busy: POST /webhooks/sales-ended answers 404 → serve
 * this path, or correct the hook that names it`.
 */
export function formatFinding({ way, what, right, others }: Finding): string {
  const more = others > 0 ? ` (and ${others} other way${others > 1 ? 's' : ''})` : '';
  return `${['the call', ...way].join(' > ')}${more}: ${what} → ${right}`;
}

/**
 * Collects findings. If another way leads to a known finding, only its `others` grows, so that one
 * mistake is one line.
 */
export class Findings {
  readonly #found = new Map<string, { finding: Finding; isGone: boolean }>();

  /**
   * @param isGone whether the caller has already hung up on this way. A later way to the same
   * finding, on which the caller is still on the line, replaces it
   */
  add(finding: Omit<Finding, 'others'>, isGone = false): void {
    const key = `${finding.kind} ${finding.subject.replace(uuid, '…')}`;
    const known = this.#found.get(key);
    if (known && (isGone || !known.isGone)) known.finding.others++;
    else this.#found.set(key, { finding: { ...finding, others: known ? known.finding.others + 1 : 0 }, isGone });
  }

  get all(): Finding[] {
    return [...this.#found.values()].map(({ finding }) => finding);
  }
}

/** Matches the identifiers of calls and other resources, which differ in each call. */
export const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
