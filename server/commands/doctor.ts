import { renderPortalGuide } from '../config/portal-guide.ts';
import { examineDeployment, type ProjectAccess } from '../doctor/examine.ts';
import { formatFinding } from '../doctor/finding.ts';

/**
 * `npm run doctor`: checks a deployment with the environment variables of the server, prints one
 * line per finding, and prints the values to paste into the jambonz portal. With `url` the command
 * also checks the public address. Its requests never reach a handler.
 * @returns the exit code: 0 without problems, 1 with problems
 */
export async function runDoctor(url: string | undefined, project: ProjectAccess): Promise<number> {
  process.stdout.on('error', () => process.exit(1)); // EPIPE: `head`, for example, has stopped reading the output
  const { config, contract, base, found } = await examineDeployment(process.env, { ...project, url });
  for (const finding of found) console.log(formatFinding(finding));
  const problems = found.filter(({ state }) => state === 'problem').length;
  const warnings = found.filter(({ state }) => state === 'warning').length;
  console.log(`${formatCount(problems, 'problem')}, ${formatCount(warnings, 'warning')}`);
  if (config && contract) {
    const address = config.publicUrl ?? base ?? `http://127.0.0.1:${config.port}`;
    console.log(`\n${renderPortalGuide(address, config, contract.routes)}`);
  }
  return problems > 0 ? 1 : 0;
}

function formatCount(count: number, what: string): string {
  return `${count === 0 ? 'no' : count} ${what}${count > 1 ? 's' : ''}`;
}
