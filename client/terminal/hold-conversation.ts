import { styleText } from 'node:util';
import type { Call } from '../phone/call.ts';
import { formatHint } from './hint.ts';
import { readTypedStep } from './typed-step.ts';
import type { Typist } from './typist.ts';

/** Reads typed lines and takes the step of each, until the call ends. The end of input hangs up. */
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
