import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { filesBelow } from './folders.ts';
import { GenerationError } from './generation-error.ts';

/** Writes handler interfaces, route table and verb functions to STAGING/generated/server, from openapi/generate/templates/. */
export function writeServer(staging: string): void {
  const folder = `${staging}/generated/server`;
  openapiGenerator('server', staging);
  rmSync(`${folder}/.openapi-generator`, { recursive: true, force: true });
  const files = filesBelow(folder);
  for (const file of ['handlers.ts', 'routes.ts', 'verbs.ts']) {
    if (!files.includes(file))
      throw new GenerationError(`openapi-generator wrote no ${file}: is openapi/generate/templates/ complete?`);
  }
}

/** Writes a stub for each tag that has no handler file yet. Files that exist are a person's and stay. */
export function writeStubs(staging: string): void {
  openapiGenerator('stubs', staging);
}

/** The handler files of tags that are gone from the document. */
export function orphans(): string[] {
  const declared = filesBelow('generated/server');
  return readdirSync('server/handlers').filter((file) => file.endsWith('-handlers.ts') && !declared.includes(file));
}

function openapiGenerator(key: 'server' | 'stubs', staging: string): void {
  const program = 'node_modules/@openapitools/openapi-generator-cli/main.js';
  const configuration = configurationFor(staging);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, 'generate', '--generator-key', key, '--openapitools', configuration],
    {
      encoding: 'utf8',
      env: { ...process.env, PWD: process.cwd() }, // it resolves paths against PWD, which is the shell's
    },
  );
  const said = stdout + stderr;
  if (said.includes('Unable to access jarfile')) {
    const { version } = JSON.parse(readFileSync(configuration, 'utf8'))['generator-cli'];
    throw new GenerationError(
      `openapi-generator ${version} is not on this machine and could not be downloaded. Generate once with a network: the jar is kept in ~/.openapi-generator.`,
    );
  }
  if (status !== 0)
    throw new GenerationError(`${lastWords(said)}\nopenapi-generator failed, its last words are above.`);
}

/** openapitools.json for this run: of its staging folder, and with Docker where there is no Java. */
function configurationFor(staging: string): string {
  const configuration = JSON.parse(readFileSync('openapitools.json', 'utf8').replaceAll('STAGING', staging));
  configuration['generator-cli'].useDocker = needsDocker();
  const file = `${staging}/openapitools.json`;
  writeFileSync(file, JSON.stringify(configuration));
  return file;
}

/** @throws GenerationError where neither Java nor Docker can run the generator */
function needsDocker(): boolean {
  if (javaVersion() >= 11) return false;
  if (spawnSync('docker', ['info']).status === 0) return true;
  throw new GenerationError(
    'Generating needs Java 11 or newer, or a running Docker, and neither is here.\nInstall one, for example with `apt install default-jre-headless` or `brew install openjdk`. Running and testing the server needs neither.',
  );
}

function lastWords(said: string): string {
  const lines = said.trim().split('\n').slice(-20);
  return lines.map((line) => line.slice(0, 200)).join('\n');
}

/** The major version of Java, 0 where there is none. Java 8 calls itself 1.8. */
function javaVersion(): number {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const [, major] = /version "(?:1\.)?(\d+)/.exec(stderr ?? '') ?? [];
  return Number(major ?? 0);
}
