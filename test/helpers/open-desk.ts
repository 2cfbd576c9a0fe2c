import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import type { CallDetail, Flow, PhoneState } from '../../client/desk/api.ts';
import { startDesk } from '../../client/desk/desk.ts';
import type { DeskOptions, Telephone } from '../../client/desk/desk-options.ts';
import type { WebhookEvent } from '../../openapi/contract/webhook-event.ts';
import { atEnd } from '../support/at-end.ts';
import { listen } from '../support/listen.ts';
import { readEvents } from './read-events.ts';
import { temporaryFolder } from './temporary-folder.ts';

const silentPhone: PhoneState = { steps: [], keys: false, words: false, lines: [], heard: '' };

/** Creates a telephone that answers each request with what it was asked. */
export function createFakeTelephone(): Telephone {
  return {
    state: silentPhone,
    dial: async (form) => ({ ...silentPhone, ended: JSON.stringify({ form }) }),
    step: async (line) => ({ ...silentPhone, ended: JSON.stringify({ line }) }),
  };
}

/** Serves an event stream, which sends what a test tells it to. */
export async function serveStream() {
  const readers = new Set<ServerResponse>();
  const lastIds: (string | undefined)[] = [];
  let status = 200;
  const url = await listen((req: IncomingMessage, res: ServerResponse) => {
    if (status !== 200) return void res.writeHead(status).end();
    lastIds.push(req.headers['last-event-id'] as string | undefined);
    readers.add(res);
    res.once('close', () => readers.delete(res));
    res.writeHead(200, { 'Content-Type': 'text/event-stream' }).flushHeaders();
  });
  let count = 0;
  const write = (text: string) => {
    for (const reader of readers) reader.write(text);
  };
  return {
    url,
    /** The `Last-Event-ID` of each connection. */
    lastIds,
    /** Sends an event whose data is a text, or JSON. */
    send: (type: string, data: unknown, boot = 'boot') =>
      write(
        `id: ${boot}-${count++}\nevent: ${type}\ndata: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`,
      ),
    write,
    /** Ends all connections. New ones are answered with `nextStatus`. */
    end(nextStatus = 200) {
      status = nextStatus;
      for (const reader of readers) reader.end();
    },
    accept() {
      status = 200;
    },
  };
}

/**
 * Starts a desk on a free port, by default without a server of webhooks. Stops it when the test
 * ends.
 */
export async function openDesk(options: Partial<DeskOptions> = {}) {
  const stream = await serveStream();
  const desk = await startDesk({
    server: 'http://127.0.0.1:9',
    admin: stream.url,
    access: {},
    port: 0,
    testFolder: join(temporaryFolder(), 'test'),
    telephone: createFakeTelephone(),
    flow: async () => ({ summary: 'explored' }) as Flow,
    ...options,
  });
  atEnd(() => desk.close());
  if (options.admin === undefined) await vi.waitUntil(() => stream.lastIds.length === 1);
  const base = desk.url.replace(/\/$/, '');
  return {
    ...desk,
    stream,
    readEvents: () => readEvents(base),
    get: (path: string, headers: Record<string, string> = {}) => fetch(`${base}/${path}`, { headers }),
    post: (path: string, body: unknown = {}) =>
      fetch(`${base}/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    /** Waits until the desk holds so many webhooks of a call. */
    async waitForCall(sid: string, webhooks = 1): Promise<CallDetail> {
      const read = async () => (await fetch(`${base}/calls/${sid}`)).json() as Promise<CallDetail>;
      await expect.poll(async () => (await read()).webhooks?.length, { timeout: 5_000 }).toBe(webhooks);
      return read();
    },
  };
}

/** Creates the event of a webhook that was answered with verbs. */
export function createWebhook(event: Partial<WebhookEvent> = {}): WebhookEvent {
  return {
    webhook: 1,
    at: '2026-12-01T09:12:00.000Z',
    ms: 1.5,
    transport: 'http',
    method: 'POST',
    url: '/webhooks/call',
    operation: 'answerCall',
    call_sid: 'c0ffee00-0000-4000-8000-000000000001',
    outcome: 'reply',
    status: 200,
    body: { from: '+12125551212', to: '+14155551234', direction: 'inbound', call_status: 'trying' },
    reply: [{ verb: 'say', text: 'Hello' }],
    ...event,
  };
}
