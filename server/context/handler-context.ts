import type { Request } from 'express';
import type { Logger } from 'pino';
import type { Services } from '../services.ts';
import { callInLog } from './call-facts.ts';
import type { Call } from './handler.ts';

interface Given {
  log: Logger;
  services: Services;
  now: () => Date;
}

/**
 * What a handler is given. Log and signal are made when they are asked for: few handlers do, and the two cost more than most handlers.
 *
 * They are properties of its own, so that `{ ...context }` has them as well, each with one getter for all: a getter in an object literal is a
 * new function each time, for which V8 gave every webhook a hidden class that outlived it. That cost an eighth of a webhook's time.
 */
export class HandlerContext {
  readonly body: unknown;
  readonly query: unknown;
  readonly params: unknown;
  call: Call | undefined = undefined;
  readonly services: Services;
  readonly now: () => Date;
  declare readonly log: Logger;
  readonly #req: Request;
  readonly #root: Logger;
  #log: Logger | undefined;
  #controller: AbortController | undefined;

  constructor(req: Request, { log, services, now }: Given) {
    this.body = req.body;
    this.query = req.webhook.query;
    this.params = req.webhook.params;
    this.services = services;
    this.now = now;
    this.#req = req;
    this.#root = log;
    Object.defineProperties(this, HandlerContext.#whenAsked);
  }

  static readonly #whenAsked: PropertyDescriptorMap & ThisType<HandlerContext> = {
    log: {
      enumerable: true,
      get() {
        this.#log ??= this.#root.child({ operation: this.#req.webhook.route.operationId, ...callInLog(this.#req) });
        return this.#log;
      },
    },
    signal: {
      enumerable: true,
      get() {
        return this.#aborting().signal;
      },
    },
  };

  /** Aborts the signal. Not the handler's to call: its type does not have it. */
  abort(reason: Error): void {
    this.#aborting().abort(reason);
  }

  #aborting(): AbortController {
    this.#controller ??= new AbortController();
    return this.#controller;
  }
}
