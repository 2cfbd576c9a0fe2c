import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContract } from '../../../generated/server/contract.ts';
import { exampleOf, serve } from '../../../generated/server/test.ts';
import { StartError } from '../../../openapi/contract/start-error.ts';
import { readRecordings } from '../../../server/recording/read-recordings.ts';
import { openRecorder } from '../../../server/recording/recorder.ts';
import { createLog } from '../../../server/telemetry/log.ts';
import { deliver } from '../../helpers/deliver.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const { document } = loadContract();

function open(folder = temporaryFolder()) {
  const lines: Record<string, unknown>[] = [];
  const log = createLog('info', { destination: { write: (line) => void lines.push(JSON.parse(line)) } });
  const recorder = openRecorder(folder, { config: { secrets: [{ value: 'the-secret' }] }, document, log });
  const observe = (call_sid: string | undefined, members: object = {}, at = '2026-12-01T09:12:00.123Z') =>
    recorder.observe(() =>
      JSON.stringify({
        webhook: 1,
        at,
        method: 'POST',
        url: '/a?call_status=trying',
        call_sid,
        outcome: 'reply',
        ...members,
      }),
    );
  const read = () => {
    const problems: string[] = [];
    return { recordings: readRecordings(folder, (problem) => problems.push(problem)), problems };
  };
  return { folder, lines, recorder, observe, read };
}

describe('openRecorder', () => {
  it('writes one file a call, which only its owner can read, with pseudonyms', async () => {
    const { folder, recorder, observe, read, lines } = open(join(temporaryFolder(), 'new', 'folder'));
    observe('one', { body: { from: '+12125551212' } });
    observe('../two', {}, '2026-12-01T09:12:01.000Z');
    observe('one', { reply: [{ verb: 'say', text: '12125551212 the-secret' }] });
    observe(undefined);
    await recorder.close();
    const names = ['2026-12-01T09-12-00.123Z-one.jsonl', '2026-12-01T09-12-01.000Z-___two.jsonl'];
    expect(readdirSync(folder).sort()).toEqual(names);
    expect(statSync(join(folder, names[0] ?? '')).mode & 0o777).toBe(0o600);
    const { recordings, problems } = read();
    expect(problems).toEqual([]);
    expect(recordings.map(({ events }) => events.map(({ call_sid }) => call_sid))).toEqual([
      ['one', 'one'],
      ['../two'],
    ]);
    const text = readFileSync(join(folder, names[0] ?? ''), 'utf8');
    expect(text).toMatch(/^\{"recording":1,"version":"[\d.]+"\}\n/);
    expect(text).not.toMatch(/12125551212|the-secret/);
    expect(lines).toEqual([]);
  });

  it('ends the file of a call at a megabyte with a line that says so', async () => {
    const { folder, recorder, observe, read } = open();
    for (let sent = 0; sent < 30; sent++) observe('one', { body: 'x'.repeat(49_000) });
    await recorder.close();
    const [name = ''] = readdirSync(folder);
    expect(statSync(join(folder, name)).size).toBeLessThan(1_010_000);
    expect(readFileSync(join(folder, name), 'utf8')).toMatch(/\n\{"cut":true\}\n$/);
    expect(read()).toMatchObject({ problems: [], recordings: [{ events: { length: 20 } }] });
  });

  it('deletes the oldest of more than a thousand files, also those of an earlier start', async () => {
    const folder = temporaryFolder();
    for (let index = 0; index < 999; index++)
      writeFileSync(join(folder, `2025-01-01T00-00-00.${String(index).padStart(3, '0')}Z-x.jsonl`), '');
    writeFileSync(join(folder, 'a-note.txt'), '');
    const { recorder, observe } = open(folder);
    for (const sid of ['a', 'b', 'c']) observe(sid);
    await recorder.close();
    const names = readdirSync(folder);
    expect(names).toHaveLength(1_001);
    expect(names).toContain('a-note.txt');
    expect(names).not.toContain('2025-01-01T00-00-00.001Z-x.jsonl');
    expect(names).toContain('2025-01-01T00-00-00.002Z-x.jsonl');
  });

  it('drops webhooks beyond a thousand that wait, with one warning, and cuts the calls', async () => {
    const { recorder, observe, read, lines, folder } = open();
    let formatted = 0;
    const count = { toJSON: () => ++formatted };
    for (let sent = 0; sent < 3_000; sent++) observe('one', { body: count });
    await recorder.close();
    expect(formatted).toBe(3_000);
    expect(lines.map(({ msg }) => msg)).toEqual(['recordings are cut: more webhooks arrive than can be written']);
    expect(read().recordings[0]?.events).toHaveLength(1_000);
    expect(readFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'utf8')).toMatch(/\{"cut":true\}\n$/);
    observe('two');
    await recorder.close();
    expect(read().recordings).toHaveLength(2);
  });

  it('cuts only the calls of which it drops a webhook, and begins no file in the middle of a call', async () => {
    const { observe, recorder, read, folder } = open();
    observe('whole');
    for (let sent = 0; sent < 999; sent++) observe(sent % 3 === 0 ? 'cut' : `single-${sent}`);
    for (const sid of ['cut', 'late', 'later']) observe(sid);
    await recorder.close();
    for (const sid of ['whole', 'cut', 'late']) observe(sid);
    await recorder.close();
    const sizes = Object.fromEntries(read().recordings.map(({ events }) => [events[0]?.call_sid, events.length]));
    expect(sizes).toMatchObject({ whole: 2, cut: 333, 'single-1': 1 });
    expect(Object.keys(sizes)).toHaveLength(668);
    const isCut = (name: string) => readFileSync(join(folder, name), 'utf8').endsWith('{"cut":true}\n');
    expect(readdirSync(folder).filter(isCut)).toEqual([expect.stringContaining('-cut.jsonl')]);
  });

  it('begins a file with a webhook that begins a call, and forgets a call after its last status', async () => {
    const { folder, observe, recorder } = open();
    const later = { url: '/webhooks/menu', body: { call_status: 'in-progress' } };
    observe('unseen', later);
    observe('session', { ...later, message: { type: 'session:new' } });
    observe('variables', { ...later, body: { ...later.body, env_vars: {} } });
    observe('outbound', { ...later, body: { ...later.body, defaults: {} } });
    observe('dialled', { url: '/status', body: { call_status: 'ringing' } });
    observe('dialled', { url: '/status', body: { call_status: 'completed' } });
    observe('dialled', later);
    await recorder.close();
    const sizes = readdirSync(folder).map((name) => [
      name.split('Z-')[1],
      readFileSync(join(folder, name), 'utf8').split('\n').length - 2,
    ]);
    expect(Object.fromEntries(sizes)).toEqual({
      'dialled.jsonl': 3,
      'outbound.jsonl': 1,
      'session.jsonl': 1,
      'variables.jsonl': 1,
    });
  });

  it('stops with one warning if it cannot write, and the server goes on', async () => {
    const { folder, recorder, lines } = open();
    const { url } = await serve({ observers: [recorder.observe] });
    rmSync(folder, { recursive: true });
    for (let sent = 0; sent < 3; sent++) {
      const { status } = await deliver(url, { body: { ...exampleOf('answerCall'), call_sid: `call-${sent}` } });
      expect(status).toBe(200);
      await recorder.close();
    }
    expect(lines).toEqual([
      expect.objectContaining({ level: 40, msg: 'recording stops until the next start', folder }),
    ]);
  });

  it('does not write a deleted file again without its beginning', async () => {
    const { folder, recorder, observe, lines } = open();
    observe('one');
    await recorder.close();
    rmSync(join(folder, readdirSync(folder)[0] ?? ''));
    observe('one');
    observe('two');
    await recorder.close();
    expect(readdirSync(folder)).toEqual([expect.stringContaining('two')]);
    expect(lines).toEqual([]);
  });

  it('cuts a call at a webhook of more than 50,000 characters', async () => {
    const { recorder, observe, read } = open();
    observe('one');
    observe('one', { body: 'x'.repeat(50_000) });
    observe('one');
    await recorder.close();
    expect(read()).toMatchObject({ problems: [], recordings: [{ events: { length: 1 } }] });
  });

  it('cuts a call with a webhook that is nested too deeply', async () => {
    const { folder, recorder, read, lines } = open();
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    recorder.observe(
      () => `{"webhook":1,"at":"2026-12-01T09:12:00.123Z","url":"/a?call_status=trying","call_sid":"x","body":${deep}}`,
    );
    await recorder.close();
    expect(readFileSync(join(folder, '2026-12-01T09-12-00.123Z-unknown.jsonl'), 'utf8')).toMatch(/\n\{"cut":true\}\n$/);
    expect(read()).toEqual({ recordings: [], problems: [] });
    expect(lines).toEqual([]);
  });

  it.each(['a file', 'a folder without the right to write'])('refuses to start with %s', (kind) => {
    const path = join(temporaryFolder(), 'x');
    if (kind === 'a file') writeFileSync(path, '');
    else {
      mkdirSync(path);
      chmodSync(path, 0o500);
    }
    if (process.getuid?.() === 0 && kind !== 'a file') return; // root can write anywhere
    const log = createLog('silent');
    expect(() => openRecorder(path, { config: {}, document, log })).toThrow(StartError);
    expect(() => openRecorder(path, { config: {}, document, log })).toThrow(
      /RECORD must be a folder that the server can write: E/,
    );
  });
});

