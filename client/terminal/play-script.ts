import { UsageError } from '../../openapi/contract/usage-error.ts';
import type { Call } from '../phone/call.ts';
import { describeAwaited } from '../phone/line/describe-awaited.ts';
import { OutOfTurn } from '../phone/line/turns.ts';
import { canTry, fitsNow, type ScriptStep } from './step.ts';
import { stepKinds } from './step-kinds.ts';

/**
 * Takes the steps of a script in order, until the last step, a step that the call does not accept,
 * or Ctrl-C. Then the caller hangs up.
 * @returns a one-line reason why the script stopped early, or undefined if all steps were taken
 */
export async function playScript(
  call: Call,
  steps: readonly ScriptStep[],
  signal: AbortSignal,
): Promise<string | undefined> {
  let problem: string | undefined;
  for (const step of steps) {
    problem = signal.aborted ? 'the script was interrupted' : describeMisfit(step, call);
    problem ??= await takeStep(step, call);
    if (problem) break;
  }
  if (call.waitingFor) await call.hangsUp();
  return problem;
}

/** Returns why the call does not take the step, or undefined if it has taken it. */
async function takeStep(step: ScriptStep, call: Call): Promise<string | undefined> {
  try {
    await step.act(call);
    return undefined;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof OutOfTurn)) throw error;
    return `${step.written}: ${error instanceof OutOfTurn ? error.why : error.message}`;
  }
}

function describeMisfit({ written, kind }: ScriptStep, { waitingFor }: Call): string | undefined {
  if (!waitingFor) return `${written} does not fit: the call had already ended`;
  if (canTry(kind, waitingFor)) return undefined;
  const options = stepKinds.flatMap((each) => (fitsNow(each, waitingFor) ? `--${each.name}` : []));
  return `${written} does not fit: ${waitingFor.verb} was waiting for ${describeAwaited(waitingFor)} (${options.join(', ')})`;
}
