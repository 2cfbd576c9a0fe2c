import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { packageVersion } from '../../openapi/contract/this-package.ts';

/** Runs a program of bin/ with these arguments. Resolves with its output and exit code. */
async function run(program: string, ...args: string[]) {
  const { npm_lifecycle_event: _, ...env } = process.env; // usages name the npm script that runs them
  const child = spawn(process.execPath, ['--import', 'tsx', `bin/${program}.ts`, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, out, err };
}

const summaries: Readonly<Record<string, RegExp>> = {
  new: /^ {2}--example NAME +begins with an example, by default reception: reception, empty, voicemail,/m,
  generate: /^Writes generated\/ from openapi\/\.$/m,
  dev: /^Serves the project while it is edited\.$/m,
  desk: /^ {2}--admin URL +its admin listener/m,
  call: /^Calls a jambonz webhook server as jambonz does/m,
  lint: /^Checks JSON files of verbs/m,
  docs: /^Writes the API reference/m,
  doctor: /^ {2}--url URL +also checks the public address/m,
  replay: /^Usage: jambonz-contract replay FOLDER$/m,
  'sip-user': /^Usage: jambonz-contract sip-user add NAME REALM \| remove NAME REALM \| list$/m,
};

it.concurrent.each(Object.entries(summaries))(
  'jambonz-contract %s --help prints a usage and an example',
  async (name, summary) => {
    const { code, out, err } = await run('jambonz-contract', name, '--help');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`^Usage: jambonz-contract ${name}\\b`));
    expect(out).toMatch(new RegExp(`^Examples?:\\s+jambonz-contract ${name}\\b`, 'm'));
    expect(out).toMatch(/^ {2}-h, --help /m);
    expect(out).toMatch(summary);
  },
);

it.concurrent('jambonz-contract --help lists every command', async () => {
  const { code, out, err } = await run('jambonz-contract', '--help');
  expect([code, err]).toEqual([0, '']);
  expect([...out.matchAll(/^ {2}(\S+) /gm)].map(([, name]) => name)).toEqual(
    expect.arrayContaining(Object.keys(summaries)),
  );
  expect(out).toContain('`npm run COMMAND -- [ARGUMENT…]`');
});

it.concurrent('jambonz-contract --version prints the version of the package', async () => {
  expect(await run('jambonz-contract', '--version')).toEqual({ code: 0, out: `${packageVersion}\n`, err: '' });
});

it.concurrent('jambonz-call --version prints the version of the package', async () => {
  expect(await run('jambonz-call', '--version')).toEqual({ code: 0, out: `${packageVersion}\n`, err: '' });
});

it.concurrent.each([
  [['dcotor'], "Unknown command 'dcotor', did you mean doctor? (--help lists all commands)\n"],
  [['generate', '--chekc'], "generate: Unknown option '--chekc', did you mean --check? (--help lists all options)\n"],
])('jambonz-contract %j exits with 2 and suggests the nearest name', async (args, err) => {
  expect(await run('jambonz-contract', ...args)).toEqual({ code: 2, out: '', err });
});

it.concurrent('jambonz-call suggests the nearest option and exits with 2', async () => {
  expect(await run('jambonz-call', '--prss', '1')).toEqual({
    code: 2,
    out: '',
    err: "Unknown option '--prss', did you mean --press? (--help lists all options)\n",
  });
});
