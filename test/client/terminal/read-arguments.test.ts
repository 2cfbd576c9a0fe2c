import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../client/terminal/read-arguments.ts';
import { usage } from '../../../client/terminal/usage.ts';

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
  expect(steps.map(({ written }) => written)).toEqual([
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
  ['--press', "Option '--press <value>' argument missing (--help lists all options)"],
  ['--press one', '--press must be keys: digits, * and #, it is "one"'],
  ['--wait soon', '--wait must be a number of seconds, it is "soon"'],
  ['--tool x={', '--tool must be NAME or NAME={…}, with the arguments as JSON, it is "x={"'],
  ['--method PUT', '--method must be GET or POST, it is "PUT"'],
  ['--env GREETING', '--env must be NAME=VALUE, it is "GREETING"'],
  ['--url ftp://example.com', '--url must be an http or https URL, it is "ftp://example.com"'],
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

it('the help of the call command names the kinds of steps and fits on a screen', () => {
  expect(readArguments(['--press', '1', '-h'], {})).toBe('help');
  expect(usage).toContain('--press KEYS  --say WORDS  --silent  --answer  --busy  --no-answer');
  expect(usage.split('\n').length).toBeLessThan(40);
});
