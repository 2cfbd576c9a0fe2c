import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createClient } from '../../client/index.ts';
import { computeHa1 } from '../../server/sip/digest.ts';
import { sipUser } from '../helpers/sip-user.ts';
import { asksToBeLetIn } from '../helpers/soft-phone.ts';
import { start } from '../helpers/start.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, 'sip-users');
});

const daveh = `daveh:mycompany.com:${computeHa1('daveh', 'mycompany.com', 's3cret')}`;
const said = (stdout: string) => ({ code: 0, stdout, stderr: '' });

describe('npm run sip:user', { timeout: 60_000 }, () => {
  it('lets a phone in that registers a second after its user was added, and no other', async () => {
    writeFileSync(file, '');
    const { url } = await start({ SIP_USERS_FILE: file });
    const statusOf = async (phone: Parameters<typeof asksToBeLetIn>[0]) => {
      const { data, response } = await createClient({ baseUrl: url }).POST('/webhooks/auth', {
        body: asksToBeLetIn(phone),
      });
      return [response.status, data?.status];
    };
    expect(await statusOf({})).toEqual([200, 'fail']);

    const npm = ['run', '--silent', 'sip:user', '--', 'add', 'daveh', 'mycompany.com'];
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

  it('add makes the file, for its owner alone, and gives a known user a new password', async () => {
    expect(await sipUser(['add', 'daveh', 'mycompany.com'], { file, input: 'first' })).toEqual(
      said('daveh in mycompany.com added\n'),
    );
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await sipUser(['add', 'daveh', 'mycompany.com'], { file, input: 's3cret\r\n' })).toEqual(
      said('daveh in mycompany.com has a new password\n'),
    );
    expect(readFileSync(file, 'utf8')).toBe(`${daveh}\n`);
  });

  it('add and remove leave all other lines as they are', async () => {
    const others = `# phones\n\nanna:mycompany.com:${'A'.repeat(32)}`; // without an end of line
    writeFileSync(file, others);
    await sipUser(['add', 'daveh', 'mycompany.com'], { file, input: 's3cret' });
    expect(readFileSync(file, 'utf8')).toBe(`${others}\n${daveh}\n`);
    expect(await sipUser(['list'], { file })).toEqual(said('anna\tmycompany.com\ndaveh\tmycompany.com\n'));
    expect(await sipUser(['remove', 'daveh', 'mycompany.com'], { file })).toEqual(
      said('daveh in mycompany.com removed\n'),
    );
    expect(readFileSync(file, 'utf8')).toBe(`${others}\n`);
  });

  it('twenty at once lose none of their users', async () => {
    const names = Array.from({ length: 20 }, (_, number) => `user-${number}`);
    const runs = await Promise.all(
      names.map((name) => sipUser(['add', name, 'mycompany.com'], { file, input: 's3cret' })),
    );
    expect(runs.filter(({ code }) => code !== 0)).toEqual([]);
    const { stdout } = await sipUser(['list'], { file });
    expect(stdout.trim().split('\n').sort()).toEqual(names.map((name) => `${name}\tmycompany.com`).sort());
    expect(readdirSync(folder)).toEqual(['sip-users']);
  });

  it.each<[string, string[], RegExp]>([
    ['a name that cannot be one', ['add', 'a:b', 'r'], /the user name must not contain a colon/],
    ['a password as an argument', ['add', 'a', 'r', 's3cret'], /do not pass the password as an argument/],
    ['another command', ['delete', 'a', 'r'], /usage: npm run sip:user -- add NAME REALM/],
    ['names for list', ['list', 'a'], /usage/],
  ])('refuses %s with exit code 2, in one line', async (_, words, why) => {
    const { code, stdout, stderr } = await sipUser(words, { file });
    expect([code, stdout, existsSync(file)]).toEqual([2, '', false]);
    expect(stderr).toMatch(/^sip:user: .*\n$/);
    expect(stderr).toMatch(why);
  });

  it.each<[string, string[], string, RegExp]>([
    ['an empty password', ['add', 'a', 'r'], '\n', /the password is empty/],
    ['a password of two lines', ['add', 'a', 'r'], 'a\nb\n', /must be one line/],
    ['to remove who is not there', ['remove', 'anna\n', 'mycompany.com'], '', /mycompany\.com has no user anna\\u000a/],
  ])('does not take %s: exit code 1, one line, and the file is as before', async (_, words, input, why) => {
    writeFileSync(file, daveh);
    const { code, stdout, stderr } = await sipUser(words, { file, input });
    expect([code, stdout, readFileSync(file, 'utf8')]).toEqual([1, '', daveh]);
    expect(stderr).toMatch(/^sip:user: .*\n$/);
    expect(stderr).toMatch(why);
  });

  it('does not touch a file with a wrong line, and names the line', async () => {
    writeFileSync(file, `${daveh}\nanna\n`);
    for (const words of [['add', 'a', 'r'], ['remove', 'daveh', 'mycompany.com'], ['list']]) {
      const { code, stderr } = await sipUser(words, { file, input: 'x' });
      expect([code, stderr]).toEqual([
        1,
        expect.stringMatching(/^sip:user: .* is invalid.*line 2 must be username:realm:HA1.*\n$/),
      ]);
    }
    expect(readFileSync(file, 'utf8')).toBe(`${daveh}\nanna\n`);
  });

  it('says that there is no file to list or to remove from', async () => {
    for (const words of [['list'], ['remove', 'a', 'r']]) {
      expect(await sipUser(words, { file })).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/^sip:user: .*sip-users.*\n$/),
      });
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is what the server names when it does not start because the file is not there', async () => {
    const { code, lines } = await start({ SIP_USERS_FILE: file });
    expect([code, lines]).toEqual([
      1,
      ['cannot start:', expect.stringMatching(/^ {2}SIP_USERS_FILE .*npm run sip:user.*ENOENT/)],
    ]);
  });

  it('says that SIP_USERS_FILE must name a file', async () => {
    expect(await sipUser(['list'], {})).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^sip:user: SIP_USERS_FILE is not set/),
    });
  });
});
