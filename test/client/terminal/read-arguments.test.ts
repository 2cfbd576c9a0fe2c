import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../client/terminal/read-arguments.ts';
import { stepKinds } from '../../../client/terminal/step-kinds.ts';
import { formatUsage } from '../../../client/terminal/usage.ts';
import { UsageError } from '../../../openapi/contract/usage-error.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

function read(words: string, env: Record<string, string> = {}) {
  const args = readArguments(words.split(' ').filter(Boolean), env);
  if (args === 'help') throw new Error('asked for help');
  return args;
}

describe('the simulated phone of the call command', () => {
  it.each([
    ['', {}, 'http://127.0.0.1:3000/webhooks/call'],
    ['', { PORT: '4000' }, 'http://127.0.0.1:4000/webhooks/call'],
    ['--url http://localhost:4000', {}, 'http://localhost:4000/webhooks/call'],
    ['--url localhost:4000', {}, 'http://localhost:4000/webhooks/call'],
    ['--url https://example.com/', {}, 'https://example.com/'],
    ['--url https://example.com/hello?a=1#rc=2', {}, 'https://example.com/hello?a=1#rc=2'],
  ])('with the options "%s" and the environment %o calls %s', (words, env, url) => {
    expect(read(words, env).phone.url).toBe(url);
  });

  it('has the call status and auth webhooks at the same base path as the calling webhook', () => {
    const { statusUrl, authUrl } = read('--url https://example.com/voice/webhooks/call#rc=2').phone;
    expect(statusUrl).toBe('https://example.com/voice/webhooks/call-status');
    expect(authUrl).toBe('https://example.com/voice/webhooks/auth');
  });

  it('has a call status webhook only if --status-url is a URL, or by default if --url ends with /webhooks/call', () => {
    expect(read('--url https://example.com/call').phone).not.toHaveProperty('statusUrl');
    expect(read('--url https://example.com/call --status-url https://example.com/s').phone.statusUrl).toBe(
      'https://example.com/s',
    );
    expect(read('--status-url none').phone).not.toHaveProperty('statusUrl');
  });

  it('uses the credentials of the environment variables unless options override them', () => {
    const account = '9351f46a-678c-43f5-b8a6-d4eb58d131af';
    const env = {
      WEBHOOK_USERNAME: 'jo',
      WEBHOOK_PASSWORD: 'p',
      WEBHOOK_SECRET: `${account}=other, mine`,
      JAMBONZ_EDITION: 'open-source',
    };
    expect(read('', env).phone).toMatchObject({
      username: 'jo',
      password: 'p',
      secret: 'mine',
      edition: 'open-source',
    });
    expect(read('--username al --secret x', env).phone).toMatchObject({ username: 'al', password: 'p', secret: 'x' });
  });
});

it('the call command runs its steps in the order of the command-line options', () => {
  const { steps } = read('--silent --url localhost --press 1 --say=hello --silent --press 2 --hangup');
  expect(steps?.map(({ written }) => written)).toEqual([
    '--silent',
    '--press 1',
    '--say hello',
    '--silent',
    '--press 2',
    '--hangup',
  ]);
});

it('the call command parses the values of --env as numbers, booleans or text', () => {
  const { envVars } = read(
    '--env GREETING=Hi=there --env WAIT=120 --env RECORD=false --env PIN="0042" --env EMPTY= --env OBJECT={}',
  ).call;
  expect(envVars).toEqual({ GREETING: 'Hi=there', WAIT: 120, RECORD: false, PIN: '0042', EMPTY: '', OBJECT: '{}' });
});

it('the call command resolves the paths of --hook against the calling webhook', () => {
  const { hooks } = read(
    '--url http://localhost:4000 --hook queueEvent=/queue --hook alertEvent=https://a.example/x',
  ).phone;
  expect(hooks).toEqual({ queueEvent: 'http://localhost:4000/queue', alertEvent: 'https://a.example/x' });
});

it('the call command reads the SIP statuses of --refuse by target or SIP method', () => {
  expect(read('--refuse +14155550100=404 --refuse REFER=405').phone.refusals).toEqual({
    '+14155550100': 404,
    REFER: 405,
  });
});

it('the call command reads the password of --sip-user from the option or from SIP_PASSWORD', () => {
  expect(read('--sip-user jo@example.com', { SIP_PASSWORD: 'p' }).sipUser).toEqual({
    username: 'jo',
    realm: 'example.com',
    password: 'p',
  });
  expect(read('--sip-user jo:p@q@example.com').sipUser).toEqual({
    username: 'jo',
    realm: 'example.com',
    password: 'p@q',
  });
  expect(read('--sip-user jo@example.com').sipUser?.password).toBeUndefined();
});

