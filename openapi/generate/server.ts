import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, relative } from 'node:path';
import type { OpenApiDocument } from '../contract/document.ts';
import { packageFolder } from '../contract/this-package.ts';
import { listFiles } from './folders.ts';
import { GenerationError } from './generation-error.ts';
import { createGeneratorDocument } from './generator-document.ts';
import { resolveTool } from './resolve-tool.ts';
import { runProgram } from './run-program.ts';

const stubsFolder = 'server/handlers';

/**
 * Generates code from openapi/generate/templates/: handler interfaces, verb functions and the types
 * of the application in STAGING/generated/server, and a stub for each tag in STAGING/stubs.
 */
export async function writeServer(document: OpenApiDocument, staging: string): Promise<void> {
  const folder = `${staging}/generated/server`;
  writeFileSync(`${staging}/server.json`, JSON.stringify(createGeneratorDocument(document)));
  await runOpenapiGenerator(staging);
  rmSync(`${folder}/.openapi-generator`, { recursive: true, force: true });
  const files = listFiles(folder);
  for (const file of ['contract.ts', 'handlers.ts', 'test.ts', 'verbs.ts']) {
    if (!files.includes(file))
      throw new GenerationError(
        `openapi-generator did not write ${file}: check that openapi/generate/templates/ is complete`,
      );
  }
  mkdirSync(`${staging}/stubs`);
  for (const file of files) {
    const code = separateSuffix(readFileSync(join(folder, file), 'utf8'));
    rmSync(join(folder, file));
    const target = file.endsWith('.stub.ts') ? `${staging}/stubs` : folder;
    writeFileSync(join(target, separateSuffix(file.replace('.stub.ts', '.ts'))), code);
  }
  requireDistinctNames(readFileSync(`${folder}/verbs.ts`, 'utf8'));
}

/** @throws GenerationError if two verbs get the same function or type */
function requireDistinctNames(code: string): void {
  const names = [...code.matchAll(/^(?:export )?(?:type|interface|const) (\w+)/gm)].map(([, name]) => name);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined)
    throw new GenerationError(
      `Two verbs get the same name ${twice} in generated/server/verbs.ts: give the schema of yours another name in openapi/platform.yaml.`,
    );
}

/** openapi-generator names the file of the tag `PlanB` plan-bhandlers.ts. */
function separateSuffix(text: string): string {
  return text.replaceAll(/(?<=\w)handlers\.ts/g, '-handlers.ts');
}

/**
 * Moves the stub of each tag without a handler file to server/handlers. Existing files are
 * hand-written and stay unchanged. Returns the new files.
 */
export function addStubs(staging: string): string[] {
  mkdirSync(stubsFolder, { recursive: true });
  const added = listFiles(`${staging}/stubs`).filter((file) => !existsSync(join(stubsFolder, file)));
  for (const file of added) renameSync(join(staging, 'stubs', file), join(stubsFolder, file));
  return added.map((file) => join(stubsFolder, file));
}

/**
 * Lists the handler files whose tags are no longer in the document. They are known by their name, or
 * by the import of an interface that is not generated any more.
 */
export function listOrphans(project = '.'): string[] {
  const declared = listFiles(join(project, 'generated/server'));
  const folder = join(project, stubsFolder);
  const isMissing = (file: string) => /.handlers\.ts$/i.test(file) && !declared.includes(file);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !declared.includes(entry.name))
    .map(({ name }) => name)
    .filter((file) => isMissing(file) || listImports(readFileSync(join(folder, file), 'utf8')).some(isMissing));
}

/** Lists the files of generated/server that a handler file imports. */
function listImports(code: string): string[] {
  return [...code.matchAll(/\bgenerated\/server\/([^'"/]+)['"]/g)].map(([, file = '']) => file);
}

async function runOpenapiGenerator(staging: string): Promise<void> {
  const configuration = readConfiguration(staging);
  const { version, useDocker, generators } = configuration['generator-cli'];
  const jar = join(homedir(), '.openapi-generator', `${version}.jar`);
  const isReady = !useDocker && existsSync(jar);
  if (!isReady && !useDocker)
    console.log(`openapi-generator ${version} is downloaded once (31 MB) to ~/.openapi-generator`);
  const { JAVA_OPTS = '', JDK_JAVA_OPTIONS = '' } = process.env;
  const env = {
    ...process.env,
    PWD: process.cwd(), // openapi-generator resolves paths against PWD, which only a shell updates
    JDK_JAVA_OPTIONS: [quickStart, ...(isReady ? [JAVA_OPTS] : []), JDK_JAVA_OPTIONS].join(' ').trim(),
  };
  // Its package is needed to download it and for Docker. It starts Java three times for one run.
  const { status, stdout, stderr } = isReady
    ? await runProgram('java', ['-jar', jar, 'generate', ...toOptions(generators.server)], { env })
    : await runProgram(process.execPath, toWrapperArguments(configuration, staging), { env });
  const output = stdout + stderr;
  if (output.includes('Unable to access jarfile'))
    throw new GenerationError(
      `openapi-generator ${version} is not on this machine and could not be downloaded. Generate once with network access: the jar is kept in ~/.openapi-generator.`,
    );
  if (status !== 0)
    throw new GenerationError(`${truncateOutput(output)}\nopenapi-generator failed, the end of its output is above.`);
}

/** An option of Java for a short run, which its second compiler slows down. */
const quickStart = '-XX:TieredStopAtLevel=1';

interface Configuration {
  'generator-cli': {
    version: string;
    useDocker: boolean;
    generators: { server: Readonly<Record<string, string | boolean>> };
  };
}

/**
 * Reads openapitools.json, with the paths of the staging folder and of the templates in it. If Java
 * is missing, it enables Docker.
 */
function readConfiguration(staging: string): Configuration {
  const templates = relative('.', join(packageFolder, 'openapi/generate/templates')).replaceAll('\\', '/');
  const text = readFileSync(join(packageFolder, 'openapitools.json'), 'utf8');
  const configuration = JSON.parse(text.replaceAll('STAGING', staging).replaceAll('TEMPLATES', templates));
  configuration['generator-cli'].useDocker = needsDocker();
  return configuration;
}

/** Converts a generator of openapitools.json to options: `templateDir` becomes `--template-dir`. */
function toOptions(generator: Readonly<Record<string, string | boolean>>): string[] {
  return Object.entries(generator).flatMap(([key, value]) => {
    const option = `--${key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    return value === true ? [option] : [option, String(value)];
  });
}

/** Returns the arguments of Node that run the generator `server` of a copy of openapitools.json. */
function toWrapperArguments(configuration: Configuration, staging: string): string[] {
  const file = `${staging}/openapitools.json`;
  writeFileSync(file, JSON.stringify(configuration));
  const program = resolveTool('@openapitools/openapi-generator-cli', 'main.js');
  return [program, 'generate', '--generator-key', 'server', '--openapitools', file];
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
