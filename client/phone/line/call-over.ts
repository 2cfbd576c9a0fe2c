import type { Verb } from '../../../generated/server/verbs.ts';

/** A leg was hung up: unwinds the verb that was running, and those behind it are not reached. */
export class CallOver extends Error {}

/** Other verbs have taken the place of the running one and of those behind it. */
export class Replaced extends Error {
  readonly verbs: Verb[];

  constructor(verbs: Verb[]) {
    super('the application was replaced');
    this.verbs = verbs;
  }
}
