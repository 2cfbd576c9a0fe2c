import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { computeHa1 } from '../../server/sip/digest.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { atEnd } from '../support/at-end.ts';

/** `script` of util-linux runs a command in a pseudo-terminal. */
const hasTerminal = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;

/** Adds the SIP user daveh on a terminal. Types the next text of `typed` at each prompt. */
async function addOnTerminal(typed: string[]) {
  const file = join(temporaryFolder(), 'sip-users');
  const command = `"${process.execPath}" --import tsx bin/jambonz-contract.ts sip-user add daveh mycompany.com`;
  const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    env: { PATH: process.env.PATH, TERM: 'xterm', SHELL: '/bin/sh', SIP_USERS_FILE: file },
  });
  atEnd(() => child.kill());
  const waiting = [...typed];
  let shown = '';
  child.stdout.on('data', (chunk) => {
    shown += chunk;
    if (/(Password|Repeat the password): $/.test(shown)) child.stdin.write(waiting.shift() ?? '');
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    code,
    shown: shown.replaceAll('\r\n', '\n'),
    users: existsSync(file) ? readFileSync(file, 'utf8') : undefined,
  };
}

const prompts = 'Password: \nRepeat the password: \n';
const daveh = (password: string) => `daveh:mycompany.com:${computeHa1('daveh', 'mycompany.com', password)}\n`;

describe.skipIf(!hasTerminal)(
  'a password typed at the prompt of jambonz-contract sip-user',
  { timeout: 60_000 },
  () => {
    it('is not shown', async () => {
      const { code, shown, users } = await addOnTerminal(['s3cret\r', 's3cret\r']);
      expect({ code, shown, users }).toEqual({
        code: 0,
        shown: `${prompts}daveh in mycompany.com added\n`,
        users: daveh('s3cret'),
      });
    });

    it('can be corrected with Backspace, and can be pasted twice at once to answer both prompts', async () => {
      expect((await addOnTerminal(['s3x\u007fcret\r', 's3cret\r'])).users).toBe(daveh('s3cret'));
      expect((await addOnTerminal(['pässword\rpässword\r'])).users).toBe(daveh('pässword'));
    });

    it('is refused if the repeated password differs', async () => {
      const { code, shown, users } = await addOnTerminal(['s3cret\r', 'secret\r']);
      expect({ code, shown, users }).toEqual({
        code: 1,
        shown: `${prompts}sip-user: the two passwords differ\n`,
        users: undefined,
      });
    });

    it('is not stored if Ctrl-C or Ctrl-D aborts the prompt', async () => {
      expect(await addOnTerminal(['s3c\u0003'])).toEqual({
        code: 1,
        shown: 'Password: \nsip-user: no password given\n',
        users: undefined,
      });
      expect(await addOnTerminal(['\u0004'])).toMatchObject({ code: 1, users: undefined });
    });
  },
);
