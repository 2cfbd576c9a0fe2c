/**
 * `npm run doctor`: checks a deployment by the environment variables of the server, prints one line
 * per finding, and prints what to paste into the portal. With `-- --url https://…` it also checks
 * the public address. Its requests never reach a handler.
 *
 * Exit code 0: all right, or warnings only, 1: problems, 2: invalid arguments.
 */
import { parseArgs } from 'node:util';
import { portalGuide } from '../config/portal-guide.ts';
import { examine } from '../doctor/examine.ts';
import { lineOf } from '../doctor/finding.ts';

process.stdout.on('error', () => process.exit(1)); // EPIPE: the reader (for example `head`) has closed

const url = readUrl();
if (url !== false) {
  const { config, found } = await examine(process.env, { url });
  for (const finding of found) console.log(lineOf(finding));
  const problems = found.filter(({ state }) => state === 'problem').length;
  const warnings = found.filter(({ state }) => state === 'warning').length;
  console.log(`${formatCount(problems, 'problem')}, ${formatCount(warnings, 'warning')}`);
  if (config) console.log(`\n${portalGuide(config.publicUrl ?? url ?? `http://127.0.0.1:${config.port}`, config)}`);
  process.exitCode = problems > 0 ? 1 : 0;
}

function readUrl(): string | undefined | false {
  try {
    return parseArgs({ options: { url: { type: 'string' } } }).values.url;
  } catch (error) {
    console.error(`${(error as Error).message.split('\n')[0]}\nusage: npm run doctor -- [--url https://ADDRESS]`);
    process.exitCode = 2;
    return false;
  }
}

function formatCount(count: number, what: string): string {
  return `${count === 0 ? 'no' : count} ${what}${count > 1 ? 's' : ''}`;
}
