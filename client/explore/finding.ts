type FindingKind = 'hook fails' | 'fallback' | 'contract' | 'slow' | 'loop' | 'ignored' | 'silence';

/**
 * A dead end: an error of the application that affects a caller.
 *
 * ```ts
 * const loops = findings.filter(({ kind }) => kind === 'loop');
 * ```
 */
export interface Finding {
  /**
   * `hook fails`: a webhook gets no usable answer. `fallback`: the answer is a fallback.
   * `contract`: the answer is invalid. `slow`: the answer takes too long. `loop`: the application
   * asks or waits without end. `ignored`: an announced choice is treated like an unknown choice.
   * `silence`: the call ends without a prompt.
   */
  kind: FindingKind;
  /** The labels of the steps that lead to the dead end, from the beginning of the call. */
  way: string[];
  /** The error, in words. */
  what: string;
  /** The suggested fix. */
  right: string;
  /** The identity of the dead end: findings with equal `kind` and `subject` are the same. */
  subject: string;
  /** Number of other sequences of steps that lead to the same dead end. */
  others: number;
}

/**
 * Formats a finding as one line: `press 1 > is busy: POST /webhooks/sales-ended answers 404 → serve
 * this path, or correct the hook that names it`. Exported as `findingLine`.
 *
 * ```ts
 * for (const finding of findings) console.error(findingLine(finding));
 * ```
 */
export function formatFinding({ way, what, right, others }: Finding): string {
  const more = others > 0 ? ` (and ${others} other way${others > 1 ? 's' : ''})` : '';
  return `${['the call', ...way].join(' > ')}${more}: ${what} → ${right}`;
}

/**
 * Collects findings. If other steps lead to a known finding, only the count `others` of this
 * finding grows, so that each error is reported once.
 */
export class Findings {
  readonly #found = new Map<string, { finding: Finding; isGone: boolean }>();

  /**
   * @param isGone whether the caller had already hung up. If the same finding is added again for a
   * caller who is still on the line, the later finding replaces this one
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
