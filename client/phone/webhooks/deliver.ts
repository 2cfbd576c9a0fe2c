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
  const sent = convertToSnakeCase(JSON.parse(JSON.stringify(payload))) as { call_sid?: string };
  checkDelivery(name, sent);
  let last: Attempt | undefined;
  let retry = 0;
  for await (const attempt of requestor.deliver(hook, sent, b3 === undefined ? {} : { b3 })) {
    last = attempt;
    const { method, url, status, latencyMs: latency, answer, failure, mark } = attempt;
    const verbs = Array.isArray(answer) && name !== 'rasaMessage' ? answer.map(readVerbName) : undefined;
    transcript.add({
      who: 'jambonz',
      ...(sent.call_sid && { call_sid: sent.call_sid }),
      kind: 'webhook',
      webhook: {
        name,
        method,
        url,
        payload: sent,
        ...(retry > 0 && { retry }),
        latency,
        ...(status && { status }),
        ...(answer !== undefined && answer !== '' && { reply: answer }),
        ...(verbs && { verbs }),
        ...mark,
        ...(failure && { failure: failure.failure }),
      },
    });
    retry++;
  }
  if (last?.failure) throw last.failure;
  return last?.answer;
}
