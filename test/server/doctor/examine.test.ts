import { chmodSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContract } from '../../../generated/server/contract.ts';
import { examineDeployment } from '../../../server/doctor/examine.ts';
import { formatFinding } from '../../../server/doctor/finding.ts';
import { freePort } from '../../helpers/free-port.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { atEnd } from '../../support/at-end.ts';

const sound = {
  HOST: '127.0.0.1',
  PORT: '0',
  ADMIN_PORT: '0',
  PUBLIC_URL: 'https://voice.example.com',
  WEBHOOK_SECRET: 'wh_secret_9fKq2LxW7dPzT4vYbR3mNc',
};

/** Returns a port on which another server listens. */
async function takenPort(): Promise<string> {
  const server = createServer((socket) => socket.end('SSH-2.0\r\n'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(() => server.close());
  return String((server.address() as { port: number }).port);
}

function usersFile(content: string): string {
  const file = join(temporaryFolder(), 'sip-users');
  writeFileSync(file, content, { mode: 0o600 });
  return file;
}

describe('the doctor', () => {
  it.each([
    [
      'a port that another program has',
      async () => ({ PORT: await takenPort() }),
      /^problem {2}PORT: \d+ is in use by another program: stop it, or set PORT/,
    ],
    [
      'a HOST address of another machine',
      async () => ({ HOST: '192.0.2.1', PORT: '39999' }),
      /^problem {2}PORT: 192\.0\.2\.1 is not an address of this machine: set HOST/,
    ],
    [
      'the same number in PORT and ADMIN_PORT',
      async () => onePort(await freePort()),
      /^problem {2}configuration: PORT and ADMIN_PORT are both/,
    ],
    [
      'a misspelt environment variable',
      async () => ({ WEBHOOK_SECRETS: 'wh_secret_b', LOG_FORMAT: 'json' }),
      /^warning {2}configuration: the server does not read the environment variable WEBHOOK_SECRETS, did you mean WEBHOOK_SECRET\?$/,
    ],
    [
      'a missing webhook secret',
      async () => ({ WEBHOOK_SECRET: '' }),
      /^warning {2}configuration: WEBHOOK_SECRET is not set, so anyone .*: copy the webhook secret/,
    ],
    [
      'an API key in place of the webhook secret',
      async () => ({ WEBHOOK_SECRET: '38700987-c7a4' }),
      /^warning {2}configuration: .* copy the account's webhook secret, not an API key/,
    ],
    [
      'a missing PUBLIC_URL',
      async () => ({ PUBLIC_URL: '' }),
      /^warning {2}configuration: PUBLIC_URL is not set: set it/,
    ],
    [
      'a handler deadline that is too long for jambonz',
      async () => ({ HANDLER_DEADLINE_MS: '9500' }),
      /^warning {2}configuration: HANDLER_DEADLINE_MS is 9500.*: set it lower/,
    ],
    [
      'a Redis address where nothing listens',
      async () => ({ REDIS_URL: 'redis://:sesame@127.0.0.1:9' }),
      /^problem {2}Redis: 127\.0\.0\.1:9: the connection was refused: start Redis, or correct REDIS_URL$/,
    ],
    [
      'a Redis address where another program listens',
      async () => ({ REDIS_URL: `redis://127.0.0.1:${await takenPort()}` }),
      /^problem {2}Redis: .*check REDIS_URL/,
    ],
    [
      'a missing SIP users file',
      async () => ({ SIP_USERS_FILE: '/nowhere/sip-users' }),
      /^problem {2}SIP users: .* `jambonz-contract sip-user add NAME REALM` creates one/,
    ],
    [
      'a SIP users file with passwords',
      async () => ({ SIP_USERS_FILE: usersFile('daveh:mycompany.com:s3cret\n') }),
      /^problem {2}SIP users: .*, line 1 must be username:realm:HA1.*: correct this line/,
    ],
    [
      'a SIP users file without users',
      async () => ({ SIP_USERS_FILE: usersFile('') }),
      /^warning {2}SIP users: .* contains no user: `jambonz-contract sip-user/,
    ],
    [
      'a world-readable SIP users file',
      async () => ({ SIP_USERS_FILE: readable(usersFile(`daveh:mycompany.com:${'a'.repeat(32)}`)) }),
      /^warning {2}SIP users: every user of this machine can read .*: run chmod o= on it/,
    ],
  ])('reports %s in one line with a remedy', async (_, variables, line) => {
    const { found } = await examineDeployment(
      { ...sound, ...(await variables()) },
      { loadContract, bundleDocument: async () => undefined },
    );
    const lines = found.flatMap((each) => (/problem|warning/.test(each.state) ? [formatFinding(each)] : []));
    expect(lines).toEqual([expect.stringMatching(line)]);
  });

  it('reports an invalid --url and returns no base for it', async () => {
    const { base, found } = await examineDeployment(sound, {
      loadContract,
      url: 'voice.example.com',
      bundleDocument: async () => undefined,
    });
    expect(base).toBeUndefined();
    expect(found.map(formatFinding)).toContain(
      'problem  address: --url must be an https or wss URL (or http or ws) without query, such as https://example.com/voice, it is voice.example.com',
    );
  });
});

function readable(file: string): string {
  chmodSync(file, 0o644);
  return file;
}

const onePort = (port: number) => ({ PORT: String(port), ADMIN_PORT: String(port) });
