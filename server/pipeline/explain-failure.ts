import { describeValue } from '../telemetry/describe-value.ts';
import { Problem } from './problem.ts';

/** What went wrong with a webhook, in a line for the developer. */
export function explainFailure(error: unknown): string {
  if (!(error instanceof Problem)) return messageOf(error);
  if (error.errors)
    return error.errors
      .map(({ pointer, parameter, detail }) => `${pointer ?? parameter ?? ''} ${detail}`.trim())
      .join('; ');
  return error.cause === undefined ? error.message : messageOf(error.cause);
}

function messageOf(thrown: unknown): string {
  try {
    if (thrown instanceof Error && thrown.message) return thrown.message;
  } catch {
    // a Proxy, or a getter that throws
  }
  return typeof thrown === 'string' ? thrown : describeValue(thrown);
}
