import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { filesBelow } from './folders.ts';
import { GenerationError } from './generation-error.ts';

const configuration = 'openapitools.json';

/** Writes the handler interfaces, the route table and the verb functions, from openapi/templates/. */
export function writeServer(folder: string): void {
  openapiGenerator('server');
  // Its list of files names every run's, this tree is the list.
  rmSync(`${folder}/.openapi-generator`, { recursive: true, force: true });
  const files = filesBelow(folder);
  for (const file of ['handlers.ts', 'routes.ts', 'verbs.ts']) {
    if (!files.includes(file)) throw new GenerationError(`openapi-generator wrote no ${file}: are openapi/templates/ complete?`);
  }
}

/** Writes a stub for each tag that has no handler file yet. Files that exist are a person's and stay. */
export function writeStubs(): void {
  openapiGenerator('stubs');
}

function openapiGenerator(key: 'server' | 'stubs'): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/@openapitools/openapi-generator-cli/main.js', 'generate', '--generator-key', key, '--openapitools', runtime()],
    { encoding: 'utf8' },
  );
  const said = stdout + stderr;
  const { version } = JSON.parse(readFileSync(configuration, 'utf8'))['generator-cli'];
  if (/Unable to access jarfile|Download failed/i.test(said)) {
    throw new GenerationError(
      `openapi-generator ${version} is not on this machine and could not be downloaded. Run \`npm run generate\` once with a network: the jar is kept.`,
    );
  }
  if (status !== 0 || /\bException\b/.test(said)) throw new GenerationError(`${said}\nopenapi-generator failed: its own words are above.`);
}

/** The configuration file to use: the committed one with Java, the same with `useDocker` where only Docker is there. */
function runtime(): string {
  if (works('java', '-version')) return configuration;
  if (!works('docker', 'info')) {
    throw new GenerationError(
      'Generating needs Java 11 or newer, or Docker, and neither is here. Install one (for example `apt install default-jre-headless`, `brew install openjdk`). Running and testing need neither.',
    );
  }
  const withDocker = JSON.parse(readFileSync(configuration, 'utf8'));
  withDocker['generator-cli'].useDocker = true;
  writeFileSync('.generate/openapitools.docker.json', JSON.stringify(withDocker));
  return '.generate/openapitools.docker.json';
}

function works(command: string, argument: string): boolean {
  return spawnSync(command, [argument]).status === 0;
}
