import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { exampleOf } from '../../generated/server/test.ts';
import { deliver } from '../helpers/deliver.ts';
import { readDocBlock } from '../helpers/doc-block.ts';
import { freePort } from '../helpers/free-port.ts';
import { openTerminal } from '../helpers/open-terminal.ts';
import { readEvents } from '../helpers/read-events.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { copyProject } from './project-copy.ts';

it('npm run dev generates without npm and serves a new path when the document is saved', async () => {
  const { folder, file } = copyProject();
  const programs = temporaryFolder();
  writeFileSync(join(programs, 'npm'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  const port = await freePort();
  const env = {
    ...process.env,
    PATH: `${programs}:${process.env.PATH}`,
    PORT: String(port),
    ADMIN_PORT: String(await freePort()),
  };
  const words = ['--import', 'tsx', 'bin/jambonz-contract.ts', 'dev'];
  const { pid, stdout } = spawn(process.execPath, words, { cwd: folder, env, detached: true });
  let printed = '';
  stdout.on('data', (data) => {
    printed += data;
  });
  onTestFinished(() => {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  });

  const waitForStatus = (path: string, status: number) => {
    const url = `http://127.0.0.1:${port}${path}`;
    const read = () => fetch(url, { method: 'POST' }).then((response) => response.status);
    return vi.waitFor(async () => expect(await read()).toBe(status), { timeout: 60_000, interval: 200 });
  };
  const document = file('openapi/openapi.yaml');
  await waitForStatus('/webhooks/call-status', 400);
  writeFileSync(document, readFileSync(document, 'utf8').replace('/webhooks/call-status:', '/webhooks/state:'));
  await waitForStatus('/webhooks/state', 400);
  await waitForStatus('/webhooks/call-status', 404);
  // Off a terminal, lines of the log are JSON.
  const line = /^server {3}│ \{"level":40,.*"status":400,.*"url":"\/webhooks\/state"/m;
  await vi.waitFor(() => expect(printed).toMatch(line), { timeout: 20_000 });
  expect(printed).not.toContain('error TS');
}, 180_000);

it('npm run dev shows one line a webhook, keeps the last good server while a handler is missing, and ends on Ctrl-C', async () => {
  const { folder, file } = copyProject();
  const [port, adminPort] = [await freePort(), await freePort()].map(String);
  const url = `http://127.0.0.1:${port}`;
  const command = `cd ${folder} && exec ${process.execPath} --import tsx bin/jambonz-contract.ts dev`;
  const env = { PORT: `${port}`, ADMIN_PORT: `${adminPort}`, NO_COLOR: '1' };
  const terminal = openTerminal(command, env, 90_000); // the compiler takes long beside other proofs
  const edit = (path: string, from: string, to: string) =>
    writeFileSync(file(path), readFileSync(file(path), 'utf8').replace(from, to));
  const answer = async () => (await deliver(url, { body: exampleOf('answerCall') })).text;

  await terminal.shows('server   │ ready http://');
  await terminal.shows('desk     │ The desk: http://127.0.0.1:');
  const before = await answer();
  const { call_sid } = exampleOf('answerCall');
  const [, address = ''] = /The desk: (\S+)/.exec(terminal.screen()) ?? [];
  const deskEvents = await readEvents(address.slice(0, -1));
  const countStarts = () => deskEvents.events.filter(({ data }) => data.code === 'starting').length;
  const sendAgain = async () => {
    const headers = { 'Content-Type': 'application/json' };
    return (await fetch(`${address}calls/${call_sid}/again`, { method: 'POST', headers, body: '{}' })).text();
  };
  await terminal.shows('POST /webhooks/call answerCall 200');
  await terminal.shows('ms → gather');
  const toForm = (text: string) =>
    text
      .replaceAll(/\d\d:\d\d:\d\d/g, 'TIME')
      .replaceAll(/[\d.]+ ms/g, 'N ms')
      .replaceAll(/(127\.0\.0\.1):\d+\/[\w-]+/g, '$1:PORT/TOKEN');
  for (const line of [readDocBlock('docs/handlers.md', 'server   │'), readDocBlock('docs/desk.md', 'desk     │')])
    expect(toForm(terminal.screen()).split('\r\n')).toContain(toForm(line).trimEnd());

  edit('server/handlers/call-handlers.ts', '  answerCallByGet:', '  answerCallByGot:');
  await terminal.shows('server   │   answerCallByGet has no handler');
  await terminal.shows('server   │ the server that ran before goes on');
  await expect.poll(terminal.screen, { timeout: 90_000 }).toContain('types    │ server/handlers/call-handlers.ts');
  expect(await answer()).toBe(before);
  expect(await sendAgain()).toContain('the saved code does not start: mend it first');

  edit('server/handlers/call-handlers.ts', '  answerCallByGot:', '  answerCallByGet:');
  await terminal.shows('server   │ the changed server is ready');
  const starts = countStarts();
  edit('server/handlers/call-handlers.ts', '`Hello ', '`Good day ');
  // A busy machine notices a saved file late.
  await expect.poll(countStarts, { timeout: 20_000, interval: 10 }).toBeGreaterThan(starts);
  // The desk waits for the server that starts.
  expect(await sendAgain()).toContain('Good day');
  await terminal.shows('server   │ the changed server is ready');
  expect(await answer()).toBe(before.replace('Hello', 'Good day'));

  await deliver(url, { body: {} });
  await terminal.shows('answerCall 400 refusal');
  await terminal.shows('call_sid');
  const shown = terminal.screen();
  expect(shown.split('\r\n').filter((line) => !/^(server|desk|generate|types) +│|^$/.test(line))).toEqual([]);

  expect(shown.match(/Paste into the jambonz portal/g)).toHaveLength(1);
  // The desk outlives the servers.
  expect(shown.match(/The desk: /g)).toHaveLength(1);
  deskEvents.close();
  terminal.types('\u0003');
  expect(await terminal.ended).toBe(0);
  expect(terminal.screen().slice(shown.length)).toMatch(/^(\^C)?\s*$/);
}, 300_000);
