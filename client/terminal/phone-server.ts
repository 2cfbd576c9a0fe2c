import { fstatSync } from 'node:fs';
import { styleText } from 'node:util';
import type { CallEvent } from '../../openapi/contract/call-event.ts';
import { escapeControls } from '../../openapi/contract/escape-controls.ts';
import type { Call } from '../phone/call.ts';
import { roundSeconds } from '../phone/clock.ts';
import { isListening } from '../phone/is-listening.ts';
import { createPhone } from '../phone/phone.ts';
import { askPassword } from './ask-password.ts';
import { formatEvent } from './format-event.ts';
import { holdConversation } from './hold-conversation.ts';
import { createInterrupt } from './interrupt.ts';
import { playScript } from './play-script.ts';
import type { CallArguments } from './read-arguments.ts';
import { runExplore } from './run-explore.ts';
import { summarizeCall } from './summarize-call.ts';
import { readTerminalWidth } from './terminal-width.ts';
import { createTypist } from './typist.ts';

/**
 * Makes one call and prints its transcript, or explores the application if `explore` is set. On a
 * terminal and without steps, the user types the steps of the call.
 * @returns the exit code
 */
export async function phoneServer({ phone, call, sipUser, steps, explore, json }: CallArguments): Promise<0 | 1> {
  if (!(await isListening(phone.url))) {
    const problem = `cannot connect to ${new URL(phone.url).origin}: start the server, or give its URL with --url`;
    if (json && !explore)
      console.log(formatJsonLine({ kind: 'summary', url: phone.url, seconds: 0, mistakes: [], problem }));
    console.error(problem);
    return 1;
  }
  const device = sipUser && { ...sipUser, password: sipUser.password ?? (await askPassword(sipUser.username)) };
  const caller = device ? { ...call, sipUser: device } : call;
  if (explore) return runExplore({ phone, call: caller, json, ...explore });
  const interrupt = createInterrupt();
  const isByHand = !json && !steps && process.stdin.isTTY && process.stdout.isTTY;
  if (!steps && !isByHand) explainMissingSteps();
  const typist = isByHand ? createTypist(interrupt) : undefined;
  const watch = (event: CallEvent) => {
    const text = json ? formatJsonLine(event) : formatEvent(event, readTerminalWidth());
    if (text !== undefined) console.log(text);
  };

  let made: Call;
  let problem: string | undefined;
  try {
    made = await createPhone({ ...phone, watch }).call(caller);
    if (typist) await holdConversation(made, typist);
    problem = await playScript(made, steps ?? [], interrupt.signal);
  } finally {
    // The process can exit only after the reader of standard input is closed.
    typist?.close();
  }

  const isWrong = problem !== undefined || made.mistakes.length > 0;
  console.log(
    json
      ? formatJsonLine(createSummary(made, phone.url, problem))
      : styleText(isWrong ? 'red' : 'bold', summarizeCall(made)),
  );
  if (problem !== undefined) console.error(escapeControls(problem));
  return isWrong ? 1 : 0;
}

/** The last line of `--json`. */
function createSummary({ facts, ended, seconds, mistakes }: Call, url: string, problem: string | undefined) {
  const { call_sid } = facts;
  return { kind: 'summary', url, call_sid, ended, seconds: roundSeconds(seconds), mistakes, problem };
}

/** Formats a value as one line of JSON. Escapes characters that could control a terminal. */
function formatJsonLine(value: unknown): string {
  return escapeControls(JSON.stringify(value));
}

/**
 * Explains why the caller hangs up at once, if the user may expect to give steps by standard input.
 */
function explainMissingSteps(): void {
  const stats = fstatSync(0);
  if (stats.isFIFO() || stats.isFile()) console.error('standard input is not read: --steps - reads steps from it');
  else if (process.stdin.isTTY)
    console.error(
      'no steps: to type them, output must be the terminal, without --json; or give them, such as --press 1',
    );
}
