import type { Gather, Verb } from '../../../generated/jambonz/verbs.ts';

/** A gather that listens while other verbs run. */
export interface BackgroundGather {
  /** Returns whether settings for these kinds of input change nothing. */
  hasInput(input: readonly string[] | undefined): boolean;
  /**
   * Takes over the timeout of a `gather` verb. Returns false if this gather does not hear its
   * input, so that the verb must run itself.
   */
  takeOver(verb: Gather): boolean;
  /**
   * Listens for so many seconds while a verb plays a prompt or is silent. Resolves with the verbs
   * of the action hook's answer, or with an empty list if there is no result.
   * @param stops what a key or speech stops, and so ends the verb
   */
  listenDuring(seconds: number, options: { stops: 'speech' | 'sound' | 'nothing' }): Promise<Verb[]>;
}