describe('readRecordings', () => {
  it('names the file and the line of what it skips', async () => {
    const { folder, recorder, observe, read } = open();
    observe('one');
    await recorder.close();
    const [name = ''] = readdirSync(folder);
    appendFileSync(join(folder, name), '{"at":"2026\n\n{"at":"x","url":"/","method":"GET","outcome":"reply"}\nnull\n');
    const deep = `${'['.repeat(501)}${']'.repeat(501)}`;
    const line = (method: string) =>
      `{"at":"2026-12-01T09:12:00.123Z","url":"/","method":"${method}","outcome":"reply","reply":${deep}}\n`;
    appendFileSync(join(folder, name), line('CONNECT') + line('GET'));
    writeFileSync(join(folder, 'empty.jsonl'), '');
    writeFileSync(join(folder, 'later.jsonl'), '{"recording":2}\n{}\n');
    writeFileSync(join(folder, 'other.jsonl'), '[1]\n');
    mkdirSync(join(folder, 'sub.jsonl'));
    expect(existsSync(folder)).toBe(true);
    const { recordings, problems } = read();
    expect(recordings.map(({ file, events }) => [file, events.length])).toEqual([[name, 1]]);
    expect(problems.map((problem) => problem.replace(`${folder}/`, ''))).toEqual([
      `${name}:3: the line is not a webhook`,
      `${name}:5: the line is not a webhook`,
      `${name}:6: the line is not a webhook`,
      `${name}:7: the line is not a webhook`,
      `${name}:8: the webhook is nested deeper than 500 levels`,
      'empty.jsonl:1: the file is empty',
      'later.jsonl:1: a recording of the format 2, this version replays the format 1',
      'other.jsonl:1: no header of a recording, this version replays the format 1',
      'sub.jsonl: cannot be read: it is no regular file',
    ]);
  });
});
