import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { serve } from '../../generated/server/test.ts';
import { StartError } from '../../openapi/contract/start-error.ts';
import { createServices } from '../../server/services.ts';
import { computeHa1 } from '../../server/sip/digest.ts';
import { openUsersFile } from '../../server/sip/users-file.ts';
import { createAuthRequest } from '../helpers/soft-phone.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
const soon = { timeout: 10_000, interval: 20 };
const realm = 'mycompany.com';

let count = 0;
let file: string;
const lines: Record<string, unknown>[] = [];
const logger = pino({}, { write: (line: string) => void lines.push(JSON.parse(line)) });
/** Returns the log entries about the users file of this test. */
const log = () => lines.filter((each) => each.file === file);

beforeEach(() => {
  file = join(folder, `users-${++count}`);
});

const line = (name: string, password = 's3cret') => `${name}:${realm}:${computeHa1(name, realm, password)}\n`;

/**
 * Writes and opens the users file, and waits for the log entry that it has been read. Returns a
 * function that tells whether the file contains a user with the given name.
 */
async function readOnce(text = line('daveh')) {
  writeFileSync(file, text);
  const ha1 = openUsersFile(file, logger);
  await expect.poll(log, soon).toMatchObject([{ msg: 'SIP users read' }]);
  return (name: string) => ha1(name, realm) !== undefined;
}

