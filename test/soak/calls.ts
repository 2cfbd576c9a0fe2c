import { setTimeout as sleep } from 'node:timers/promises';
import { retryDelaysSeconds } from '../../client/phone/webhooks/retry-policy.ts';
import { exampleOf } from '../../generated/server/test.ts';
import { createSignedWebhook } from '../helpers/signed-webhook.ts';
import { newCall } from '../proof/replicas.ts';
import { SocketCall } from '../proof/socket-calls.ts';

/** The time that jambonz waits for the answer to one attempt. */
const attemptTimeoutMs = 10_000;
/** The attempts of `#rc=3&rp=all`. */
const maxAttempts = 4;

/** What has become of the webhooks so far. */
export class Tally {
  answered = 0;
  retried = 0;
  readonly unanswered: string[] = [];
  /** The milliseconds of each answer since the last sample. */
  times: number[] = [];

  add(milliseconds: number): void {
    this.answered++;
    this.times.push(milliseconds);
  }
}

/** Sends a webhook as jambonz does with `#rc=3&rp=all`: a failed attempt is made again. */
async function deliver(send: ReturnType<typeof createSignedWebhook>, url: string, tally: Tally): Promise<void> {
  const failures: string[] = [];
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    if (attempt > 0) {
      tally.retried++;
      await sleep((retryDelaysSeconds[attempt - 1] ?? 0) * 1_000);
    }
    const began = performance.now();
    try {
      const { status } = await send(url, AbortSignal.timeout(attemptTimeoutMs));
      if (status === 200 || status === 204) return tally.add(performance.now() - began);
      failures.push(`${status}`);
    } catch (error) {
      failures.push(String((error as Error).cause ?? error));
    }
  }
  tally.unanswered.push(failures.join(', '));
}

/** Plays a call over HTTP: its first webhook, the same again, a pressed key, and its end. */
export async function playCall(url: string, tally: Tally): Promise<void> {
  const { sid, send } = newCall();
  const end = { ...exampleOf('reportCallStatus'), call_sid: sid, call_status: 'completed' };
  await deliver(send, url, tally);
  await deliver(send, url, tally);
  await deliver(
    createSignedWebhook('/webhooks/menu?attempt=1', { ...exampleOf('chooseFromMenu'), call_sid: sid }),
    url,
    tally,
  );
  await deliver(createSignedWebhook('/webhooks/call-status', end), url, tally);
}

/** Plays a call over a WebSocket: its session, and three pressed keys in six seconds. */
export async function playSocketCall(url: string, tally: Tally): Promise<void> {
  const call = new SocketCall(url);
  const judge = (answer: string) => {
    if (answer.startsWith('[')) tally.add(call.ackTimes.at(-1) ?? 0);
    else tally.unanswered.push(answer);
  };
  judge(await call.start().catch(String));
  for (let key = 0; key < 3; key++) {
    await sleep(2_000);
    judge(await call.ask('/webhooks/menu', exampleOf('chooseFromMenu')).catch(String));
  }
  tally.retried += call.closeCodes.length;
  call.hangUp();
}

/**
 * Starts calls at a constant rate, whether the earlier ones have ended or not.
 * @returns a function that starts no more calls, and resolves when all have ended
 */
export function startCalls(
  play: (url: string, tally: Tally) => Promise<void>,
  url: string,
  tally: Tally,
  perSecond: number,
) {
  const calls = new Set<Promise<void>>();
  const timer = setInterval(() => {
    const call = play(url, tally).finally(() => calls.delete(call));
    calls.add(call);
  }, 1_000 / perSecond);
  return async function finishCalls() {
    clearInterval(timer);
    await Promise.all(calls);
  };
}
