import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { runDoctor } from '../helpers/doctor.ts';
import { startProxy } from '../helpers/proxy.ts';
import { start } from '../helpers/start.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

vi.setConfig({ testTimeout: 60_000 }); // each test starts a process that bundles the OpenAPI document

describe('npm run doctor', () => {
  it('prints each check of a sound deployment and the URLs for the jambonz portal, but no secret', async () => {
    const secrets = {
      WEBHOOK_SECRET: 'wh_secret_9fKq2LxW7dPzT4vYbR3mNc',
      WEBHOOK_USERNAME: 'jambonz',
      WEBHOOK_PASSWORD: '7f3c9a51d2e84b6093ac',
    };
    const users = join(temporaryFolder(), 'sip-users');
    writeFileSync(users, `daveh:mycompany.com:${'a'.repeat(32)}\n`, { mode: 0o600 });
    const { url, adminUrl } = await start(secrets);
    const ports = { HOST: '127.0.0.1', PORT: new URL(url).port, ADMIN_PORT: new URL(adminUrl).port };

    const { code, lines } = await runDoctor(
      { ...secrets, ...ports, PUBLIC_URL: url, SIP_USERS_FILE: users },
      '--url',
      url,
    );
    expect(lines.slice(0, lines.indexOf(''))).toEqual([
      'ok       configuration: the server can start with it',
      expect.stringMatching(/^ok {7}generated code: \d+ operations, with their checks and fallbacks$/),
      'ok       document: generated/openapi.json matches openapi/',
      `ok       PORT: ${ports.PORT} is in use by this server, which is running`,
      `ok       ADMIN_PORT: ${ports.ADMIN_PORT} is in use by this server, which is running`,
      `ok       SIP users: 1 in ${users}`,
      expect.stringMatching(/^skipped {2}Redis: REDIS_URL is not set/),
      expect.stringMatching(/^ok {7}address: \S+ is this server, \d+ ms away$/),
      expect.stringMatching(/^warning {2}TLS: 127\.0\.0\.1 is this machine/),
      'ok       PUBLIC_URL: is the checked address',
      'ok       credentials: accepted, and requests without them are refused',
      'ok       signature: accepted',
      expect.stringMatching(/^ok {7}WebSocket: ws:\S+\/webhooks\/call-status opens in \d+ ms$/),
      'ok       variables: the portal can read them',
      'ok       answers: arrive as the server sends them',
      expect.stringMatching(
        /^ok {7}answer time: the slowest of \d took \d+ ms; together with a handler deadline of 5000 ms, \d+ of the 10000 ms timeout of jambonz$/,
      ),
      'ok       clock: agrees with the Date of that address',
      'no problem, 1 warning',
    ]);
    expect(lines.join('\n')).toContain(`Calling webhook       ${url}/webhooks/call#rc=3&rp=all`);
    expect(lines.join('\n')).toContain(` ${url.replace('http', 'ws')}/webhooks/call#rp=all`);
    expect(lines.join('\n')).not.toMatch(/7f3c9a51|wh_secret_9fKq/);
    expect(code).toBe(0);
  });

  it('prints and requests no double slash for an address with slashes at its end', async () => {
    const { url } = await start();
    const targets: string[] = [];
    const proxy = await startProxy(url, {
      request: ({ target }) => {
        targets.push(target);
        return {};
      },
    });
    const { lines } = await runDoctor({ PORT: '0', ADMIN_PORT: '0' }, '--url', `${proxy}//`);
    expect(targets).toContain('/webhooks/call');
    expect(lines.join('\n')).toContain(` ${proxy}/webhooks/call#rc=3&rp=all`);
    for (const text of [...targets, ...lines]) expect(text).not.toMatch(/(?<!https?:|wss?:)\/\//);
  });

  it('reports every problem of the configuration and exits with 1', async () => {
    const { lines, code } = await runDoctor({ PORT: 'web', LOG_LEVEL: 'loud', WEBHOOK_USERNAME: 'jambonz' });
    for (const name of ['PORT', 'WEBHOOK_USERNAME', 'LOG_LEVEL'])
      expect(lines).toContainEqual(expect.stringContaining(`problem  configuration: ${name} `));
    expect(lines).toContain('3 problems, no warning');
    expect(code).toBe(1);
  });

  it('reports an unknown option and exits with 2', async () => {
    const { code, err } = await runDoctor({}, '--uri', 'https://voice.example.com');
    expect(err).toMatch(/^doctor: Unknown option '--uri', did you mean --url\? .*\n$/);
    expect(code).toBe(2);
  });
});
