/** One webhook as it is compared: which it is, its header `b3`, and the flattened payload. */
export interface RecordedWebhook {
  /** The method and the path with query. */
  hook: string;
  /** The header `b3`: missing, empty trace (`zero`) or a trace. */
  b3?: 'zero' | 'trace';
  type?: string;
  /** The leaves of the payload by path. A value that depends on the run is `*`, a number `#`. */
  payload: Record<string, unknown>;
}

/** Leaves whose values depend on the run, and IDs among them that do not. */
const varying =
  /(^|[._])(sid|call_?id|trace_id|b3|time|carrier_message_id|invocation_id|join_url|functions?(_calls)?\[\d+\]\.id|data\.path)$/;
const fixed = /(account|application|service_provider|queue|conference)_sid$/;
/** Numbers and texts of numbers that depend on the pace of the conversation. */
const measured = /(^|[._])(duration|queue_time|playback_\w+|stt_\w+|seconds)$/;
/** Objects that depend on the SIP stack or the speech vendor: only their presence counts. */
const opaque = /(^|\.)(sip|sip_headers|dequeuer|evt)$/;

export function recordWebhook({
  method,
  url,
  headers,
  body,
}: {
  method: string;
  url: string;
  headers: Readonly<Record<string, unknown>>;
  body: unknown;
}): RecordedWebhook {
  const b3 = headers.b3;
  return {
    hook: `${method} ${url.replace(/127\.0\.0\.1:\d+/g, 'HOST')}`,
    ...(b3 !== undefined && { b3: /^0+-/.test(String(b3)) ? 'zero' : 'trace' }),
    ...(headers['content-type'] !== undefined && { type: String(headers['content-type']) }),
    payload: body === undefined ? {} : Object.fromEntries(flatten(body, '').sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function flatten(value: unknown, path: string): [string, unknown][] {
  if (opaque.test(path)) return [[path, value === null ? null : '{}']];
  if (Array.isArray(value) && value.length > 0)
    return value.flatMap((item, index) => flatten(item, `${path}[${index}]`));
  if (typeof value === 'object' && value !== null && Object.keys(value).length > 0) {
    return Object.entries(value).flatMap(([key, item]) => flatten(item, path === '' ? key : `${path}.${key}`));
  }
  return [[path, normalize(value, path)]];
}

function normalize(value: unknown, path: string): unknown {
  if (path.startsWith('defaults.')) return value === null ? null : '*';
  if (measured.test(path)) return typeof value === 'number' ? '#' : typeof value === 'string' ? '#text' : value;
  if (varying.test(path) && !fixed.test(path)) return value === null ? null : '*';
  if (typeof value !== 'string') return value;
  // Of a session description, only the direction of the media counts.
  if (value.startsWith('v=0')) return /a=(sendrecv|sendonly|recvonly|inactive)/.exec(value)?.[0];
  return value
    .replace(/\b[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\b/g, (uuid) => (knownIds.has(uuid) ? uuid : '*'))
    .replace(/127\.0\.0\.1:\d+/g, 'HOST');
}

/** The fixed IDs of the phone, which the harness gives to the feature server too. */
const knownIds = new Set([
  'bad98250-b34d-459d-9e90-f97dfb9bc519',
  '72c5c38f-9bba-40ce-aa83-aaa6be55e1b5',
  '6072f617-6151-4c15-8eb9-74a4967ab701',
]);