it.each([
  ['--prss 1', "Unknown option '--prss', did you mean --press? (--help lists all options)"],
  ['--press', '--press needs a value (--help lists all options)'],
  ['--press --silent', '--press needs a value, or write --press=--silent (--help lists all options)'],
  ['press 1', 'options begin with two dashes: write --press'],
  ['-press 1', 'options begin with two dashes: write --press'],
  ['—press=1', 'options begin with two dashes: write --press'],
  ['--press one', '--press must be keys: digits, * and #, it is "one"'],
  ['--wait soon', '--wait must be a number of seconds, it is "soon"'],
  ['--tool x={', '--tool must be NAME or NAME={…}, with the arguments as JSON, it is "x={"'],
  [
    '--receive callStatus',
    '--receive must be NAME or NAME={…}, with fields of the payload as JSON; NAME is one of adulting, ',
  ],
  [
    '--hook callStatus=/x',
    '--hook must be NAME=URL, and NAME is one of queueEvent, alertEvent, inboundMessage; it is "callStatus=/x"',
  ],
  ['--depth 0', '--depth must be a number from 1 to 99, it is "0"'],
  ['--seconds soon', '--seconds must be a number from 1 to 9999, it is "soon"'],
  ['--method PUT', '--method must be GET or POST, it is "PUT"'],
  ['--from=', '--from must be a number or SIP user, it is ""'],
  ['--to=+1\r\nX:2', '--to must be a number or SIP user, it is "+1\\r\\nX:2"'],
  ['--url=', '--url must be an http, https, ws or wss URL, it is ""'],
  ['--tool x=5', '--tool must be NAME or NAME={…}, with the arguments as JSON, it is "x=5"'],
  ['--env GREETING', '--env must be NAME=VALUE, it is "GREETING"'],
  ['--url ftp://example.com', '--url must be an http, https, ws or wss URL, it is "ftp://example.com"'],
  [
    '--url http://jo:p@example.com',
    '--url must not contain credentials: give them with --username, or WEBHOOK_USERNAME',
  ],
  ['--sip-user jo', '--sip-user must be USER@REALM, with the password in SIP_PASSWORD'],
  [
    '--sip-user jo@example.com --url https://example.com/call',
    '--sip-user requires --auth-url, the URL of the auth webhook',
  ],
])('the call command refuses %s', (words, message) => {
  expect(() => read(words)).toThrow(message);
});

it('the call command explores with --mermaid, --depth or --seconds alone, and then takes no steps', () => {
  expect(read('--mermaid flow.mmd').explore).toEqual({ mermaid: 'flow.mmd' });
  expect(read('--depth 3 --seconds 10').explore).toEqual({ depth: 3, seconds: 10 });
  expect(read('--press 1').explore).toBeUndefined();
  expect(() => read('--mermaid flow.mmd --press 1')).toThrow('--explore chooses the steps itself');
});

it('the call command reads the target of --answer, if there is one, with or without an equals sign', () => {
  const { steps } = read('--answer --busy=+14155550100 --answer sales --busy');
  expect(steps?.map(({ written }) => written)).toEqual(['--answer', '--busy +14155550100', '--answer sales', '--busy']);
});

describe('the option --steps of the call command', () => {
  function readFile(text: string) {
    const file = `${temporaryFolder()}/steps.txt`;
    writeFileSync(file, text);
    return { file, read: () => read(`--silent --steps ${file} --hangup`).steps?.map(({ written }) => written) };
  }

  it('reads one step a line, as at the prompt, as options or plainly, among the other steps', () => {
    const lines = [
      'press 1',
      '/press 2',
      '--press=3',
      '4#',
      'say "sales, please"',
      '/answer',
      'tool time={"in":"Oslo"}',
      'tool time {"in":"Oslo"}',
    ];
    const { file, read } = readFile(`# for sales\n\n${lines.join('\n  ')}\r\n`);
    const places = lines.map((line, index) => `${file}:${index + 3}: ${line}`);
    expect(read()).toEqual(['--silent', ...places, '--hangup']);
  });

  it.each([
    ['ansver', ':3: unknown step "ansver", did you mean answer?'],
    ['sales, please', ':3: unknown step "sales, please"'],
    ['--press one', ':3: --press must be keys: digits, * and #, it is "one"'],
    ['hangup now', ':3: hangup takes no value, it has "now"'],
  ])('refuses the line %s with the name of the file and the number of the line', (line, message) => {
    const { file, read } = readFile(`press 1\n\n${line}\nhangup\n`);
    expect(read).toThrow(`${file}${message}`);
  });

  it('refuses a file that cannot be read', () => {
    expect(() => read('--steps /does/not/exist')).toThrow('--steps: "/does/not/exist" cannot be read: ENOENT');
  });
});

describe('the call command with options that npm has kept', () => {
  const npm = { npm_command: 'run', npm_lifecycle_event: 'call' };

  it.each([
    [{ npm_config_explore: 'true' }, '', '--explore'],
    [{ npm_config_press: 'true' }, '1', '--press 1'],
    [{ npm_config_press: '1' }, '', '--press=1'],
    [{ npm_config_press: 'true', npm_config_hangup: 'true' }, '1', '--press …'],
    [{ npm_config_busy: 'true', npm_config_sip_user: 'jo@example.com' }, '', '--busy --sip-user=jo@example.com'],
    [{ npm_config_answer: '' }, '', '--no-answer'],
  ])('refuses %o and says what to write', (env, words, written) => {
    expect(() => read(words, { ...npm, ...env })).toThrow(
      new UsageError(`npm keeps options that do not follow --: write npm run call -- ${written}`),
    );
  });

  it.each([
    ['options that follow --', { ...npm, npm_config_json: 'true' }, '--json'],
    ['options that npm has too', { ...npm, npm_config_depth: '3' }, ''],
    ['another process than an npm script', { npm_command: 'exec', npm_config_explore: 'true' }, ''],
  ])('accepts %s', (_, env, words) => {
    expect(() => read(words, env)).not.toThrow();
  });
});

it('the help of the call command explains each step in lines of less than 100 columns', () => {
  expect(readArguments(['--press', '1', '-h'], {})).toBe('help');
  const usage = formatUsage('npm run call --');
  for (const { name, help } of stepKinds)
    expect(usage).toMatch(new RegExp(`^  --${name}\\b.*  ${escapeRegExp(help)}`, 'm'));
  for (const line of usage.split('\n')) expect(line.length).toBeLessThan(100);
});

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
