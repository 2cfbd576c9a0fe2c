import type { Logger } from 'pino';
import type { EnvVars, operations } from '../../generated/types.ts';
import type { CallData, Services } from '../services.ts';

export type OperationId = keyof operations;

type OperationParameters<Id extends OperationId, In extends 'path' | 'query'> = NonNullable<
  operations[Id]['parameters'][In]
>;
type RequestBody<Id extends OperationId> = operations[Id] extends {
  requestBody: { content: { 'application/json': infer Json } };
}
  ? Json
  : undefined;
type Reply<Id extends OperationId> = operations[Id]['responses'] extends {
  200: { content: { 'application/json': infer Json } };
}
  ? Json extends (infer Item)[]
    ? readonly Item[] // permits a constant as the reply
    : Json
  : // biome-ignore lint/suspicious/noConfusingVoidType: a handler without a reply may omit `return`
    void;

/**
 * The state of a call from its first webhook to its last, independent of what a single webhook
 * carries.
 */
export interface Call {
  /** jambonz's `call_sid`. */
  readonly sid: string;
  /**
   * The environment variables from the portal, as `x-env-vars` declares them, with defaults.
   * jambonz sends them with the first webhook only.
   */
  readonly envVars: Readonly<EnvVars>;
  /**
   * Application data to read and write, with its type in services.ts. Changes are stored when the
   * handler is done, each member separately.
   */
  readonly data: CallData;
}

/** The argument of a handler. */
export interface Context<Id extends OperationId> {
  readonly body: RequestBody<Id>;
  readonly query: OperationParameters<Id, 'query'>;
  readonly params: OperationParameters<Id, 'path'>;
  /** Absent if the webhook has no `call_sid`. */
  readonly call: RequestBody<Id> extends { call_sid: string } ? Call : Call | undefined;
  readonly services: Services;
  /** Logs with the operation, `call_sid` and trace of this webhook. */
  readonly log: Logger;
  /** Returns the time, which tests can set. */
  readonly now: () => Date;
  /** Aborted at the deadline, when the fallback is sent. A later result is dropped. */
  readonly signal: AbortSignal;
}

/** Maps a webhook to the reply that the document declares. */
export type Handler<Id extends OperationId> = (context: Context<Id>) => Reply<Id> | Promise<Reply<Id>>;
