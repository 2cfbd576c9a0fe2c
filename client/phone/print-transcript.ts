import type { FallbackReason } from '../../openapi/contract/answer-mark.ts';
import { readProperty } from '../../openapi/contract/schema-walk.ts';
import type { Entry } from './transcript.ts';

/**
 * Formats a transcript as text, one line per entry: `  8.2  caller       presses 1`. The first
 * column is the time in seconds since the call began.
 *
 * ```ts
 * console.log(printTranscript(call.transcript));
 * ```
 */
export function printTranscript(entries: readonly Entry[]): string {
  return entries.map(printEntry).join('\n');
}

/**
 * Formats one transcript entry as a line without a newline.
 *
 * ```ts
 * const phone = createPhone({ url, watch: (entry) => console.log(printEntry(entry)) });
 * ```
 */
export function printEntry(entry: Entry): string {
  const what = 'hook' in entry ? describeHook(entry.hook) : entry.what;
  return [entry.at.toFixed(1).padStart(6), entry.who.padEnd(11), [entry.does, what].filter(Boolean).join(' ')].join(
    '  ',
  );
}

/** Describes a fallback, such as `the fallback of chooseFromMenu (exception: out of order)`. */
export function formatFallback({ cause, operation, detail }: FallbackReason): string {
  return `the fallback of ${operation} (${[cause, detail].filter(Boolean).join(': ')})`;
}

function describeHook({
  name,
  method,
  url,
  payload,
  status,
  latency,
  verbs,
  fallback,
  isReplay,
  failure,
  said,
}: Extract<Entry, { hook: unknown }>['hook']): string {
  const callStatus = name === 'callStatus' ? ` (${readProperty(payload, 'call_status')})` : '';
  const answer = [
    ...(status === undefined ? [] : [`${status} in ${latency} ms`]),
    ...(verbs ? [verbs.join(', ') || 'no verbs'] : []),
    ...(fallback ? [formatFallback(fallback)] : []),
    ...(isReplay ? ['the answer of an earlier attempt'] : []),
    ...(failure === undefined ? [] : [failure]),
    ...(said === undefined ? [] : [`the server says: ${said}`]),
  ];
  return `${method} ${url}${callStatus}: ${answer.join(', ')}`;
}