describe('the users file', { timeout: 30_000 }, () => {
  it('is read in htdigest format, with comments, empty lines, Windows line ends and a byte order mark', async () => {
    const knows = await readOnce(
      `\ufeff# phones\r\n\r\ndaveh:${realm}:${computeHa1('daveh', realm, 's3cret').toUpperCase()}\r\n${line('anna@x').trim()}`,
    );
    expect(['daveh', 'anna@x', 'phones', ''].map(knows)).toEqual([true, true, false, false]);
    expect(openUsersFile(file, logger)('daveh', realm)).toBe(computeHa1('daveh', realm, 's3cret'));
  });

  it('can be empty, and then every user is refused', async () => {
    expect((await readOnce(''))('daveh')).toBe(false);
  });

  it.each([
    ['changed in place', () => appendFileSync(file, line('anna'))],
    [
      'replaced by renaming',
      () => {
        writeFileSync(`${file}.new`, line('anna'));
        renameSync(`${file}.new`, file);
      },
    ],
    [
      'removed and written again',
      () => {
        rmSync(file);
        writeFileSync(file, line('anna'));
      },
    ],
  ])('is reloaded after it is %s', async (_, change) => {
    const knows = await readOnce();
    change();
    await expect.poll(() => knows('anna'), soon).toBe(true);
  });

  it('is reloaded after a link to its folder changes, as in a Kubernetes volume', async () => {
    for (const name of ['one', 'two']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'one', 'users'), line('daveh'));
    writeFileSync(join(folder, 'two', 'users'), line('anna'));
    symlinkSync('one', join(folder, 'now'));
    file = join(folder, 'now', 'users');
    const ha1 = openUsersFile(file, logger);
    await expect.poll(log, soon).toHaveLength(1);
    symlinkSync('two', join(folder, 'next'));
    renameSync(join(folder, 'next'), join(folder, 'now'));
    await expect.poll(() => ha1('anna', realm), soon).toBeDefined();
    expect(ha1('daveh', realm)).toBeUndefined();
  });

  it('is not reloaded without a change', async () => {
    await readOnce();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(log()).toHaveLength(1);
  });

  it('is not applied while it is invalid, and the log names the invalid lines without their content', async () => {
    const knows = await readOnce();
    writeFileSync(file, `${line('anna')}anna:${realm}:sesame\n\nsesame\n${line('anna')}`);
    await expect.poll(log, soon).toHaveLength(2);
    expect(log()[1]).toMatchObject({
      level: 50,
      file,
      problems: [/^line 2 must /, /^line 4 must /, /^line 5 repeats the user/].map((form) =>
        expect.stringMatching(form),
      ),
    });
    expect(JSON.stringify(lines)).not.toContain('sesame');
    expect(['daveh', 'anna'].map(knows)).toEqual([true, false]);

    writeFileSync(file, line('anna'));
    await expect.poll(() => ['daveh', 'anna'].map(knows), soon).toEqual([false, true]);
  });

  it('that is a large file of another kind is not applied, and at most 20 of its lines are listed', async () => {
    const knows = await readOnce();
    writeFileSync(file, 'x\n'.repeat(7_000_000));
    await expect.poll(log, soon).toHaveLength(2);
    expect(log()[1]?.problems).toHaveLength(20);
    expect(knows('daveh')).toBe(true);
    expect(() => openUsersFile(file, logger)).toThrow(/line 20 must be username:realm:HA1, [^\n]*$/);
  });

  it('in another encoding than UTF-8 is not applied at runtime', async () => {
    const knows = await readOnce();
    writeFileSync(file, line('anna'), 'utf16le');
    await expect.poll(log, soon).toHaveLength(2);
    expect(log()[1]).toMatchObject({ level: 50, err: { message: `${file} is not text in UTF-8` } });
    expect(knows('daveh')).toBe(true);
  });

  it('can be removed at runtime: the old users stay, one error is logged, and a new file is read', async () => {
    const knows = await readOnce();
    rmSync(file);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(log().slice(1)).toMatchObject([{ level: 50, msg: expect.stringMatching(/cannot be read/) }]);
    expect(knows('daveh')).toBe(true);
    writeFileSync(file, line('anna'));
    await expect.poll(() => ['daveh', 'anna'].map(knows), soon).toEqual([false, true]);
  });

  it('can be replaced by a FIFO or a device at runtime: the old users stay, and one error is logged', async () => {
    const knows = await readOnce();
    rmSync(file);
    execFileSync('sh', ['-c', 'mkfifo "$0"', file]);
    await expect.poll(log, soon).toHaveLength(2);
    expect(log()[1]).toMatchObject({ level: 50, err: { message: `${file} is a FIFO, not a file` } });
    expect(knows('daveh')).toBe(true);
    rmSync(file);
    writeFileSync(file, line('anna'));
    await expect.poll(() => ['daveh', 'anna'].map(knows), soon).toEqual([false, true]);
  });

  it('must exist and be valid at start', () => {
    expect(() => openUsersFile(file, logger)).toThrow(StartError);
    expect(() => openUsersFile(file, logger)).toThrow(
      /SIP_USERS_FILE .*jambonz-contract sip-user add NAME REALM.*ENOENT/,
    );
    expect(() => openUsersFile(folder, logger)).toThrow(/SIP_USERS_FILE .*is a directory, not a file/);
    expect(() => openUsersFile('/dev/zero', logger)).toThrow(/SIP_USERS_FILE .*is a device, not a file/);
    writeFileSync(file, `${line('daveh')}daveh\n`);
    expect(() => openUsersFile(file, logger)).toThrow(/users-\d+, line 2 must be username:realm:HA1/);
  });
});

it('the auth webhook accepts a user within two seconds after the users file names the user', async () => {
  writeFileSync(file, line('daveh'));
  const { client } = await serve({ services: createServices({ config: { sipUsersFile: file }, log: logger }) });
  const statusOf = async (username: string, password = 's3cret') => {
    const { data } = await client.POST('/webhooks/auth', { body: createAuthRequest({ username, password }) });
    return data?.status;
  };
  expect([await statusOf('daveh'), await statusOf('daveh', 'x'), await statusOf('anna')]).toEqual([
    'ok',
    'fail',
    'fail',
  ]);
  appendFileSync(file, line('anna'));
  await expect.poll(() => statusOf('anna'), { timeout: 2_000, interval: 300 }).toBe('ok');
});
