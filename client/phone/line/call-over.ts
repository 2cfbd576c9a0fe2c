import type { Verb } from '../../../generated/jambonz/verbs.ts';

/**
 * Thrown when a leg (the connection of one party) is hung up. The running verb stops, and the verbs
 * after it are not carried out.
 */
export class CallOver extends Error {}

/** Thrown when other verbs replace the running verb and the verbs after it. */
export class VerbsReplaced extends Error {
  readonly verbs: Verb[];

  constructor(verbs: Verb[]) {
    super('the application was replaced');
    this.verbs = verbs;
  }
}
