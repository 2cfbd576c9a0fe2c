import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServerState } from './api.ts';
import { CallBook } from './call-book.ts';
import { createDeskApp } from './desk-app.ts';
import type { DeskOptions } from './desk-options.ts';
import { OwnTraces } from './own-traces.ts';
import { PageStreams } from './page-streams.ts';
import { readEvents } from './read-events.ts';
import { readLogEvent, readWebhookEvent } from './read-webhook-event.ts';
import { SavedCode } from './saved-code.ts';

/** Changes are sent to the pages together. */
const flushMs = 100;

/**
 * Starts the desk on the loopback interface: reads the event stream of the server, holds the calls,
 * and serves a page that shows them. Resolves with the address of the page, which contains a token
 * that is made anew each time.
 *
 * ```ts
 * const { url, close } = await startDesk({ server: 'http://127.0.0.1:3000', … });
 * console.log(`The desk: ${url}`);
 * ```
 */
export async function startDesk(options: DeskOptions): Promise<{ url: string; close: () => Promise<void> }> {
  const { server, admin, port, telephone, savedCode = new SavedCode(), isHidden = () => false } = options;
  const traces = new OwnTraces();
  const book = new CallBook((b3) => traces.has(b3));
  const pages = new PageStreams();
  const state: ServerState = { connected: false, url: server, missed: 0 };
  const token = randomBytes(18).toString('base64url');
  const app = createDeskApp({ ...options, savedCode, token, traces, book, pages, state });
  const listener = await listen(createServer(app), port);

  const waiting = new Set<'server' | 'calls' | 'phone'>();
  let timer: NodeJS.Timeout | undefined;
  function flush(): void {
    timer = undefined;
    const change = book.takeChange();
    if (waiting.has('calls')) pages.send('calls', change);
    if (waiting.has('server')) pages.send('server', state);
    if (waiting.has('phone')) pages.send('phone', telephone.state);
    waiting.clear();
  }
  function announce(part: 'server' | 'calls' | 'phone'): void {
    waiting.add(part);
    timer ??= setTimeout(flush, flushMs);
  }
  book.onChange = () => announce('calls');
  telephone.onChange = () => announce('phone');

  let connectionDetail: string | undefined;
  function updateState(change: Partial<ServerState>): void {
    const { code, detail = connectionDetail } = savedCode.news;
    Object.assign(state, change, { code: code === 'ready' ? undefined : code, detail });
    announce('server');
  }
  savedCode.onChange = () => updateState({});

  const events = readEvents(`${admin}/events`, {
    onConnection(connected, detail) {
      if (state.connected === connected && connectionDetail === detail) return;
      connectionDetail = detail;
      updateState({ connected });
    },
    onEvent({ id, event, data }) {
      const boot = id?.split('-')[0] ?? '';
      const webhook = event === 'webhook' ? readWebhookEvent(data) : undefined;
      const log = event === 'log' ? readLogEvent(data) : undefined;
      if (webhook && isHidden(webhook)) return;
      if (webhook) book.add(`${boot}-${webhook.webhook}`, webhook, data);
      else if (log) book.addLog(`${boot}-${log.webhook}`, log, data);
      const missed = event === 'missed' ? Number(data) : 0;
      const isUnreadable = event === 'webhook' && !webhook;
      if (!(missed > 0) && !isUnreadable) return;
      state.missed += isUnreadable ? 1 : missed;
      announce('server');
    },
  });

  return {
    url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}/${token}/`,
    close() {
      events.close();
      clearTimeout(timer);
      return new Promise((resolve) => {
        listener.close(() => resolve());
        listener.closeAllConnections();
      });
    },
  };
}

/** Listens on a port of the loopback interface, or on a free one if that is in use. */
async function listen(server: Server, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      server.once('error', reject);
      server.listen(0, '127.0.0.1');
    });
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
