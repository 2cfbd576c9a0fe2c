import { styleText } from 'node:util';
import type { Call } from '../phone/call.ts';
import { formatHint } from './hint.ts';
import { readTypedStep } from './typed-step.ts';
import type { Typist } from './typist.ts';

/**
 * Reads the lines that the user types and takes the step that each line names, until the call ends.
 * At the end of input, the caller hangs up.
 */
export async function holdConversation(call: Call, typist: Typist): Promise<void> {
  let shown = '';
  for (let moment = call.waitingFor; moment; moment = call.waitingFor) {
    const help = formatHint(moment);
    if (help !== shown) console.log(styleText('dim', help));
    shown = help;
    const line = await typist.next();
    const step = line === undefined ? undefined : readTypedStep(line, moment);
    if (step) await step.act(call);
    else if (line === undefined) await call.hangsUp();
    else shown = '';
  }
}
