import { parseArgs } from 'node:util';
import type { Contract } from '../../openapi/contract/contract.ts';
import { renderPortalGuide } from '../config/portal-guide.ts';
import { examineDeployment } from '../doctor/examine.ts';
import { formatFinding } from '../doctor/finding.ts';

/**
 * `npm run doctor`: checks a deployment with the environment variables of the server, prints one
 * line per finding, and prints the values to paste into the jambonz portal. With `-- --url
 * https://…` the command also checks the public address. Its requests never reach a handler.
 * @returns the exit code: 0 without problems, 1 with problems, 2 for invalid arguments
 */
export async function runDoctor(args: readonly string[], loadContract: () => Contract): Promise<number> {
  process.stdout.on('error', () => process.exit(1)); // EPIPE: `head`, for example, has stopped reading the output
  const url = readUrl(args);
  if (url === false) return 2;
  const { config, contract, found } = await examineDeployment(process.env, { loadContract, url });
  for (const finding of found) console.log(formatFinding(finding));
  const problems = found.filter(({ state }) => state === 'problem').length;
  const warnings = found.filter(({ state }) => state === 'warning').length;
  console.log(`${formatCount(problems, 'problem')}, ${formatCount(warnings, 'warning')}`);
  if (config && contract) {
    const base = config.publicUrl ?? url ?? `http://127.0.0.1:${config.port}`;
    console.log(`\n${renderPortalGuide(base, config, contract.routes)}`);
  }
  return problems > 0 ? 1 : 0;
}

function readUrl(args: readonly string[]): string | undefined | false {
  try {
    return parseArgs({ args: [...args], options: { url: { type: 'string' } } }).values.url;
  } catch (error) {
    console.error(`${(error as Error).message.split('\n')[0]}\nusage: npm run doctor -- [--url https://ADDRESS]`);
    return false;
  }
}

function formatCount(count: number, what: string): string {
  return `${count === 0 ? 'no' : count} ${what}${count > 1 ? 's' : ''}`;
}
