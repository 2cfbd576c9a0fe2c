import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();

function file(name: string, verbs: unknown): string {
  writeFileSync(join(folder, name), typeof verbs === 'string' ? verbs : JSON.stringify(verbs));
  return name;
}

function lint(files: string[], { edition = '', input = '', cwd = folder } = {}) {
  const command = join(process.cwd(), 'bin/jambonz-contract.ts');
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), command, 'lint', ...files],
    {
      cwd,
      input,
      env: { PATH: process.env.PATH, JAMBONZ_EDITION: edition },
      encoding: 'utf8',
    },
  );
  return { code: status, lines: stdout.split('\n').filter(Boolean) };
}

it('lint prints one line for each of five mistakes, with file, pointer and verb', () => {
  const five = file('five.json', [
    { verb: 'say', txt: 'Hello' },
    { verb: 'gather', numDigits: '4' },
    { verb: 'dial' },
    { verb: 'config', bargeIn: { enable: true, input: ['speach'] } },
    {
      verb: 'llm',
      vendor: 'openai',
      auth: { apiKey: 'x' },
      llmOptions: { response_create: {} },
      actionHok: '/webhooks/done',
    },
  ]);
  expect(lint([five])).toEqual({
    code: 1,
    lines: [
      'five.json:/0/txt say: unknown property, did you mean text?',
      'five.json:/1/numDigits gather: must be integer',
      'five.json:/2 dial: missing property target',
      'five.json:/3/bargeIn/input/0 config: must be one of digits, speech, did you mean speech?',
      'five.json:/4/actionHok llm: unknown property, did you mean actionHook?',
    ],
  });
});

it('lint prints no lines for valid verbs', () => {
  expect(lint([file('right.json', [{ verb: 'say', text: 'Hello' }, { verb: 'hangup' }])])).toEqual({
    code: 0,
    lines: [],
  });
});

it('lint reads standard input for the file name -', () => {
  expect(lint(['-'], { input: '[{"verb":"pause"}]' })).toEqual({
    code: 1,
    lines: ['-:/0 pause: missing property length'],
  });
});

it('lint suggests {"verb": "say"} in place of {"say": {}}', () => {
  expect(lint([file('key.json', [{ say: { text: 'Hello' } }])]).lines).toEqual([
    'key.json:/0 reply: write {"verb": "say", …} in place of {"say": {…}}',
  ]);
});

it('lint exits with 2 for an unreadable file and still checks the other files', () => {
  const { code, lines } = lint([
    'missing.json',
    file('broken.json', '[{'),
    file('wrong.json', [{ verb: 'leave', now: true }]),
  ]);
  expect(code).toBe(2);
  expect(lines).toEqual([
    expect.stringMatching(/^missing\.json: cannot be read: ENOENT/),
    expect.stringMatching(/^broken\.json: cannot be read: /),
    'wrong.json:/0/now leave: unknown property',
  ]);
});

it('lint escapes control characters of a file and of its name', () => {
  const names = [file('\u001b[31m.json', 'a\n\u001b[31m'), file('key.json', [{ verb: 'say', '\u001b\n': 1 }])];
  const { lines } = lint(names);
  expect(lines[0]).toMatch(/^\\u001b\[31m\.json: cannot be read: /);
  expect(lines.join('')).toMatch(/^[ -~]+$/);
});

it('lint reports an invalid JAMBONZ_EDITION with a one-line error', () => {
  expect(lint(['-'], { edition: 'enterprise', input: '[]' })).toEqual({
    code: 2,
    lines: [expect.stringMatching(/^lint: JAMBONZ_EDITION must be commercial or open-source/)],
  });
});

it('lint prints one line for each of hundreds of mistakes', () => {
  expect(lint([file('many.json', Array(300).fill({ verb: 'pause', length: 'x' }))]).lines).toHaveLength(300);
});

it('lint refuses commercial features for the open-source edition', () => {
  const verbs = file('commercial.json', [
    { verb: 'dial', target: [{ type: 'user', name: 'jo' }], codecs: ['PCMU'] },
    { verb: 'room', name: 'lobby', listen: { url: 'wss://example.com', transcribe: { enable: true } } },
    { verb: 'gather', recognizer: { vendor: 'google', googleOptions: { mode: 'SMART' } } },
    { verb: 'llm', vendor: 'qwen', auth: { apiKey: 'x' }, llmOptions: {} },
  ]);
  expect(lint([verbs])).toEqual({ code: 0, lines: [] });
  expect(lint([verbs], { edition: 'open-source' })).toEqual({
    code: 1,
    lines: [
      'commercial.json:/0/codecs dial: not in the open-source edition of jambonz',
      'commercial.json:/1 room: not in the open-source edition of jambonz',
      'commercial.json:/2/recognizer/googleOptions/mode gather: not in the open-source edition of jambonz',
      'commercial.json:/3/vendor llm: not in the open-source edition of jambonz',
    ],
  });
});

it('lint looks up the hooks of a project, and outside of a project it does not', () => {
  const input = JSON.stringify([
    { verb: 'gather', actionHook: '/webhooks/mneu' },
    { verb: 'redirect', actionHook: '/webhooks/menu' },
  ]);
  expect(lint(['-'], { input })).toEqual({ code: 0, lines: [] });
  expect(lint(['-'], { input, cwd: process.cwd() })).toEqual({
    code: 1,
    lines: [
      '-:/0/actionHook gather: no operation accepts POST /webhooks/mneu, did you mean /webhooks/menu?',
      expect.stringMatching(/^-:\/1\/actionHook redirect: POST \/webhooks\/menu takes .*, not redirectedCall, which /),
    ],
  });
});
