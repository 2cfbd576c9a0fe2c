import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { PageStreams } from '../../../client/desk/page-streams.ts';
import { listen } from '../../support/listen.ts';

/** Opens a page with a first state of so many characters. Nothing is read of its connection. */
async function openSlowPage(characters: number) {
  const pages = new PageStreams();
  const opened = new Promise<ServerResponse>((resolve) => {
    void listen((_req: IncomingMessage, res: ServerResponse) => {
      pages.open(res, { state: { text: 'x'.repeat(characters) } });
      resolve(res);
    }).then((url) => connect(Number(new URL(url).port), '127.0.0.1').write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'));
  });
  return { pages, res: await opened };
}

it('a page with a first state of 10 MB, which it reads slowly, gets what follows', async () => {
  const { pages, res } = await openSlowPage(10_000_000);
  for (let time = 0; time < 3; time++) pages.send('calls', {});
  expect(res.destroyed).toBe(false);
});

it('a page that leaves more than 4 MB unread behind its first state is disconnected', async () => {
  const { pages, res } = await openSlowPage(10_000_000);
  for (let time = 0; time < 6; time++) pages.send('calls', { text: 'x'.repeat(1_000_000) });
  expect(res.destroyed).toBe(true);
});
