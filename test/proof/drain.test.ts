import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it, vi } from 'vitest';
import { exampleOf } from '../../generated/server/test.ts';
import { measureTime, startTroubled, troubledCall } from '../helpers/start-troubled.ts';
import { sendRaw, webhookRequest } from '../support/send-raw.ts';

vi.setConfig({ testTimeout: 20_000 }); // includes the slow start of processes on a busy machine

it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  'a server that receives %s reports not ready at once and exits with 0 after the running webhooks',
  async (signal) => {
    const { url, child, ended, call, health, logged } = await startTroubled({ PUBLIC_HEALTH_PATH: '/healthz' });
    const publicHealth = async () => (await fetch(`${url}/healthz`)).status;
    expect([await health('live'), await health('ready'), await publicHealth()]).toEqual([200, 200, 200]);

    const running = call('slow 1500');
    await logged('running');
    child.kill(signal);
    await logged('no new webhooks are accepted');
    expect([await health('live'), await health('ready'), await publicHealth()]).toEqual([200, 503, 503]);
    const { response, data } = await running;
    expect([response.status, response.headers.get('connection')]).toEqual([200, 'close']);
    expect(data).toEqual([{ verb: 'hangup' }]);
    expect(await ended).toBe(0);
  },
);

it('a draining server reads and answers a webhook whose body is incomplete', async () => {
  const { url, child, ended, logged } = await startTroubled();
  const request = webhookRequest('/webhooks/call', exampleOf('answerCall'))
    .replace('Connection: close\n', '')
    .replaceAll('\n', '\r\n');
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(request.slice(0, -10));
  // This request is complete and is sent last. Its answer shows that the server has also received
  // the incomplete request.
  await sendRaw(url, webhookRequest('/webhooks/call', exampleOf('answerCall')));
  child.kill();
  await logged('no new webhooks are accepted');
  socket.write(request.slice(-10));
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1.1 200 OK\r\n(.+\r\n)*Connection: close\r\n/);
  expect(await ended).toBe(0);
});

it('a server without connections exits within 1.5 seconds after SIGTERM', async () => {
  const { child, ended } = await startTroubled();
  child.kill();
  const [code, waited] = await measureTime(ended);
  expect(code).toBe(0);
  expect(waited).toBeLessThan(1_500);
});

it('a second SIGHUP, which a closing terminal sends, does not interrupt the running webhook', async () => {
  const { child, ended, call, logged } = await startTroubled();
  const running = call('slow 1500');
  await logged('running');
  child.kill('SIGHUP');
  await logged('no new webhooks are accepted');
  child.kill('SIGHUP');
  expect((await running).response.status).toBe(200);
  expect(await ended).toBe(0);
});

it.each(['throw', 'reject'])(
  'a server with an uncaught error (%s) logs the error, answers the running webhooks and exits with 1',
  async (trouble) => {
    const { url, ended, lines, call, health, logged } = await startTroubled();
    const running = call('slow 1500');
    await logged('running');
    expect(await sendRaw(url, webhookRequest('/webhooks/call', troubledCall(trouble)))).toMatch('200 OK');
    await logged('behind the back');
    expect(JSON.parse(lines.find((line) => line.includes('behind the back')) ?? '{}')).toMatchObject({
      level: 60,
      err: { type: 'Error' },
    });
    expect(await health('ready')).toBe(503);
    expect((await running).response.status).toBe(200);
    expect(await ended).toBe(1);
  },
);

it('a second uncaught error does not interrupt the running webhooks', async () => {
  const { ended, call, logged } = await startTroubled();
  const running = call('slow 1500');
  await logged('running');
  await Promise.all([call('throw'), call('reject')]);
  await logged('another uncaught error');
  expect((await running).response.status).toBe(200);
  expect(await ended).toBe(1);
});
