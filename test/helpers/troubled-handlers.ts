import { setTimeout as sleep } from 'node:timers/promises';
import { handlers } from '../../generated/server/handlers.ts';
import { hangup } from '../../generated/server/verbs.ts';
import type { Handler } from '../../server/context/handler.ts';
import { authHandlers } from '../../server/handlers/auth-handlers.ts';
import { onlyTool } from './only-tool.ts';

/**
 * Loaded before `server/main.ts` (`node --import`), gives that process handlers that have the trouble which a caller's name says:
 * `slow 500` takes as many milliseconds, `crash FILE` loads that addon, `throw` and `reject` do so behind the back of a handler that has replied, `fail` does it itself;
 * `silent` and `wrong` reply with nothing and with what is no verb, `heavy` and `odd` leave in `call.data` what cannot be kept.
 */
const answerCall: Handler<'answerCall'> = async ({ body, call, log }) => {
  const [trouble, detail] = body.caller_name?.split(' ') ?? [];
  if (trouble === 'throw')
    setTimeout(() => {
      throw new Error('thrown behind the back');
    });
  if (trouble === 'reject') void sleep(1).then(() => Promise.reject(new Error('rejected behind the back')));
  log.info({ trouble }, 'running');
  if (trouble === 'slow') await sleep(Number(detail));
  if (trouble === 'crash') process.dlopen({ exports: {} }, String(detail));
  if (trouble === 'fail') throw new Error('failed');
  if (trouble === 'silent') return undefined as never;
  if (trouble === 'wrong') return [{ verb: 'shout' }] as never;
  if (trouble === 'heavy') Object.assign(call.data, { heavy: 'x'.repeat(70_000) });
  if (trouble === 'odd') Object.assign(call.data, { odd: 1n });
  return [hangup()];
};

/** These have no fallback, and a tool's failure is told to the model. */
const authenticateClient: Handler<'authenticateClient'> = (context) => {
  if (context.body.username === 'fail') throw new Error('failed');
  return authHandlers.authenticateClient(context);
};
const runTool = onlyTool(() => {
  throw new Error('failed');
});
Object.assign(handlers, { answerCall, authenticateClient, runTool });
