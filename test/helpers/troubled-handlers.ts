import { setTimeout as sleep } from 'node:timers/promises';
import { handlers } from '../../generated/server/handlers.ts';
import { hangup } from '../../generated/server/verbs.ts';
import type { Handler } from '../../server/handler.ts';

/**
 * Loaded before `server/main.ts` (`node --import`), gives that process handlers that have the trouble which a caller's name says:
 * `slow 500` takes as many milliseconds, `throw` and `reject` do so behind the back of a handler that has replied.
 */
const answerCall: Handler<'answerCall'> = async ({ body, log }) => {
  const [trouble, milliseconds] = body.caller_name?.split(' ') ?? [];
  if (trouble === 'throw')
    setTimeout(() => {
      throw new Error('thrown behind the back');
    });
  if (trouble === 'reject') void sleep(1).then(() => Promise.reject(new Error('rejected behind the back')));
  log.info({ trouble }, 'running');
  if (trouble === 'slow') await sleep(Number(milliseconds));
  return [hangup()];
};
Object.assign(handlers, { answerCall });
