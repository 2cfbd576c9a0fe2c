import type { Logger } from 'pino';
import type { Webhook } from '../pipeline/webhook.ts';
import { toLoggedError } from '../telemetry/describe-value.ts';
import { toCallLogFields } from './call-facts.ts';
import { createGuardedAbort, type GuardedAbort } from './guarded-abort.ts';
import type { Call } from './handler.ts';

interface Dependencies {
  log: Logger;
  services: object;
  now: () => Date;
}

/**
 * The argument of a handler. `log` and `signal` are created on first access, because few handlers
 * use them and creating either takes longer than most handlers run.
 *
 * `log` and `signal` are own properties, so that `{ ...context }` includes them. All contexts share
 * the same two getters. With new getters for each context, V8 creates a hidden class for each
 * context, which outlives the webhook and costs an eighth of the time that a webhook takes.
 */
export class HandlerContext {
  readonly body: unknown;
  readonly query: unknown;
  readonly params: unknown;
  call: Call | undefined = undefined;
  readonly services: object;
  readonly now: () => Date;
  declare readonly log: Logger;
  readonly #webhook: Webhook;
  readonly #rootLog: Logger;
  #log: Logger | undefined;
  #guardedAbort: GuardedAbort | undefined;

  constructor(webhook: Webhook, { log, services, now }: Dependencies) {
    this.body = webhook.body;
    this.query = webhook.query;
    this.params = webhook.params;
    this.services = services;
    this.now = now;
    this.#webhook = webhook;
    this.#rootLog = log;
    const { log: logProperty, signal } = HandlerContext.#lazyProperties;
    // Half as long as one call of `defineProperties`.
    Object.defineProperty(this, 'log', logProperty);
    Object.defineProperty(this, 'signal', signal);
  }

  static readonly #lazyProperties: Record<'log' | 'signal', PropertyDescriptor> & ThisType<HandlerContext> = {
    log: {
      enumerable: true,
      get() {
        this.#log ??= this.#rootLog.child({
          webhook: this.#webhook.number,
          operation: this.#webhook.route.operationId,
          ...toCallLogFields(this.#webhook),
        });
        return this.#log;
      },
    },
    signal: {
      enumerable: true,
      get() {
        return this.#getGuardedAbort().signal;
      },
    },
  };

  /** Aborts the signal of a context. Static, so that a handler can neither call nor replace it. */
  static abort(context: HandlerContext, reason: Error): void {
    context.#getGuardedAbort().abort(reason);
  }

  #getGuardedAbort(): GuardedAbort {
    this.#guardedAbort ??= createGuardedAbort((error) =>
      this.log.error({ err: toLoggedError(error) }, 'an abort listener of the handler failed'),
    );
    return this.#guardedAbort;
  }
}
