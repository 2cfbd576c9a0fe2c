import { setTimeout as wait } from 'node:timers/promises';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { explainFetch } from './explain-fetch.ts';

const minDelayMs = 250;
const maxDelayMs = 2_000;
/** A server that starts anew is back sooner. */
const goneMs = 1_000;
/** A longer event ends the connection. The server keeps no longer ones. */
const maxEventCharacters = 8_000_000;

interface Options {
  /** Called with each event. */
  onEvent: (event: EventSourceMessage) => void;
  /**
   * Called when the stream begins, and with the reason while it is gone for longer than a restart.
   */
  onConnection: (connected: boolean, detail?: string) => void;
}

/**
 * Reads server-sent events until `close` is called. A stream that ends is opened again, with the id
 * of the last event.
 */
export function readEvents(url: string, { onEvent, onConnection }: Options): { close: () => void } {
  const abort = new AbortController();
  const { signal } = abort;
  let lastId: string | undefined;
  let delayMs = minDelayMs;
  let goneAtMs: number | undefined;
  let goneTimer: NodeJS.Timeout | undefined;

  async function readStream(): Promise<string> {
    const headers: Record<string, string> = lastId === undefined ? {} : { 'Last-Event-ID': lastId };
    const { ok, status, body, headers: answered } = await fetch(url, { headers, signal });
    if (!ok || !body || !answered.get('content-type')?.startsWith('text/event-stream'))
      return await describeRefusal(status, body);
    clearTimeout(goneTimer);
    goneAtMs = undefined;
    onConnection(true);
    delayMs = minDelayMs;
    const parser = createParser({
      maxBufferSize: maxEventCharacters,
      onEvent(event) {
        lastId = event.id ?? lastId;
        onEvent(event);
      },
    });
    const decoder = new TextDecoder();
    for await (const chunk of body) parser.feed(decoder.decode(chunk, { stream: true }));
    return `${url} has ended the stream`;
  }

  async function describeRefusal(status: number, body: ReadableStream | null): Promise<string> {
    await body?.cancel();
    const advice = status === 404 ? ': CALL_EVENTS=1 in the environment of the server switches events on' : '';
    return `${url} answers ${status} without events${advice}`;
  }

  function reportGone(detail: string): void {
    clearTimeout(goneTimer);
    goneAtMs ??= performance.now();
    const restMs = Math.max(0, goneAtMs + goneMs - performance.now());
    goneTimer = setTimeout(() => onConnection(false, detail), restMs);
  }

  async function readForever(): Promise<void> {
    while (!signal.aborted) {
      const detail = await readStream().catch((error: Error) => `${url} cannot be read: ${explainFetch(error)}`);
      if (signal.aborted) return;
      reportGone(detail);
      await wait(delayMs, undefined, { signal }).catch(() => {}); // closed meanwhile
      delayMs = Math.min(2 * delayMs, maxDelayMs);
    }
  }

  void readForever();
  return {
    close() {
      clearTimeout(goneTimer);
      abort.abort();
    },
  };
}
