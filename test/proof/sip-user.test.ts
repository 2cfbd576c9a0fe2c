import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { computeHa1 } from '../../server/sip/digest.ts';
import { createClient } from '../helpers/create-client.ts';
import { runSipUser } from '../helpers/sip-user.ts';
import { createAuthRequest } from '../helpers/soft-phone.ts';
import { start } from '../helpers/start.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, 'sip-users');
});

const daveh = `daveh:mycompany.com:${computeHa1('daveh', 'mycompany.com', 's3cret')}`;
const createSuccess = (stdout: string) => ({ code: 0, stdout, stderr: '' });

describe('npm run sip-user', { timeout: 60_000 }, () => {
  it('adds a user: one second later, the server accepts the phone of this user and refuses all others', async () => {
    writeFileSync(file, '');
    const { url } = await start({ SIP_USERS_FILE: file });
    const statusOf = async (phone: Parameters<typeof createAuthRequest>[0]) => {
      const { data, response } = await createClient({ baseUrl: url }).POST('/webhooks/auth', {
        body: createAuthRequest(phone),
      });
      return [response.status, data?.status];
    };
    expect(await statusOf({})).toEqual([200, 'fail']);

    const npm = ['run', '--silent', 'sip-user', '--', 'add', 'daveh', 'mycompany.com'];
    const { status, stdout } = spawnSync('npm', npm, {
      env: { ...process.env, SIP_USERS_FILE: file },
      input: 's3cret\n',
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([0, 'daveh in mycompany.com added\n']);
    await new Promise((resolve) => setTimeout(resolve, 1_000));

    expect(await statusOf({})).toEqual([200, 'ok']);
    expect(await statusOf({ qop: [] })).toEqual([200, 'ok']);
    expect(await statusOf({ password: 'secret' })).toEqual([200, 'fail']);
    expect(await statusOf({ username: 'anna' })).toEqual([200, 'fail']);
    expect(await statusOf({ realm: 'example.com' })).toEqual([200, 'fail']);
  });

  it('creates the users file with mode 0600, and sets a new password for an existing user', async () => {
    expect(await runSipUser(['add', 'daveh', 'mycompany.com'], { file, input: 'first' })).toEqual(
      createSuccess('daveh in mycompany.com added\n'),
    );
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await runSipUser(['add', 'daveh', 'mycompany.com'], { file, input: 's3cret\r\n' })).toEqual(
      createSuccess('daveh in mycompany.com has a new password\n'),
    );
    expect(readFileSync(file, 'utf8')).toBe(`${daveh}\n`);
  });

  it('leaves all other lines of the file unchanged when it adds or removes a user', async () => {
    const others = `# phones\n\nanna:mycompany.com:${'A'.repeat(32)}`; // the file ends without a newline
    writeFileSync(file, others);
    await runSipUser(['add', 'daveh', 'mycompany.com'], { file, input: 's3cret' });
    expect(readFileSync(file, 'utf8')).toBe(`${others}\n${daveh}\n`);
    expect(await runSipUser(['list'], { file })).toEqual(createSuccess('anna\tmycompany.com\ndaveh\tmycompany.com\n'));
    expect(await runSipUser(['remove', 'daveh', 'mycompany.com'], { file })).toEqual(
      createSuccess('daveh in mycompany.com removed\n'),
    );
    expect(readFileSync(file, 'utf8')).toBe(`${others}\n`);
  });

  it('stores the users of twenty concurrent runs', async () => {
    const names = Array.from({ length: 20 }, (_, number) => `user-${number}`);
    const runs = await Promise.all(
      names.map((name) => runSipUser(['add', name, 'mycompany.com'], { file, input: 's3cret' })),
    );
    expect(runs.filter(({ code }) => code !== 0)).toEqual([]);
    const { stdout } = await runSipUser(['list'], { file });
    expect(stdout.trim().split('\n').sort()).toEqual(names.map((name) => `${name}\tmycompany.com`).sort());
    expect(readdirSync(folder)).toEqual(['sip-users']);
  });

  it.each<[string, string[], RegExp]>([
    ['an invalid name', ['add', 'a:b', 'r'], /the user name must not contain a colon/],
    ['a password as an argument', ['add', 'a', 'r', 's3cret'], /do not pass the password as an argument/],
    ['an unknown command', ['delete', 'a', 'r'], /usage: jambonz-contract sip-user add NAME REALM/],
    ['arguments for list', ['list', 'a'], /usage/],
  ])('refuses %s with exit code 2 and a one-line message', async (_, words, why) => {
    const { code, stdout, stderr } = await runSipUser(words, { file });
    expect([code, stdout, existsSync(file)]).toEqual([2, '', false]);
    expect(stderr).toMatch(/^sip-user: .*\n$/);
    expect(stderr).toMatch(why);
  });

  it.each<[string, string[], string, RegExp]>([
    ['an empty password', ['add', 'a', 'r'], '\n', /the password is empty/],
    ['a password of two lines', ['add', 'a', 'r'], 'a\nb\n', /must be one line/],
    [
      'the removal of an unknown user',
      ['remove', 'anna\n', 'mycompany.com'],
      '',
      /mycompany\.com has no user anna\\u000a/,
    ],
  ])('refuses %s with exit code 1 and one line of output, and does not edit the file', async (_, words, input, why) => {
    writeFileSync(file, daveh);
    const { code, stdout, stderr } = await runSipUser(words, { file, input });
    expect([code, stdout, readFileSync(file, 'utf8')]).toEqual([1, '', daveh]);
    expect(stderr).toMatch(/^sip-user: .*\n$/);
    expect(stderr).toMatch(why);
  });

  it('leaves a file with an invalid line unchanged and names the line', async () => {
    writeFileSync(file, `${daveh}\nanna\n`);
    for (const words of [['add', 'a', 'r'], ['remove', 'daveh', 'mycompany.com'], ['list']]) {
      const { code, stderr } = await runSipUser(words, { file, input: 'x' });
      expect([code, stderr]).toEqual([
        1,
        expect.stringMatching(/^sip-user: .* is invalid.*line 2 must be username:realm:HA1.*\n$/),
      ]);
    }
    expect(readFileSync(file, 'utf8')).toBe(`${daveh}\nanna\n`);
  });

  it('reports a missing users file for the commands list and remove', async () => {
    for (const words of [['list'], ['remove', 'a', 'r']]) {
      expect(await runSipUser(words, { file })).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/^sip-user: .*sip-users.*\n$/),
      });
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is recommended by a server that cannot start because the file in SIP_USERS_FILE is missing', async () => {
    const { code, lines } = await start({ SIP_USERS_FILE: file });
    expect([code, lines]).toEqual([
      1,
      ['cannot start:', expect.stringMatching(/^ {2}SIP_USERS_FILE .*jambonz-contract sip-user.*ENOENT/)],
    ]);
  });

  it('requires the environment variable SIP_USERS_FILE', async () => {
    expect(await runSipUser(['list'], {})).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^sip-user: SIP_USERS_FILE is not set/),
    });
  });
});
