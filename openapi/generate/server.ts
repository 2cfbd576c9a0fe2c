import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { listFiles } from './folders.ts';
import { GenerationError } from './generation-error.ts';
import { runNode } from './run-node.ts';

/**
 * Writes handler interfaces, route table and verb functions to STAGING/generated/server, from
 * openapi/generate/templates/.
 */
export async function writeServer(staging: string): Promise<void> {
  const folder = `${staging}/generated/server`;
  await runOpenapiGenerator('server', staging);
  rmSync(`${folder}/.openapi-generator`, { recursive: true, force: true });
  const files = listFiles(folder);
  for (const file of ['contract.ts', 'handlers.ts', 'routes.ts', 'verbs.ts']) {
    if (!files.includes(file))
      throw new GenerationError(
        `openapi-generator did not write ${file}: check that openapi/generate/templates/ is complete`,
      );
  }
}

/**
 * Writes a stub for each tag without a handler file. Existing files are hand-written and stay
 * unchanged.
 */
export async function writeStubs(staging: string): Promise<void> {
  const existing = readdirSync('server/handlers');
  const isComplete = listFiles(`${staging}/generated/server`).every(
    (file) => !file.endsWith('-handlers.ts') || existing.includes(file),
  );
  if (!isComplete) await runOpenapiGenerator('stubs', staging);
}

/** Lists the handler files whose tags are no longer in the document. */
export function listOrphans(): string[] {
  const declared = listFiles('generated/server');
  return readdirSync('server/handlers').filter((file) => file.endsWith('-handlers.ts') && !declared.includes(file));
}

async function runOpenapiGenerator(key: 'server' | 'stubs', staging: string): Promise<void> {
  const program = 'node_modules/@openapitools/openapi-generator-cli/main.js';
  const configuration = writeConfiguration(staging);
  const args = [program, 'generate', '--generator-key', key, '--openapitools', configuration];
  const { status, stdout, stderr } = await runNode(args, {
    ...process.env,
    PWD: process.cwd(), // openapi-generator resolves paths against PWD, which only a shell updates
  });
  const output = stdout + stderr;
  if (output.includes('Unable to access jarfile')) {
    const { version } = JSON.parse(readFileSync(configuration, 'utf8'))['generator-cli'];
    throw new GenerationError(
      `openapi-generator ${version} is not on this machine and could not be downloaded. Generate once with network access: the jar is kept in ~/.openapi-generator.`,
    );
  }
  if (status !== 0)
    throw new GenerationError(`${truncateOutput(output)}\nopenapi-generator failed, the end of its output is above.`);
}

/**
 * Writes a copy of openapitools.json to the staging folder. The copy contains the path of that
 * folder and, if Java is missing, enables Docker. Returns the path of the copy.
 */
function writeConfiguration(staging: string): string {
  const configuration = JSON.parse(readFileSync('openapitools.json', 'utf8').replaceAll('STAGING', staging));
  configuration['generator-cli'].useDocker = needsDocker();
  const file = `${staging}/openapitools.json`;
  writeFileSync(file, JSON.stringify(configuration));
  return file;
}

/**
 * Returns true if openapi-generator must run in Docker, because Java 11 or newer is missing.
 * @throws GenerationError if Docker is not available either
 */
function needsDocker(): boolean {
  if (readJavaVersion() >= 11) return false;
  if (spawnSync('docker', ['info']).status === 0) return true;
  throw new GenerationError(
    'Generating needs Java 11 or newer, or a running Docker, and neither is available.\nInstall one, for example with `apt install default-jre-headless` or `brew install openjdk`. Running and testing the server needs neither.',
  );
}

function truncateOutput(output: string): string {
  const lines = output.trim().split('\n').slice(-20);
  return lines.map((line) => line.slice(0, 200)).join('\n');
}

/** Returns the major version of Java, 0 if it is not installed. Java 8 reports 1.8. */
function readJavaVersion(): number {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const [, major] = /version "(?:1\.)?(\d+)/.exec(stderr ?? '') ?? [];
  return Number(major ?? 0);
}
