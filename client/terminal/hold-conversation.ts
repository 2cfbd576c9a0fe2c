import { styleText } from 'node:util';
import { UsageError } from '../../openapi/contract/usage-error.ts';
import type { Call } from '../phone/call.ts';
import { layOutText } from '../phone/fit-text.ts';
import { OutOfTurn } from '../phone/line/turns.ts';
import { escapeLines } from './escape-lines.ts';
import { formatHelp, formatHint, listCommands } from './hint.ts';
import { readTerminalWidth } from './terminal-width.ts';
import { readTypedStep } from './typed-step.ts';
import type { Typist } from './typist.ts';

/** The hints begin in the column of the actors. */
const hintColumn = 8;

/**
 * Reads the lines that the user types and takes the step that each line names, until the call ends.
 * At the end of input, the caller hangs up.
 */
export async function holdConversation(call: Call, typist: Typist): Promise<void> {
  let shown = '';
  for (let moment = call.waitingFor; moment; moment = call.waitingFor) {
    const hint = formatHint(moment);
    if (hint !== shown) printHint(hint);
    shown = hint;
    const line = await typist.next(listCommands(moment));
    if (line === undefined) await call.hangsUp();
    else
      try {
        const step = readTypedStep(line, moment);
        if (step !== 'help') await step.act(call);
        else printHint(formatHelp(moment));
      } catch (error) {
        if (!(error instanceof UsageError || error instanceof OutOfTurn)) throw error;
        printHint(`${error instanceof OutOfTurn ? error.why : error.message} (? for help)`, 'yellow');
      }
  }
}

/** Prints a hint. What does not fit into a line goes on below, in the last column of a table. */
function printHint(text: string, style: 'dim' | 'yellow' = 'dim'): void {
  const lines = text.split('\n').map((line) => {
    const [columns = ''] = /^ {2}.*? {2,}(?=\S)/.exec(line) ?? [];
    const text = layOutText(line.slice(columns.length), hintColumn + columns.length, readTerminalWidth());
    return ' '.repeat(hintColumn) + columns + text;
  });
  console.log(styleText(style, escapeLines(lines.join('\n'))));
}
