import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { exampleOf } from '../../generated/server/test.ts';
import { keepBusy } from '../helpers/keep-busy.ts';
import { start } from '../helpers/start.ts';
import { measureTime, startTroubled } from '../helpers/start-troubled.ts';

it('a draining server answers a webhook that still runs when the server accepts no new webhooks', {
  timeout: 20_000,
}, async () => {
  const { child, ended, call, logged } = await startTroubled();
  const running = call('slow 3500');
  await logged('running');
  child.kill();
  expect((await running).response.status).toBe(200);
  expect(await ended).toBe(0);
});

it('a draining server closes an idle connection within five seconds', { timeout: 20_000 }, async () => {
  const { url, child, ended } = await startTroubled();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write('OPTIONS /webhooks/call HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
  await once(socket, 'data');
  child.kill();
  const [, waited] = await measureTime(once(socket, 'end'));
  expect(waited).toBeLessThan(5_000);
  expect(await ended).toBe(0);
});

it.each([
  [1, '18'],
  [50, '5'],
])(
  'a draining server under load on %i connections with DRAIN_SECONDS=%s answers every webhook that was sent',
  async (connections, DRAIN_SECONDS) => {
    const { url, child, ended } = await start({ LOG_LEVEL: 'warn', DRAIN_SECONDS });
    const busy = keepBusy(`${url}/webhooks/call`, connections, exampleOf('answerCall'));
    await sleep(1_500);
    child.kill();
    const { answered, refused, lost } = await busy;
    expect(lost).toEqual([]);
    expect(answered).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(0);
    expect(await ended).toBe(0);
  },
  60_000,
);
