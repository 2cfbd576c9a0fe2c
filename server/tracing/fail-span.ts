import { type Span, SpanStatusCode } from '@opentelemetry/api';
import { describeValue } from '../telemetry/describe-value.ts';
import { createErrorSerializer } from '../telemetry/error-fields.ts';
import { maskNumbers } from '../telemetry/mask-numbers.ts';

const serializeError = createErrorSerializer();

/**
 * Marks a span as failed. `type` is the attribute `error.type` of the semantic conventions, one of
 * few values. `detail` and `err` are log fields.
 */
export function failSpan(span: Span, type: string, { detail, err }: { detail?: string; err?: unknown }): void {
  span.setAttribute('error.type', type);
  const exception = err === undefined ? undefined : describeException(err);
  if (exception) span.recordException(exception, performance.now());
  const { message } = exception ?? maskMembers({ message: detail });
  span.setStatus({ code: SpanStatusCode.ERROR, message });
}

/** Describes an exception as the log does: cut, and with phone numbers masked. */
function describeException(thrown: unknown) {
  const error = thrown instanceof Error ? thrown : Object.assign(new Error(describeValue(thrown)), { stack: '' });
  const { type: name, message, stack } = serializeError(error) as { type: string; message: string; stack: string };
  return maskMembers({ name, message, stack });
}

/** Masks the phone numbers in the members of an object. */
export function maskMembers<Members extends object>(members: Members): Members {
  return JSON.parse(maskNumbers(JSON.stringify(members)));
}
