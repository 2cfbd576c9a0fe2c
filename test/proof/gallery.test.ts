import { execFile, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { galleryExamples } from '../../bin/new/examples.ts';
import { readDocBlocks } from '../helpers/doc-block.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { atEnd } from '../support/at-end.ts';
import { packPackage } from './packed-package.ts';

const gallery = 'docs/gallery';
const workspace = temporaryFolder();
const modules = join(workspace, 'node_modules');
const jambonzContract = join(modules, 'jambonz-contract/dist/bin/jambonz-contract.js');

/**
 * Runs a program in a folder of the workspace. Resolves with its output, and rejects if it fails.
 */
async function run(folder: string, program: string, args: string[], env = {}): Promise<string> {
  const options = { cwd: join(workspace, folder), env: { ...process.env, NO_COLOR: '1', ...env } };
  try {
    const { stdout, stderr } = await promisify(execFile)(program, args, options);
    return stdout + stderr;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${args.join(' ')} fails in ${folder}:\n${stdout}${stderr}`);
  }
}

const runNode = (folder: string, ...args: string[]) => run(folder, process.execPath, args);

/**
 * Unpacks the package beside links to the packages of this repository. All projects of the
 * workspace use these, so that nothing is installed.
 */
async function createWorkspace(): Promise<void> {
  const tarball = await packPackage();
  mkdirSync(join(modules, 'jambonz-contract'), { recursive: true });
  for (const name of readdirSync('node_modules'))
    if (!name.startsWith('.')) symlinkSync(resolve('node_modules', name), join(modules, name));
  await promisify(execFile)('tar', ['xzf', tarball, '--strip-components=1', '-C', join(modules, 'jambonz-contract')]);
  const manifest = { private: true, workspaces: ['*'], dependencies: { 'jambonz-contract': `file:${tarball}` } };
  writeFileSync(join(workspace, 'package.json'), JSON.stringify(manifest));
  const settings = {
    extends: './voicemail/tsconfig.json',
    compilerOptions: { rootDir: '.' },
    include: ['client', 'generated', 'server', 'test'].map((folder) => `*/${folder}`),
  };
  writeFileSync(join(workspace, 'tsconfig.json'), JSON.stringify(settings));
}

/** A Sunday, for examples that depend on the time. Loaded before the server. */
const sunday = `data:text/javascript,${encodeURIComponent(`
  const Now = Date;
  globalThis.Date = class extends Now {
    constructor(...args) {
      super(...(args.length > 0 ? args : ['2026-11-29T12:00:00Z']));
    }
  };
`)}`;

/** Serves a project on a Sunday until the current test ends. Resolves with the port. */
async function serveOnSunday(example: string): Promise<string> {
  const child = spawn(process.execPath, ['--import', sunday, '--import', 'tsx', 'server/main.ts'], {
    cwd: join(workspace, example),
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ADMIN_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  atEnd(() => child.kill('SIGKILL'));
  return new Promise((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const [, url] = /^ready (.*)$/.exec(line) ?? [];
      if (url) resolve(new URL(url).port);
    });
    child.once('exit', (code) => reject(new Error(`the server of ${example} exits with ${code}`)));
  });
}

const countLines = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').length;

it('docs/voice-agents.md shows code of the example agent, which is compiled and phoned below', () => {
  const texts = readdirSync(join(gallery, 'agent'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|yaml)$/.test(file))
    .map((file) => readFileSync(join(gallery, 'agent', file), 'utf8'));
  const isCode = (block: string) => texts.some((text) => text.includes(`\n${block}`));
  expect(readDocBlocks('docs/voice-agents.md').filter(({ text }) => !isCode(text))).toEqual([]);
});

it('docs/gallery/ has exactly the examples that `new` offers, and its index names them', () => {
  const folders = readdirSync(gallery, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual([...galleryExamples].sort());
  const index = readFileSync(join(gallery, 'README.md'), 'utf8');
  for (const example of galleryExamples) expect(index).toContain(`[${example}](${example})`);
});

it.each(galleryExamples)('the example %s has less than 80 lines of handlers and 26 of README', (example) => {
  const folder = join(gallery, example, 'server/handlers');
  const lines = readdirSync(folder).map((file) => countLines(join(folder, file)));
  expect(lines.reduce((sum, each) => sum + each, 0)).toBeLessThan(80);
  expect(countLines(join(gallery, example, 'README.md'))).toBeLessThan(26);
});

describe('a project that begins with an example of the gallery', { timeout: 200_000 }, () => {
  beforeAll(createWorkspace);

  it.concurrent.each(galleryExamples)('is told to generate, and generates: %s', async (example) => {
    const printed = await runNode('.', jambonzContract, 'new', example, '--example', example);
    expect(printed).toMatch(/npm install\n +npm run generate # writes generated\/: needs Java/);
    expect(await runNode(example, jambonzContract, 'generate')).toContain('generated/ is written');
  });

  // One program for all: most of its time is that of the package.
  it('compiles', async () => {
    await runNode('.', join(modules, 'typescript/bin/tsc'), '--noEmit');
  });

  it('passes its tests', async () => {
    const printed = await runNode('.', join(modules, 'vitest/vitest.mjs'), 'run');
    expect(printed).toContain(`Test Files  ${galleryExamples.length} passed`);
  });

  it.each(galleryExamples)('prints the call of its README, and has no dead ends: %s', async (example) => {
    const [block, ...others] = readDocBlocks(`docs/gallery/${example}/README.md`);
    expect(others).toEqual([]);
    const [, words = '', transcript = ''] = /^\$ npm run call -- (.*)\n((?: .*\n)+)$/.exec(block?.text ?? '') ?? [];
    const PORT = await serveOnSunday(example);
    const call = (args: string) =>
      run(example, 'sh', ['-c', `${process.execPath} ${jambonzContract} call ${args.replace(':3000', `:${PORT}`)}`], {
        PORT,
      });
    const lines = transcript.trimEnd().split('\n');
    const printed = (await call(words)).split('\n');
    expect(printed.filter((line) => lines.includes(line))).toEqual(lines);
    expect(await call(`--explore ${/--url \S+/.exec(words) ?? ''}`)).toContain('no dead ends');
  });
});
