import { styleText } from 'node:util';
import type { CallEvent } from '../../openapi/contract/call-event.ts';
import type { Call } from '../phone/call.ts';
import { isListening } from '../phone/is-listening.ts';
import { createPhone } from '../phone/phone.ts';
import { askPassword } from './ask-password.ts';
import { formatEvent } from './format-event.ts';
import { formatJson } from './format-json.ts';
import { holdConversation } from './hold-conversation.ts';
import { createInterrupt } from './interrupt.ts';
import { playScript } from './play-script.ts';
import type { CallArguments } from './read-arguments.ts';
import { runExplore } from './run-explore.ts';
import { summarizeCall } from './summarize-call.ts';
import { createTypist } from './typist.ts';

/**
 * Makes one call and prints its transcript, or explores the application if `explore` is set. On a
 * terminal and without steps, the user types the steps of the call.
 * @returns the exit code
 */
export async function phoneServer({ phone, call, sipUser, steps, explore, json }: CallArguments): Promise<0 | 1> {
  if (!(await isListening(phone.url))) {
    console.error(
      `cannot connect to ${new URL(phone.url).origin}: start the server (npm start), or set its URL with --url, or its PORT`,
    );
    return 1;
  }
  const device = sipUser && { ...sipUser, password: sipUser.password ?? (await askPassword(sipUser.username)) };
  const caller = device ? { ...call, sipUser: device } : call;
  if (explore) return runExplore({ phone, call: caller, json, ...explore });
  const interrupt = createInterrupt();
  const isByHand = !json && steps.length === 0 && process.stdin.isTTY && process.stdout.isTTY;
  const typist = isByHand ? createTypist(interrupt) : undefined;
  const show = (event: CallEvent) => {
    const text = formatEvent(event);
    if (text !== undefined) console.log(text);
  };
  const watched = json ? phone : { ...phone, watch: show };

  let made: Call;
  let problem: string | undefined;
  try {
    made = await createPhone(watched).call(caller);
    if (typist) await holdConversation(made, typist);
    problem = await playScript(made, steps, interrupt.signal);
  } finally {
    // The process can exit only after the reader of standard input is closed.
    typist?.close();
  }

  const isWrong = problem !== undefined || made.mistakes.length > 0;
  console.log(
    json
      ? formatJson(createReport(made, phone.url, problem))
      : styleText(isWrong ? 'red' : 'bold', summarizeCall(made)),
  );
  if (problem !== undefined) console.error(problem);
  return isWrong ? 1 : 0;
}

function createReport(call: Call, url: string, problem: string | undefined) {
  const { facts, ended, seconds, mistakes, transcript } = call;
  return { url, call_sid: facts.call_sid, ended, seconds, mistakes, problem, transcript };
}
