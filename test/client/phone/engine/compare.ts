import type { Played } from './play-on-phone.ts';
import type { RecordedWebhook } from './record-webhook.ts';

/** Returns how what the phone sends differs from what the feature server sends: none if equal. */
export function compare(
  { webhooks: engine, rejected, rest = [] }: Omit<Played, 'failure'>,
  { webhooks: phone, failure, ...played }: Played,
): string[] {
  const sequence = (webhooks: readonly RecordedWebhook[]) => webhooks.map(describeWebhook);
  const [expected, actual] = [sequence(engine), sequence(phone)];
  const others = failure === undefined ? [] : [`act: ${failure}`];
  if (rejected !== played.rejected) others.push(`values: rejected with ${played.rejected} instead of ${rejected}`);
  if (rest.join() !== (played.rest ?? []).join())
    others.push(`values: REST answers ${played.rest?.join(', ')} instead of ${rest.join(', ')}`);
  if (expected.join() !== actual.join())
    return [...others, `sequence: ${actual.join(', ')} instead of ${expected.join(', ')}`];
  return [...others, ...engine.flatMap((webhook, index) => compareWebhook(webhook, phone[index] as RecordedWebhook))];
}

/** Returns the name of a webhook in a sequence: the path, and the status or event that it reports. */
export function describeWebhook({ hook, payload }: RecordedWebhook): string {
  const path = hook.replace(/^POST /, '');
  if (path === '/status' && payload.error === undefined) {
    const leg = payload.parent_call_sid === undefined ? '' : ' leg';
    return `/status${leg} ${payload.call_status}/${payload.sip_status}`;
  }
  return payload.event === undefined ? path : `${path} ${payload.event}`;
}

/** The messages of JSON.parse end with a line and column in newer versions of Node. */
function toComparable(value: unknown): string | undefined {
  return JSON.stringify(value)?.replace(/ \(line \d+ column \d+\)/g, '');
}

function compareWebhook(expected: RecordedWebhook, actual: RecordedWebhook): string[] {
  const at = describeWebhook(expected);
  const [missing, surplus] = [
    Object.keys(expected.payload).filter((key) => !(key in actual.payload)),
    Object.keys(actual.payload).filter((key) => !(key in expected.payload)),
  ];
  const keys = [...missing.map((key) => `-${key}`), ...surplus.map((key) => `+${key}`)];
  const values = Object.entries(expected.payload).flatMap(([key, value]) =>
    key in actual.payload && toComparable(actual.payload[key]) !== toComparable(value)
      ? [`${key} ${JSON.stringify(actual.payload[key])} instead of ${JSON.stringify(value)}`]
      : [],
  );
  const headers = (['b3', 'type'] as const).flatMap((name) =>
    expected[name] === actual[name] ? [] : [`${name} ${actual[name]} instead of ${expected[name]}`],
  );
  return [
    ...(keys.length > 0 ? [`keys: ${at}: ${keys.join(' ')}`] : []),
    ...(values.length > 0 ? [`values: ${at}: ${values.join('; ')}`] : []),
    ...(headers.length > 0 ? [`headers: ${at}: ${headers.join('; ')}`] : []),
  ];
}
