import { createParser } from 'eventsource-parser';
import { expect } from 'vitest';
import { atEnd } from '../support/at-end.ts';

export interface ReadEvent {
  id: string | undefined;
  type: string | undefined;
  data: Record<string, unknown>;
}

/** Reads the event stream of an admin listener until the current test ends. */
export async function readEvents(adminUrl: string, lastEventId?: string) {
  const abort = new AbortController();
  atEnd(() => abort.abort());
  const headers: Record<string, string> = lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId };
  const { body } = await fetch(`${adminUrl}/events`, { headers, signal: abort.signal });
  const events: ReadEvent[] = [];
  const parser = createParser({
    onEvent: ({ id, event, data }) => events.push({ id, type: event, data: JSON.parse(data) }),
  });
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const chunk of body ?? []) parser.feed(decoder.decode(chunk, { stream: true }));
  };
  read().catch(() => {}); // the test has ended
  return {
    events,
    /** Waits until so many events have come, and returns the data of those of `type`. */
    async waitFor(count: number, type = 'webhook') {
      const find = () => events.filter((event) => event.type === type).map(({ data }) => data);
      await expect.poll(() => find().length, { timeout: 5_000 }).toBeGreaterThanOrEqual(count);
      return find();
    },
    close: () => abort.abort(),
  };
}
