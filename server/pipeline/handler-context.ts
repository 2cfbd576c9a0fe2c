import type { Request } from 'express';
import type { Logger } from 'pino';
import type { Context, OperationId } from '../handler.ts';
import type { Services } from '../services.ts';
import { callInLog } from './call-facts.ts';

interface Given {
  log: Logger;
  services: Services;
  now: () => Date;
}

/** What a handler is given. Log and signal are made when they are asked for: few handlers do, and the two cost more than most handlers. */
export class HandlerContext implements Pick<Context<OperationId>, 'body' | 'query' | 'params' | 'services' | 'log' | 'now' | 'signal'> {
  readonly body;
  readonly query;
  readonly params;
  readonly services;
  readonly now;
  call: Context<OperationId>['call'];
  readonly #req: Request;
  readonly #root: Logger;
  #log: Logger | undefined;
  #controller: AbortController | undefined;

  constructor(req: Request, { log, services, now }: Given) {
    this.body = req.body;
    this.query = req.webhook.query as never;
    this.params = req.webhook.params as never;
    this.services = services;
    this.now = now;
    this.#req = req;
    this.#root = log;
  }

  get log(): Logger {
    this.#log ??= this.#root.child({ operation: this.#req.webhook.route.operationId, ...callInLog(this.#req) });
    return this.#log;
  }

  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    return this.#controller.signal;
  }

  /** Aborts the signal, also if nobody has asked for it yet. */
  abort(reason: Error): void {
    this.#controller ??= new AbortController();
    this.#controller.abort(reason);
  }
}
