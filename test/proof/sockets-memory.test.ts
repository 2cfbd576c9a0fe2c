import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { exampleOf } from '../../generated/server/test.ts';
import { deliver } from '../helpers/deliver.ts';
import { atEnd } from '../support/at-end.ts';
import { authorization, SocketCall, startSocketServer } from './socket-call.ts';

const attackSeconds = Number(process.env.ATTACK_SECONDS ?? 8);
/** For a run by hand: `ATTACKS=idle,pings`. */
const chosen = process.env.ATTACKS?.split(',').filter(Boolean);
const groups: [what: string, attacks: string[]][] = chosen
  ? [['chosen', chosen]]
  : [
      ['incomplete and unread', ['unfinished', 'unfinishedFrames', 'tinyFragments', 'retained', 'unread', 'pings']],
      ['large and many', ['messages', 'tinyMessages', 'callSids', 'msgids', 'costlyData', 'nested']],
      ['idle', ['idle', 'silent', 'handshakes', 'halfHandshakes']],
    ];
const program = ['--conditions=jambonz-contract-source', '--import', 'tsx', 'test/proof/socket-attacks.ts'];

/**
 * Sends a message on an open socket, one on a new socket and a webhook over HTTP, every 200 ms.
 * Resolves with the slowest answer and the failures.
 */
async function sendWebhooks(url: string, call: SocketCall) {
  const slowestMs = { 'open socket': 0, 'new socket': 0, HTTP: 0 };
  const failures: string[] = [];
  const measure = async (kind: keyof typeof slowestMs, send: () => Promise<unknown>) => {
    const began = performance.now();
    const failed = await Promise.race([send().then(() => '', String), sleep(5_000, 'no answer')]);
    if (failed) failures.push(`${kind}: ${failed}`);
    slowestMs[kind] = Math.max(slowestMs[kind], performance.now() - began);
  };
  const openNew = async () => {
    const another = new SocketCall();
    await another.open(url);
    if (!(await another.startSession()).data) throw new Error('no verbs');
    another.close();
  };
  const askMenu = async () => {
    if (!(await call.askMenu()).data) throw new Error('no verbs');
  };
  const deliverCall = async () => {
    const { status } = await deliver(url, { body: exampleOf('answerCall'), headers: { authorization } });
    if (status !== 200) throw new Error(`status ${status}`);
  };
  const sent: Promise<void>[] = [];
  for (const end = performance.now() + attackSeconds * 1_000; performance.now() < end; await sleep(200))
    sent.push(measure('open socket', askMenu), measure('new socket', openNew), measure('HTTP', deliverCall));
  await Promise.all(sent);
  return { slowestMs, failures };
}

it.each(groups)(
  'a server with a heap of 256 MB holds less than 384 MB and answers in time under attacks: %s',
  {
    timeout: 60_000,
  },
  async (_, attacks) => {
    const { url, child, lines } = await startSocketServer(
      { LOG_LEVEL: 'warn', BODY_LIMIT: '400kb' },
      '--max-old-space-size=256',
    );
    const call = new SocketCall();
    await call.open(url); // loads the code for sockets, which is not to be measured
    await call.startSession();
    const attacker = spawn(process.execPath, [...program, url, ...attacks], { stdio: ['ignore', 'pipe', 'inherit'] });
    atEnd(() => attacker.kill('SIGKILL'));
    await once(attacker.stdout, 'data');
    const { slowestMs, failures } = await sendWebhooks(url, call);
    const status = child.exitCode === null ? readFileSync(`/proc/${child.pid}/status`, 'utf8') : '';
    const peakMegabytes = Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
    if (attacks.length > 0)
      console.log(attacks.join(), { slowestMs, failures: failures.length, peakMegabytes, lines: lines.length });
    expect(child.exitCode, lines.slice(-20).join('\n').slice(-3_000)).toBeNull();
    expect(failures).toEqual([]);
    expect(Math.max(...Object.values(slowestMs))).toBeLessThan(4_500); // jambonz waits for five seconds
    expect(peakMegabytes).toBeLessThan(384);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(3_000);
  },
);
