import { describeValue } from '../telemetry/describe-value.ts';
import { Problem } from './problem.ts';

/** Returns a one-line description of why a webhook failed, for the developer. */
export function explainFailure(error: unknown): string {
  if (!(error instanceof Problem)) return describeThrown(error);
  if (error.errors)
    return error.errors
      .map(({ pointer, parameter, detail }) => `${pointer ?? parameter ?? ''} ${detail}`.trim())
      .join('; ');
  return error.cause === undefined ? error.message : describeThrown(error.cause);
}

function describeThrown(thrown: unknown): string {
  try {
    if (thrown instanceof Error && typeof thrown.message === 'string' && thrown.message !== '') return thrown.message;
  } catch {
    // `thrown` cannot be read: it is a Proxy, or has a getter that throws
  }
  return typeof thrown === 'string' ? thrown : (describeValue(thrown).split('\n', 1)[0] ?? ''); // without a stack
}
