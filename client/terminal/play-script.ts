import type { Call } from '../phone/call.ts';
import { describeAwaited } from '../phone/line/describe-awaited.ts';
import type { ScriptStep } from './step.ts';
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
    if (problem) break;
    await step.act(call);
  }
  if (call.waitingFor) await call.hangsUp();
  return problem;
}

function describeMisfit({ written, does }: ScriptStep, { waitingFor }: Call): string | undefined {
  if (!waitingFor) return `${written} does not fit: the call had already ended`;
  const { verb, fits } = waitingFor;
  if (does === 'hangsUp' || fits.includes(does)) return undefined;
  const options = stepKinds.flatMap((kind) =>
    kind.does === 'hangsUp' || fits.includes(kind.does) ? `--${kind.option}` : [],
  );
  return `${written} does not fit: ${verb} was waiting for ${describeAwaited(waitingFor)} (${options.join(', ')})`;
}
