type FindingKind = 'hook fails' | 'fallback' | 'contract' | 'slow' | 'loop' | 'ignored' | 'silence';

/** A dead end. */
export interface Finding {
  kind: FindingKind;
  /** The steps that lead to it, from the beginning of the call. */
  way: string[];
  what: string;
  /** What would be right. */
  right: string;
  /** What makes it the same on other ways. */
  subject: string;
  /** How many more ways lead to the same. */
  others: number;
}

/** A finding as a line: `press 1 > is busy: POST /webhooks/sales-ended answers 404 → serve this path, or correct the hook that names it`. */
export function findingLine({ way, what, right, others }: Finding): string {
  const more = others > 0 ? ` (and ${others} other way${others > 1 ? 's' : ''})` : '';
  return `${['the call', ...way].join(' > ')}${more}: ${what} → ${right}`;
}

/** Collects findings. The same one on another way is only counted, so that one mistake is one line. */
export class Findings {
  readonly #found = new Map<string, { finding: Finding; isGone: boolean }>();

  /**
   * @param isGone the caller has hung up and suffers no more: a way on which somebody does is told instead
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

/** Calls and the like have identifiers of this form, each its own. */
export const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
