import type { Transcript } from '../transcript.ts';
import { checkDelivery, type DeliveryName } from './check-delivery.ts';
import { readVerbName } from './read-verbs.ts';
import type { Attempt, Hook, Requestor } from './requestor.ts';
import { convertToSnakeCase } from './snake-case.ts';

/**
 * A webhook to send: its name, the hook that gets it, and the tracing context for the header `b3`.
 */
export interface Delivery {
  name: DeliveryName;
  hook: Hook;
  payload: object;
  b3?: string | undefined;
}

/** The JSON of an answer, and whether the webhook was sent: see `Requestor.deliver`. */
export interface Delivered {
  answer: unknown;
  isSent: boolean;
}

/**
 * Sends a webhook with its retries, and adds each attempt to the transcript.
 * @throws HookFailure if the last attempt failed. Over HTTP jambonz then stores an alert, which is
 * the same for a refused connection and a refused status (feature server,
 * lib/utils/http-requestor.js:251).
 * @throws LimitReached if the call has reached a limit of the phone
 */
export async function deliver(
  transcript: Transcript,
  requestor: Requestor,
  { name, hook, payload, b3 }: Delivery,
): Promise<Delivered> {
  const sent = convertToSnakeCase(JSON.parse(JSON.stringify(payload))) as { call_sid?: string };
  checkDelivery(name, sent);
  const subject = { who: 'jambonz', ...(sent.call_sid && { call_sid: sent.call_sid }) } as const;
  let last: Attempt | undefined;
  let retry = 0;
  await requestor.deliver({ name, hook, payload: sent, b3 }, (attempt) => {
    last = attempt;
    const { method, type, url, status, latencyMs: latency, bytes, answer, unread, mark, refusal } = attempt;
    const failure = attempt.failure ?? refusal;
    const verbs = !failure && Array.isArray(answer) && name !== 'rasaMessage' ? answer.map(readVerbName) : undefined;
    const webhook = {
      name,
      method,
      ...(type && { type }),
      url,
      payload: sent,
      ...(retry > 0 && { retry }),
      latency,
      ...(status && { status }),
      ...(answer !== undefined && answer !== '' && { reply: answer }),
      ...(verbs && { verbs }),
      ...mark,
      ...(failure && { failure: failure.failure }),
    };
    transcript.add({ ...subject, kind: 'webhook', webhook }, { bytes, serverMs: latency });
    if (unread) transcript.add({ ...subject, kind: 'note', note: 'answer-unread', ...unread });
    // jambonz goes on as after an ack without verbs.
    if (refusal) transcript.add({ ...subject, kind: 'mistake', failure: refusal.failure, consequence: 'none' });
    retry++;
  });
  const { answer, failure, transport } = (last ?? {}) as Attempt;
  if (!failure) return { answer, isSent: last !== undefined };
  if (transport === 'websocket') throw failure;
  const message = `failed to connect to ${typeof hook === 'string' ? hook : hook.url}`;
  transcript.add({ ...subject, kind: 'alert', alert_type: 'webhook-connection-failure', message });
  throw failure;
}
