import { setTimeout as sleep } from 'node:timers/promises';
import type { Handler } from '../../generated/server/contract.ts';
import { handlers } from '../../generated/server/handlers.ts';
import { hangup, say } from '../../generated/server/verbs.ts';
import { authHandlers } from '../../server/handlers/auth-handlers.ts';
import { onlyTool } from './only-tool.ts';

/**
 * A module that is preloaded before `server/main.ts` (`node --import`). It installs handlers that
 * misbehave as the caller's name says: `slow 500` takes 500 ms, `crash FILE` loads the native addon
 * FILE, `throw` and `reject` fail in the background after the reply, `fail` throws in the handler,
 * `silent` replies with nothing, `wrong` replies with an unknown verb, `heavy` and `odd` put values
 * into `call.data` that cannot be stored, `long 9000` replies with 9000 characters beyond Latin-1.
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
  if (trouble === 'long') return [say({ text: '界'.repeat(Number(detail)) })];
  return [hangup()];
};

/**
 * Handlers of operations without a fallback: they fail for the user `fail` and for each LLM tool.
 */
const authenticateClient: Handler<'authenticateClient'> = (context) => {
  if (context.body.username === 'fail') throw new Error('failed');
  return authHandlers.authenticateClient(context);
};
const runTool = onlyTool(() => {
  throw new Error('failed');
});
Object.assign(handlers, { answerCall, authenticateClient, runTool });
