import type { Call } from '../phone/call.ts';
import type { Step } from './step.ts';
import { stepKinds } from './step-kinds.ts';

/**
 * Plays steps one after another, until the last one, one that does not fit, or an interruption. Then the caller hangs up.
 * @returns why it did not come to its end, in a line
 */
export async function playScript(call: Call, steps: readonly Step[], signal: AbortSignal): Promise<string | undefined> {
  let problem: string | undefined;
  for (const step of steps) {
    problem = signal.aborted ? 'the script was broken off' : misfit(step, call);
    if (problem) break;
    await step.act(call);
  }
  if (call.waitingFor) await call.hangsUp();
  return problem;
}

function misfit({ written, does }: Step, { waitingFor }: Call): string | undefined {
  if (!waitingFor) return `${written} does not fit: the call had ended before it`;
  const { verb, for: what, fits } = waitingFor;
  if (does === 'hangsUp' || fits.includes(does)) return undefined;
  const options = stepKinds.flatMap((kind) =>
    kind.does === 'hangsUp' || fits.includes(kind.does) ? `--${kind.option}` : [],
  );
  return `${written} does not fit: ${verb} was waiting for ${what} (${options.join(', ')})`;
}
