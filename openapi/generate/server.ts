import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesBelow } from './folders.ts';
import { GenerationError } from './generation-error.ts';

const configuration = 'openapitools.json';

/** Writes the handler interfaces, the route table and the verb functions, from openapi/templates/. */
export function writeServer(folder: string): void {
  openapiGenerator('server');
  rmSync(`${folder}/.openapi-generator`, { recursive: true, force: true });
  const files = filesBelow(folder);
  for (const file of ['handlers.ts', 'routes.ts', 'verbs.ts']) {
    if (!files.includes(file)) throw new GenerationError(`openapi-generator wrote no ${file}: is openapi/templates/ complete?`);
  }
}

/** Writes a stub for each tag that has no handler file yet. Files that exist are a person's and stay. */
export function writeStubs(): void {
  openapiGenerator('stubs');
}

/** The handler files of tags that are gone from the document. */
export function orphans(): string[] {
  const declared = filesBelow('generated/server');
  return readdirSync('server/handlers').filter((file) => file.endsWith('-handlers.ts') && !declared.includes(file));
}

function openapiGenerator(key: 'server' | 'stubs'): void {
  const program = 'node_modules/@openapitools/openapi-generator-cli/main.js';
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, 'generate', '--generator-key', key, '--openapitools', runtime()],
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
  if (status !== 0 || said.includes('Exception'))
    throw new GenerationError(`${lastWords(said)}\nopenapi-generator failed, its last words are above.`);
}

function lastWords(said: string): string {
  const lines = said.trim().split('\n').slice(-20);
  return lines.map((line) => line.slice(0, 200)).join('\n');
}

/** The configuration to run with: the committed one where Java is, the same with `useDocker` where only Docker is. */
function runtime(): string {
  if (javaVersion() >= 11) return configuration;
  if (spawnSync('docker', ['info']).status !== 0) {
    throw new GenerationError(
      'Generating needs Java 11 or newer, or a running Docker, and neither is here.\nInstall one, for example with `apt install default-jre-headless` or `brew install openjdk`. Running and testing the server needs neither.',
    );
  }
  const withDocker = JSON.parse(readFileSync(configuration, 'utf8'));
  withDocker['generator-cli'].useDocker = true;
  const file = join(mkdtempSync(join(tmpdir(), 'openapitools-')), configuration);
  writeFileSync(file, JSON.stringify(withDocker));
  return file;
}

/** The major version of Java, 0 where there is none. Java 8 calls itself 1.8. */
function javaVersion(): number {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const [, major] = /version "(?:1\.)?(\d+)/.exec(stderr ?? '') ?? [];
  return Number(major ?? 0);
}
