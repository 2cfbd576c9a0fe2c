import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Handlers } from '../../generated/server/handlers.ts';
import type { OperationId } from '../handler.ts';
import type { Services } from '../services.ts';
import type { CallMemory } from '../store/call-memory.ts';
import { callFacts } from './call-facts.ts';

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
    const { call_sid, trace_id, call_status, env_vars } = callFacts(req);
    const call = call_sid ? memory.recall(call_sid, env_vars) : undefined;
    const hungUp = new AbortController();
    res.once('close', () => res.writableFinished || hungUp.abort());

    const handler = handlers[route.operationId as OperationId] as unknown as AnyHandler;
    req.webhook.reply = await called(handler, {
      body: req.body,
      query: req.query,
      params,
      call,
      services,
      log: log.child({ operation: route.operationId, call_sid, trace_id }),
      now,
      signal: hungUp.signal,
    });

    if (call && call_status && ended.has(call_status)) memory.release(call.sid);
    next();
  };
}

/** Express takes some thrown strings for commands (`throw 'router'`): what is no Error becomes one. */
async function called(handler: AnyHandler, context: object): Promise<unknown> {
  try {
    return await handler(context);
  } catch (error) {
    throw error instanceof Error ? error : new Error('the handler threw what is no Error', { cause: error });
  }
}
