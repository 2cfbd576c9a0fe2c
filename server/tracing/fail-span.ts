import { type Span, SpanStatusCode } from '@opentelemetry/api';
import { describeValue } from '../telemetry/describe-value.ts';
import { createErrorSerializer } from '../telemetry/error-fields.ts';
import { maskNumbers } from '../telemetry/mask-numbers.ts';

const serializeError = createErrorSerializer();

/**
 * Marks a span as failed, with the exception as the log shows it: cut, and phone numbers masked.
 * @param type the attribute `error.type` of the semantic conventions, one of few values
 */
export function failSpan(span: Span, type: string, thrown: unknown): void {
  const error = thrown instanceof Error ? thrown : new Error(describeValue(thrown));
  const { type: name, message, stack } = serializeError(error) as Record<'type' | 'message' | 'stack', string>;
  const exception = maskMembers({ name, message, stack });
  span.setAttribute('error.type', type);
  span.recordException(exception, performance.now());
  span.setStatus({ code: SpanStatusCode.ERROR, message: exception.message });
}

/** Masks the phone numbers in the members of an object. */
export function maskMembers<Members extends object>(members: Members): Members {
  return JSON.parse(maskNumbers(JSON.stringify(members)));
}
