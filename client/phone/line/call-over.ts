import type { Verb } from '../../../generated/jambonz/verbs.ts';

/**
 * Thrown when a leg (the connection of one party) is hung up. The running verb stops, and the verbs
 * after it are not carried out.
 */
export class CallOver extends Error {}

/** Thrown when other verbs replace the running verb and the verbs after it. */
export class VerbsReplaced extends Error {
  readonly verbs: readonly Verb[];
  /**
   * Whether `verbs` are those behind the running verb: a REST request has ended just this verb, so
   * that the answer of its action hook counts.
   */
  readonly isNext: boolean;
  /** The verbs of the dialled party, which then continues in a call of its own. */
  readonly childVerbs: readonly Verb[] | undefined;

  constructor(
    verbs: readonly Verb[],
    { isNext = false, childVerbs }: { isNext?: boolean; childVerbs?: readonly Verb[] | undefined } = {},
  ) {
    super('the application was replaced');
    this.verbs = verbs;
    this.isNext = isNext;
    this.childVerbs = childVerbs;
  }
}

/** @throws VerbsReplaced if there are verbs */
export function replaceVerbs(verbs: readonly Verb[]): void {
  if (verbs.length > 0) throw new VerbsReplaced(verbs);
}
