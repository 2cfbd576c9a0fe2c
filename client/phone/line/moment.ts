import type { Verb } from '../../../generated/jambonz/verbs.ts';
import type { Act } from './act.ts';

/**
 * What a verb waits for: input of the caller, an answer of the target `name`, the end of a
 * conversation, an agent who takes the caller from the queue `name`, a caller in the queue `name`,
 * a moderator who starts the conference `name`, a command of the application, its tokens for
 * streaming speech, or the end of something.
 */
export type Awaited =
  | 'input'
  | 'answer'
  | 'conversation-end'
  | 'agent'
  | 'queued-caller'
  | 'moderator'
  | 'conference-end'
  | 'stream-end'
  | 'model-end'
  | 'bot-end'
  | 'prompt-end'
  | 'speech'
  | 'command'
  | 'tokens'
  | 'call-end';

/**
 * A point in a call at which a verb waits for an action of the caller or of the far side, such as a
 * dialled party.
 *
 * ```ts
 * expect(call.waitingFor).toMatchObject({ verb: 'gather', for: 'input' });
 * ```
 */
export interface Moment {
  /** The name of the verb that waits, or `call` while an outbound call rings. */
  verb: string;
  /** What the verb waits for. */
  for: Awaited;
  /** The target, queue or conference that the verb waits for. */
  name?: string;
  /** The addresses and names of the targets that ring, while a `dial` rings. */
  ringing?: readonly string[];
  /** The actions that the waiting verb accepts, without `hangsUp`, which is always accepted. */
  fits: readonly Act['does'][];
  /** The waiting verb with its properties, as sent by the application. */
  settings?: Verb | undefined;
}
