import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContract } from '../../../generated/server/contract.ts';
import { StartError } from '../../../openapi/contract/start-error.ts';
import { readConfig } from '../../../server/config/config.ts';
import { renderPortalGuide } from '../../../server/config/portal-guide.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const { routes } = loadContract();

describe('the configuration', () => {
  it('has its default values if the environment is empty', () => {
    expect(readConfig({})).toEqual({
      host: '0.0.0.0',
      port: 3000,
      adminHost: '127.0.0.1',
      adminPort: 3001,
      secrets: [],
      handlerDeadlineMs: 5000,
      drainSeconds: 18,
      bodyLimitBytes: 256_000,
      logNumbers: false,
      logLevel: 'info',
      edition: 'commercial',
      explainFallbacks: false,
      callEvents: false,
    });
  });

  it('is read from the environment and frozen', () => {
    const config = readConfig({
      HOST: '127.0.0.1',
      PORT: '0',
      PUBLIC_URL: 'https://pbx.example.com/voice/',
      WEBHOOK_USERNAME: 'jambonz',
      WEBHOOK_PASSWORD: 'a:b',
      BODY_LIMIT: '500kb',
      LOG_LEVEL: 'debug',
      LOG_NUMBERS: 'whole',
      PUBLIC_HEALTH_PATH: '/healthz',
      JAMBONZ_EDITION: 'open-source',
      ADMIN_HOST: '::1',
      ADMIN_PORT: '9090',
      WEBHOOK_SECRET: 'wh_secret_old, wh_secret_new,bad98250-b34d-459d-9e90-f97dfb9bc519=wh_secret_bound',
      HANDLER_DEADLINE_MS: '3000',
      DRAIN_SECONDS: '90',
      REDIS_URL: 'rediss://user:sesame@redis.example.com:6380/2',
      SIP_USERS_FILE: 'sip-users',
      EXPLAIN_FALLBACKS: '1',
      CALL_EVENTS: '1',
      RECORD: 'recordings',
    });
    expect(config).toEqual({
      host: '127.0.0.1',
      port: 0,
      publicUrl: 'https://pbx.example.com/voice',
      credentials: { username: 'jambonz', password: 'a:b' },
      bodyLimitBytes: 500_000,
      edition: 'open-source',
      explainFallbacks: true,
      callEvents: true,
      recordFolder: 'recordings',
      logLevel: 'debug',
      logNumbers: true,
      publicHealthPath: '/healthz',
      adminHost: '::1',
      adminPort: 9090,
      secrets: [
        { value: 'wh_secret_old' },
        { value: 'wh_secret_new' },
        { value: 'wh_secret_bound', account: 'bad98250-b34d-459d-9e90-f97dfb9bc519' },
      ],
      handlerDeadlineMs: 3000,
      drainSeconds: 90,
      redisUrl: 'rediss://user:sesame@redis.example.com:6380/2',
      sipUsersFile: 'sip-users',
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('reports every problem at once without showing a secret', () => {
    const env = {
      PORT: '70000',
      PUBLIC_URL: 'pbx.example.com',
      ADMIN_PORT: 'x',
      WEBHOOK_PASSWORD: 'sesame',
      WEBHOOK_SECRET: 'account=sesame,',
      HANDLER_DEADLINE_MS: '5s',
      REDIS_URL: 'http://user:sesame@localhost',
      BODY_LIMIT: 'much',
      LOG_LEVEL: 'loud',
    };
    expect(() => readConfig(env)).toThrow(StartError);
    try {
      readConfig(env);
    } catch (error) {
      const { problems, message } = error as StartError;
      expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
        'PORT',
        'WEBHOOK_USERNAME',
        'WEBHOOK_SECRET',
        'PUBLIC_URL',
        'ADMIN_PORT',
        'HANDLER_DEADLINE_MS',
        'REDIS_URL',
        'BODY_LIMIT',
        'LOG_LEVEL',
      ]);
      expect(message).toMatch(/LOG_LEVEL must be one of fatal, error, .*, silent, it is "loud"/);
      expect(message).not.toContain('sesame');
      expect(problems.at(-1)).toBe(
        'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, it is "loud"',
      );
    }
  });

  it.each([
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['PORT', 'http'],
    ['PUBLIC_URL', 'ftp://example.com'],
    ['PUBLIC_URL', 'https://example.com/?x=1'],
    ['PUBLIC_URL', 'https://example.com//voice'],
    ['WEBHOOK_SECRET', 'wh_secret\u0007'],
    ['PUBLIC_URL', 'https://user:secret@example.com'],
    ['BODY_LIMIT', '-1mb'],
    ['BODY_LIMIT', '0'],
    ['WEBHOOK_USERNAME', 'no password'],
    ['JAMBONZ_EDITION', 'enterprise'],
    ['LOG_NUMBERS', 'none'],
    ['LOG_NUMBERS', 'toString'],
    ['EXPLAIN_FALLBACKS', 'yes'],
    ['EXPLAIN_FALLBACKS', 'constructor'],
    ['CALL_EVENTS', 'on'],
    ['PUBLIC_HEALTH_PATH', 'healthz'],
    ['HANDLER_DEADLINE_MS', '10000'],
    ['HANDLER_DEADLINE_MS', '0'],
    ['DRAIN_SECONDS', '2'],
    ['DRAIN_SECONDS', '5s'],
    ['DRAIN_SECONDS', '4.5'],
    ['DRAIN_SECONDS', '1000'],
  ])('refuses %s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(name);
  });

  it.each(['redis://host:0', 'redis://:ses#ame@host', 'redis-cluster://:sesame@host/2', 'http://user:sesame@host'])(
    'refuses REDIS_URL=%s in one line that does not quote it',
    (url) => {
      const problems: string[] = [];
      try {
        readConfig({ REDIS_URL: url });
      } catch (error) {
        problems.push(...(error as StartError).problems);
      }
      expect(problems).toEqual([expect.stringMatching(/^REDIS_URL must [^\n]*$/)]);
      expect(problems[0]).not.toContain('sesame');
    },
  );

  it.each(['rediss://u:p%40@h:1/15', 'redis-cluster://h1,h2:7000', 'redis-sentinel://h/mymaster'])(
    'accepts REDIS_URL=%s',
    (url) => {
      expect(readConfig({ REDIS_URL: url }).redisUrl).toBe(url);
    },
  );

  it.each<[host: string, adminHost: string, isRefused: boolean]>([
    ['0.0.0.0', '127.0.0.1', true],
    ['0.0.0.0', '10.0.0.5', true],
    ['0.0.0.0', 'localhost', true],
    ['127.0.0.1', '0.0.0.0', true],
    ['::', '127.0.0.1', true],
    ['::', '0.0.0.0', true],
    ['10.0.0.5', '::', true],
    ['localhost', '127.0.0.1', true],
    ['::1', 'localhost', true],
    ['10.0.0.5', '10.0.0.5', true],
    ['10.0.0.5', '127.0.0.1', false],
    ['0.0.0.0', '::1', false],
    ['127.0.0.1', '::1', false],
  ])('with one port, refuses HOST=%s beside ADMIN_HOST=%s: %s', (host, adminHost, isRefused) => {
    const read = () => readConfig({ HOST: host, ADMIN_HOST: adminHost, PORT: '3001' });
    if (isRefused) expect(read).toThrow(/PORT and ADMIN_PORT are both 3001/);
    else expect(read).not.toThrow();
    expect(() => readConfig({ HOST: host, ADMIN_HOST: adminHost, PORT: '0', ADMIN_PORT: '0' })).not.toThrow();
  });

  it('refuses a secret that is bound to an account and also unbound', () => {
    const bound = 'bad98250-b34d-459d-9e90-f97dfb9bc519=wh_secret_a';
    expect(() => readConfig({ WEBHOOK_SECRET: `wh_secret_a,${bound}` })).toThrow('both with ACCOUNT_SID= and without');
  });

  it('refuses a secret file that is a device or a folder', () => {
    expect(() => readConfig({ WEBHOOK_SECRET_FILE: '/dev/zero', REDIS_URL_FILE: '/' })).toThrow(
      /WEBHOOK_SECRET_FILE cannot be read: \/dev\/zero is a device, not a file\n *REDIS_URL_FILE cannot be read: \/ is a directory/,
    );
  });

  it('reads secrets from files, as orchestrators mount them', () => {
    const file = join(temporaryFolder(), 'secret');
    writeFileSync(file, 'wh_secret_mounted\n');
    expect(readConfig({ WEBHOOK_SECRET_FILE: file }).secrets).toEqual([{ value: 'wh_secret_mounted' }]);
  });

  it('reports a conflicting, unreadable or empty secret file', () => {
    const empty = join(temporaryFolder(), 'empty');
    writeFileSync(empty, '\n');
    expect(() => readConfig({ WEBHOOK_SECRET_FILE: '/nowhere', WEBHOOK_SECRET: 'x', REDIS_URL_FILE: empty })).toThrow(
      /WEBHOOK_SECRET and WEBHOOK_SECRET_FILE are both set[\s\S]*WEBHOOK_SECRET_FILE cannot be read: ENOENT[\s\S]*REDIS_URL_FILE names an empty file/,
    );
  });

  it('refuses control characters in WEBHOOK_USERNAME and WEBHOOK_PASSWORD', () => {
    expect(() => readConfig({ WEBHOOK_USERNAME: 'a\u001b', WEBHOOK_PASSWORD: 'b' })).toThrow('control characters');
    expect(() => readConfig({ WEBHOOK_USERNAME: 'a', WEBHOOK_PASSWORD: 'b\nc' })).toThrow('control characters');
  });

  it('reports each problem as one short line without control characters, whatever the variables contain', () => {
    const value = `/no\n\u001b[31m\u202e${'x'.repeat(10_000)}`;
    const env = { PORT: value, LOG_LEVEL: value, WEBHOOK_SECRET_FILE: '/no\n\u001b[31m\u202e' };
    expect(() => readConfig(env)).toThrow(
      /^cannot start:(?:\n {2}(?:PORT|LOG_LEVEL|WEBHOOK_SECRET_FILE)[ -~…]{1,400}){3}$/,
    );
  });

  it('refuses a colon in WEBHOOK_USERNAME, which Basic authentication cannot carry', () => {
    expect(() => readConfig({ WEBHOOK_USERNAME: 'a:b', WEBHOOK_PASSWORD: 'c' })).toThrow('colon');
  });
});

describe('the setup guide for the jambonz portal', () => {
  it('lists the URL of each webhook, with retry options in the URL for the field "Calling webhook"', () => {
    const guide = renderPortalGuide(
      'https://pbx.example.com/voice',
      { publicUrl: 'https://pbx.example.com/voice' },
      routes,
    );
    expect(guide).toContain('https://pbx.example.com/voice/webhooks/call#rc=3&rp=all');
    expect(guide).toContain('https://pbx.example.com/voice/webhooks/call-status');
    expect(guide).toContain('https://pbx.example.com/voice/webhooks/auth');
    expect(guide).not.toContain('Set PUBLIC_URL');
  });

  it('omits webhooks that the OpenAPI document does not declare', () => {
    const withoutAuth = routes.filter(({ path }) => path !== '/webhooks/auth');
    expect(renderPortalGuide('http://127.0.0.1:3000', {}, withoutAuth).split('\n').slice(0, 5)).toEqual([
      'Paste into the jambonz portal, each with method POST:',
      '  Application > Calling webhook       http://127.0.0.1:3000/webhooks/call#rc=3&rp=all',
      '    or, over WebSocket                ws://127.0.0.1:3000/webhooks/call#rp=all',
      '  Application > Call status webhook   http://127.0.0.1:3000/webhooks/call-status',
      '  toolHook of an llm verb             http://127.0.0.1:3000/webhooks/tool',
    ]);
  });

  it('prints the wss URL of the calling webhook if sockets are accepted, otherwise what they need', () => {
    const secrets = [{ value: 'wh_secret_9fKq2LxW7dPzT4vYbR3mNc' }];
    const credentials = { username: 'jambonz', password: 'sesame' };
    const findLines = (config: object) =>
      renderPortalGuide('https://pbx.example.com/voice', config, routes)
        .split('\n')
        .flatMap((line) => (/WebSocket|wss:/.test(line) ? [line.trim().replace(/ {2,}/, ' ')] : []));
    const open = ['or, over WebSocket wss://pbx.example.com/voice/webhooks/call#rp=all'];
    expect(findLines({})).toEqual(open);
    expect(findLines({ credentials })).toEqual(open);
    expect(findLines({ credentials, secrets })).toEqual(open);
    expect(findLines({ secrets })).toEqual([
      'or, over WebSocket set WEBHOOK_USERNAME and WEBHOOK_PASSWORD first, because jambonz signs no message',
    ]);
  });

  it('does not show the password', () => {
    const guide = renderPortalGuide(
      'http://127.0.0.1:3000',
      { credentials: { username: 'jambonz', password: 'sesame' } },
      routes,
    );
    expect(guide).toContain('jambonz');
    expect(guide).not.toContain('sesame');
  });
});
