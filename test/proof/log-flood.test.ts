import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it, vi } from 'vitest';
import { exampleOf } from '../../generated/server/test.ts';
import { deliver } from '../helpers/deliver.ts';
import { startTroubled } from '../helpers/start-troubled.ts';
import { sendRaw } from '../support/send-raw.ts';

vi.setConfig({ testTimeout: 60_000 }); // includes the slow start of processes on a busy machine

const secret = 'wh_secret_2kXq9vTz';
const perConnection = 15;
const head = (line: string, more = '') => `${line} HTTP/1.1\nHost: x\n${more}\n`;

/**
 * Sends requests on one connection, and resolves with the answers when the server has closed it.
 */
function sendPipelined(url: string, requests: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), new URL(url).hostname);
  socket.write(requests.replaceAll('\n', '\r\n'));
  return text(socket);
}

/** Requests that anyone can send, with the status of the answer. */
const floods = [
  [404, head(`GET /nowhere/${'x'.repeat(300)}`)],
  [405, head('DELETE /webhooks/call')],
  [401, head('GET /webhooks/call')],
  [415, `${head('POST /webhooks/call', 'Content-Type: text/plain\nContent-Length: 2\n')}{}`],
  [200, head('OPTIONS /webhooks/call')],
] as const;

it('a flood of unauthenticated requests writes a bounded number of lines, and a line for each signed webhook', async () => {
  const { url, adminUrl, lines, child, ended } = await startTroubled({ WEBHOOK_SECRET: secret });
  const readRefusals = async () => {
    const exposed = await (await fetch(`${adminUrl}/metrics`)).text();
    return [...exposed.matchAll(/^webhook_refusals_total\{.*\} (\d+)$/gm)].reduce(
      (sum, [, count]) => sum + Number(count),
      0,
    );
  };
  const begin = performance.now();
  const sids: string[] = [];
  let refused = 0;
  let accepted = 0;
  for (let round = 0; round < 20; round++) {
    const flood = floods.map(async ([status, request]) => {
      const last = request.replace('Host: x\n', 'Host: x\nConnection: close\n');
      const answers = await sendPipelined(url, request.repeat(perConnection - 1) + last);
      expect(answers.match(/(?<=HTTP\/1\.1 )\d+/g)).toEqual(Array(perConnection).fill(String(status)));
      if (status === 200) accepted += perConnection;
      else refused += perConnection;
    });
    const garbage = sendRaw(url, 'garbage\n\n').then(() => refused++);
    const call_sid = `signed ${round}`;
    sids.push(call_sid);
    const signed = deliver(url, { body: { ...exampleOf('answerCall'), call_sid }, secret });
    const wrong = deliver(url, { body: { ...exampleOf('answerCall'), call_sid: 7 }, secret });
    await Promise.all([...flood, garbage]);
    expect([(await signed).status, (await wrong).status]).toEqual([200, 200]);
  }
  const seconds = (performance.now() - begin) / 1_000;
  expect(await readRefusals()).toBe(refused);
  child.kill(); // at once, so that the last lines are written at exit
  expect(await ended).toBe(0);

  const written = lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
  const count = (outcome: string, operation?: string) =>
    written
      .filter((line) => line.outcome === outcome && (operation === undefined || line.operation === operation))
      .reduce((sum, line) => sum + (line.count ?? 1), 0);
  expect(count('refusal')).toBe(refused);
  expect(count('reply')).toBe(accepted + sids.length);
  expect(count('fallback')).toBe(sids.length);
  expect(written.filter((line) => line.outcome === 'reply').map((line) => line.call_sid)).toEqual(
    expect.arrayContaining(sids),
  );
  // Eleven lines a second and kind, of six kinds
  const unknown = written.filter((line) => line.outcome && !['reply', 'fallback'].includes(line.outcome));
  expect(unknown.length).toBeLessThanOrEqual(11 * floods.length * Math.ceil(seconds + 2));
  expect(unknown.length).toBeLessThan(refused / 3);
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThan(10_000);
});
