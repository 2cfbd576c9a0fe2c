import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { start } from '../helpers/start.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** For a long run by hand: `SEED=7 SECONDS=600`. */
const { SEED: seed = '1', SECONDS: seconds } = process.env;
const length = seconds ? ['--max-time', seconds] : ['--max-examples', '10'];
const timeout = 200_000 + 1_000 * Number(seconds ?? 0);

const secret = { WEBHOOK_SECRET: 'wh_secret_of_the_tests' };
const access = { ...secret, WEBHOOK_USERNAME: 'jambonz', WEBHOOK_PASSWORD: 'sesame' };
const authorization = `Authorization: Basic ${Buffer.from('jambonz:sesame').toString('base64')}`;

/** Who sends to which server, with the environment variables of schemathesis_hooks.py. */
const runs: [name: string, server: Record<string, string>, hooks: Record<string, string>, options: string[]][] = [
  // A signed request that breaks the contract gets the fallback by design. The check
  // `fallback_only_for_mistakes` demands just that, and the excluded check for all other requests.
  ['signed by jambonz', access, secret, ['--header', authorization, '--exclude-checks', 'negative_data_rejection']],
  ['without signature and credentials', access, { REFUSED: '1' }, []],
  ['to a server without secret and credentials', {}, {}, []],
];

// Started here, because a test that runs beside others cannot clean up at its own end.
const prepared = await Promise.all(
  runs.map(async ([name, server, hooks, options]) => {
    const { url, adminUrl } = await start({ LOG_LEVEL: 'fatal', ...server });
    return { name, hooks, words: [`${adminUrl}/openapi.json`, '--url', url, ...options], folder: temporaryFolder() };
  }),
);

describe.concurrent('Schemathesis, with every check and in every phase', { timeout }, () => {
  it.each(prepared)('finds no failure in requests $name', async ({ hooks, words, folder }) => {
    const printed = await runSchemathesis(words, hooks, folder);
    expect(printed).toContain('No issues found');
    expect(printed).toMatch(/Selected: (\d+)\/\1\n {2}Tested: \1\n/);
    for (const phase of ['Examples', 'Coverage', 'Fuzzing', 'Stateful']) expect(printed).toContain(`✅ ${phase}\n`);
  });
});

/**
 * Runs Schemathesis, a Python package that .ci/run installs, in the folder `cwd`. Returns what it
 * prints.
 */
async function runSchemathesis(words: string[], hooks: Record<string, string>, cwd: string): Promise<string> {
  const flags = ['--checks', 'all', '--seed', seed, ...length, '--warnings', 'off', '--no-color'];
  const child = spawn('schemathesis', ['run', ...flags, '--generation-database', 'none', ...words], {
    cwd, // it writes a cache there
    timeout,
    env: {
      PATH: process.env.PATH,
      PYTHONPATH: resolve('test/proof'),
      PYTHONDONTWRITEBYTECODE: '1',
      SCHEMATHESIS_HOOKS: 'schemathesis_hooks',
      ...hooks,
    },
  });
  const ended = once(child, 'close').catch(({ message }) => {
    throw new Error(`schemathesis is not on this machine: install it with pip, as .ci/run does (${message})`);
  });
  const [printed, complaints] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return printed + complaints;
}
