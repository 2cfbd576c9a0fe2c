import type { Request } from 'express';
import type { Logger } from 'pino';
import type { Call } from '../handler.ts';
import type { Services } from '../services.ts';
import { callInLog } from './call-facts.ts';

interface Given {
  log: Logger;
  services: Services;
  now: () => Date;
}

/**
 * What a handler is given, `call` aside, and the way to abort its signal. Log and signal are made when they are asked for: few handlers do,
 * and the two cost more than most handlers. They are properties of its own, so that `{ ...context }` has them as well.
 */
export function handlerContext(req: Request, { log: root, services, now }: Given) {
  const { body, webhook } = req;
  const { query, params, route } = webhook;
  let log: Logger | undefined;
  let controller: AbortController | undefined;
  const aborting = () => {
    controller ??= new AbortController();
    return controller;
  };
  const context = {
    body,
    query,
    params,
    call: undefined as Call | undefined,
    services,
    now,
    get log() {
      log ??= root.child({ operation: route.operationId, ...callInLog(req) });
      return log;
    },
    get signal() {
      return aborting().signal;
    },
  };
  return { context, abort: (reason: Error) => aborting().abort(reason) };
}
