import type { Logger } from 'pino';

/**
 * The types that depend on the application. generated/server/contract.ts supplies them as type
 * arguments to the generic types in this file.
 */
export interface Project {
  /** The type of the environment variables of all applications, as `x-env-vars` declares them. */
  envVars: object;
  /** The type of `call.data`. */
  data: object;
  services: object;
  /** The type of the commands that `call.send` takes. */
  command: object;
}

/** The type of any operation, in the form that openapi-typescript generates. */
export interface AnyOperation {
  parameters: { query?: unknown; path?: unknown };
  responses: unknown;
}

type RequestBody<Operation> = Operation extends { requestBody: { content: { 'application/json': infer Json } } }
  ? Json
  : undefined;

/** A list that is not the literal `[]`, whose `indexOf` takes `never`. */
interface HasItems {
  // biome-ignore lint/suspicious/noExplicitAny: only `any` is assignable to every item, and not to `never`
  indexOf: (item: any) => number;
}
type Reply<Operation extends AnyOperation> = Operation['responses'] extends {
  200: { content: { 'application/json': infer Json } };
}
  ? Json extends (infer Item)[]
    ? (never[] extends Json ? unknown : HasItems) & readonly Item[] // `readonly`, because a handler may return an array declared `as const`
    : Json
  : // biome-ignore lint/suspicious/noConfusingVoidType: a handler without a reply may omit `return`
    void;

/**
 * The state of a call from its first webhook to its last, independent of what a single webhook
 * carries.
 */
export interface Call<Bound extends Project = Project> {
  /** The identifier of the call, which jambonz sends as `call_sid`. */
  readonly sid: string;
  /**
   * The environment variables from the portal, as `x-env-vars` declares them, with defaults.
   * jambonz sends them with the first webhook only.
   */
  readonly envVars: Readonly<Bound['envVars']>;
  /**
   * Application data to read and write, with its type in services.ts. When the handler is done,
   * each changed member is stored separately.
   */
  readonly data: Bound['data'];
  /**
   * Sends a command to jambonz at once, beside the reply of the handler:
   * `call.send({ command: 'whisper', data: { whisper: say({ text: 'One minute is left.' }) } })`.
   * A command needs the WebSocket of the call. Without one in this process, as over HTTP, and if the
   * command breaks the contract, it is not sent, the log says why, and `send` returns false.
   */
  send(command: Bound['command']): boolean;
}

/** The argument of a handler. */
export interface Context<Operation extends AnyOperation, Bound extends Project> {
  readonly body: RequestBody<Operation>;
  readonly query: NonNullable<Operation['parameters']['query']>;
  readonly params: NonNullable<Operation['parameters']['path']>;
  /** The state of the call, absent if the webhook has no `call_sid`. */
  readonly call: RequestBody<Operation> extends { call_sid: string } ? Call<Bound> : Call<Bound> | undefined;
  readonly services: Bound['services'];
  /** A logger that adds operation, `call_sid` and trace ID of this webhook to each line. */
  readonly log: Logger;
  /** Returns the time, which tests can set. */
  readonly now: () => Date;
  /**
   * Aborted at the handler's deadline, when the fallback is sent. A result that the handler returns
   * later is dropped.
   */
  readonly signal: AbortSignal;
}

/** Answers a webhook with the reply that the OpenAPI document declares. */
export type Handler<Operation extends AnyOperation, Bound extends Project> = (
  context: Context<Operation, Bound>,
) => Reply<Operation> | Promise<Reply<Operation>>;
