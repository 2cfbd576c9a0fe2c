import type { Logger } from 'pino';
import type { EnvVars, operations } from '../../generated/types.ts';
import type { CallData, Services } from '../services.ts';

export type OperationId = keyof operations;

type Parameters<Id extends OperationId, In extends 'path' | 'query'> = NonNullable<operations[Id]['parameters'][In]>;
type Body<Id extends OperationId> = operations[Id] extends {
  requestBody: { content: { 'application/json': infer Json } };
}
  ? Json
  : undefined;
type Reply<Id extends OperationId> = operations[Id]['responses'] extends {
  200: { content: { 'application/json': infer Json } };
}
  ? Json extends (infer Item)[]
    ? readonly Item[] // so that a reply may be a constant
    : Json
  : // biome-ignore lint/suspicious/noConfusingVoidType: a handler that only takes note need not end in `return undefined`
    void;

/** What this server knows of a call from its first webhook to its last, whatever the single webhook carries. */
export interface Call {
  /** jambonz's `call_sid`. */
  readonly sid: string;
  /** The environment variables from the portal, as `x-env-vars` declares them, with defaults. jambonz sends them with the first webhook only. */
  readonly envVars: Readonly<EnvVars>;
  /** Yours to read and write; its type stands in services.ts. What has changed is kept when the handler is done, each member by itself. */
  readonly data: CallData;
}

/** All that a handler is given. */
export interface Context<Id extends OperationId> {
  readonly body: Body<Id>;
  readonly query: Parameters<Id, 'query'>;
  readonly params: Parameters<Id, 'path'>;
  /** Absent where the webhook does not carry a `call_sid`. */
  readonly call: Body<Id> extends { call_sid: string } ? Call : Call | undefined;
  readonly services: Services;
  /** Writes with the operation, `call_sid` and trace of this webhook. */
  readonly log: Logger;
  /** The time, so that tests can set it. */
  readonly now: () => Date;
  /** Aborted at the deadline, when the fallback is sent: what the handler returns after that is dropped. */
  readonly signal: AbortSignal;
}

/** A function from a webhook to what the document says it is answered with. */
export type Handler<Id extends OperationId> = (context: Context<Id>) => Reply<Id> | Promise<Reply<Id>>;
