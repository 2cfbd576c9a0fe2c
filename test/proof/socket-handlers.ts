import { setTimeout as sleep } from 'node:timers/promises';
import type { Handler } from '../../generated/server/contract.ts';
import { handlers } from '../../generated/server/handlers.ts';
import { say } from '../../generated/server/verbs.ts';

/** What the body of a webhook tells the handlers below, in addition to the members of jambonz. */
export interface Instructions {
  /** Name of the run in the printed line and in `call.data`. */
  step?: string;
  /** Milliseconds that the handler takes. */
  waitMs?: number;
  /** Characters of the reply. */
  replyLength?: number;
}

type CallState = { sid: string; data: object };
let runs = 0;

/**
 * A module that is preloaded before `server/main.ts` (`node --import`). Its handlers of new calls
 * and of the menu print a line when they begin and one when they end, store the run in `call.data`,
 * and reply with the number of the run and all of `call.data`.
 */
async function run({ step = '', waitMs = 0, replyLength = 0 }: Instructions, call: CallState) {
  if (step) console.log(`ran ${step} of ${call.sid}`);
  const nth = ++runs;
  if (waitMs > 0) await sleep(waitMs);
  if (step) Object.assign(call.data, { [step]: `${process.pid}.${nth}` });
  if (step) console.log(`ended ${step} of ${call.sid}`);
  return [say({ text: `${process.pid}.${nth} ${JSON.stringify(call.data)}${' x'.repeat(replyLength / 2)}` })];
}

const answerCall: Handler<'answerCall'> = ({ body, call }) => run(body as Instructions, call);
const chooseFromMenu: Handler<'chooseFromMenu'> = ({ body, call }) => run(body as Instructions, call);
Object.assign(handlers, { answerCall, chooseFromMenu });
