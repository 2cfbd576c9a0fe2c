import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Handlers } from '../../generated/server/handlers.ts';
import type { OperationId } from '../handler.ts';
import type { Services } from '../services.ts';
import type { CallMemory } from '../store/call-memory.ts';
import { callFacts, callInLog } from './call-facts.ts';

interface Surroundings {
  handlers: Handlers;
  services: Services;
  memory: CallMemory;
  log: Logger;
  now: () => Date;
}

/** Which context belongs to which handler is known at the table's type, not where the operation is a variable. */
type AnyHandler = (context: object) => unknown;

/** Call states after which jambonz sends no more of a call. */
const ended = new Set(['completed', 'failed', 'busy', 'no-answer']);

/** Calls the operation's handler with what it is due, and keeps what it returns for the steps behind. */
export function runHandler({ handlers, services, memory, log, now }: Surroundings): RequestHandler {
  return async function runHandler(req, res, next) {
    const { route, params } = req.webhook;
    const { call_sid, call_status, env_vars } = callFacts(req);
    const call = call_sid === undefined ? undefined : memory.recall(call_sid, env_vars);
    const hungUp = new AbortController();
    res.once('close', () => res.writableFinished || hungUp.abort());

    const handler = handlers[route.operationId as OperationId] as unknown as AnyHandler;
    try {
      req.webhook.reply = await handler({
        body: req.body,
        query: req.query,
        params,
        call,
        services,
        log: log.child({ operation: route.operationId, ...callInLog(req) }),
        now,
        signal: hungUp.signal,
      });
    } catch (error) {
      // Express takes some thrown strings for commands: `throw 'router'`.
      throw error instanceof Error ? error : new Error('the handler threw what is no Error', { cause: error });
    } finally {
      if (call && call_status && ended.has(call_status)) memory.release(call.sid);
    }
    next();
  };
}
