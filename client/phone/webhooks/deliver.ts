import type { Transcript } from '../transcript.ts';
import { checkDelivery, type DeliveryName } from './check-delivery.ts';
import { readVerbName } from './read-verbs.ts';
import type { Attempt, Hook, Requestor } from './requestor.ts';
import { convertToSnakeCase } from './snake-case.ts';

/**
 * Sends a webhook with its retries, adds each attempt to the transcript, and returns the JSON of
 * the answer.
 * @throws HookFailure if the last attempt failed
 */
export async function deliver(
  transcript: Transcript,
  requestor: Requestor,
  name: DeliveryName,
  hook: Hook,
  payload: object,
  b3?: string,
): Promise<unknown> {
  const sent = convertToSnakeCase(JSON.parse(JSON.stringify(payload)));
  checkDelivery(name, sent);
  let last: Attempt | undefined;
  for await (const attempt of requestor.deliver(hook, sent, b3 === undefined ? {} : { b3 })) {
    last = attempt;
    const { method, url, status, latencyMs: latency, answer, failure, mark } = attempt;
    const verbs = Array.isArray(answer) ? answer.map(readVerbName) : undefined;
    const failureFields = failure && { failure: failure.message, ...(failure.said && { said: failure.said }) };
    const attemptFields = { latency, ...(status && { status }), ...(verbs && { verbs }), ...mark, ...failureFields };
    transcript.add({ who: 'jambonz', does: 'asks', hook: { name, method, url, payload: sent, ...attemptFields } });
  }
  if (last?.failure) throw last.failure;
  return last?.answer;
}
