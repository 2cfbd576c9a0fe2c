import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify, stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import { readDocBlocks } from '../helpers/doc-block.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { atEnd } from '../support/at-end.ts';

const folder = temporaryFolder();
const modules = resolve('node_modules');
const node = (script: string, ...args: string[]) => run(process.execPath, join(modules, script), ...args);

/** Runs a program in `folder`. Resolves with its exit code and output. */
async function run(program: string, ...args: string[]): Promise<{ code: number; output: string }> {
  const { PORT: _, ...env } = process.env;
  return promisify(execFile)(program, args, { cwd: folder, env: { ...env, NO_COLOR: '1' } }).then(
    ({ stdout }) => ({ code: 0, output: stripVTControlCharacters(stdout) }),
    ({ code, stdout, stderr }) => ({ code, output: stdout + stderr }),
  );
}

writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
execFileSync(process.execPath, [join(modules, 'tsx/dist/cli.mjs'), resolve('bin/pack-call.ts')], {
  cwd: folder,
  stdio: 'pipe',
});
const [tarball = ''] = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
execFileSync('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, tarball)], {
  cwd: folder,
  stdio: 'pipe',
});

const blocks = readDocBlocks('client/README.md').map(({ text }) => text);
const [python, command, transcript, mistake, test] = blocks as [string, string, string, string, string];

/** Serves a Python program from the README on a free port. Resolves with the port. */
async function serve(program: string): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  const child = spawn('python3', ['-c', program.replace('3000', String(port))], { stdio: 'ignore' });
  atEnd(() => child.kill());
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const isListening = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isListening) return port;
    await setTimeout(50);
  }
}

/** Runs the command of the README, with other options if given. */
function call(port: number, options = /--press.*/.exec(command)?.[0] ?? '') {
  const url = ['--url', `http://127.0.0.1:${port}/`, '--status-url', 'none'];
  return run('node_modules/.bin/jambonz-call', ...url, ...options.split(' '));
}

const withoutDurations = (text: string) => text.replace(/in \d+ ms/g, 'in N ms').replace(/\d+\.\d( |$)/gm, 'T$1');

it('jambonz-call installs at most 10 packages and 8 MB, and no Express', () => {
  const packages = execFileSync('npm', ['ls', '--all', '--parseable'], { cwd: folder, encoding: 'utf8' })
    .trim()
    .split('\n')
    .slice(1);
  const bytes = readdirSync(join(folder, 'node_modules'), { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(join(folder, 'node_modules', file)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
  console.log(`jambonz-call: ${packages.length} packages, ${(bytes / 1e6).toFixed(1)} MB`);
  expect(packages.length).toBeLessThanOrEqual(10);
  expect(bytes).toBeLessThanOrEqual(8e6);
  expect(packages.join('\n')).not.toMatch(/express|ajv/);
});

/** Adds an ajv 6 that cannot be loaded, because the ajv of another package is not that of jambonz-call. */
function addOtherAjv(): void {
  const ajv = join(folder, 'node_modules/ajv');
  mkdirSync(ajv);
  writeFileSync(join(ajv, 'package.json'), '{ "name": "ajv", "version": "6.12.6" }');
  writeFileSync(join(ajv, 'index.js'), 'throw new Error("the ajv of another package is loaded")');
}

it('jambonz-call phones and explores the Python program of its README beside ajv 6', { timeout: 60_000 }, async () => {
  addOtherAjv();
  const port = await serve(python);

  const { code, output } = await call(port);
  expect(withoutDurations(output)).toBe(withoutDurations(transcript));
  expect(code).toBe(0);
  expect(await call(port, '--explore')).toEqual({ code: 0, output: expect.stringContaining('no dead ends') });

  const wrong = await call(await serve(python.replace('"text": "It', '"txt": "It')));
  expect(wrong.code).toBe(1);
  expect(withoutDurations(wrong.output).split('\n')).toContain(withoutDurations(mistake.trimEnd()));
});

it('the test in the README of jambonz-call compiles and passes', { timeout: 60_000 }, async () => {
  const port = await serve(python);
  writeFileSync(join(folder, 'line.test.ts'), test.replace('3000', String(port)));
  const options = [
    '--strict',
    '--target',
    'es2023',
    '--lib',
    'es2023',
    '--types',
    'node',
    '--typeRoots',
    join(modules, '@types'),
  ];
  const results = await Promise.all([
    node('typescript/bin/tsc', ...options, '--noEmit', '--module', 'node16', 'line.test.ts'),
    node(
      'typescript/bin/tsc',
      ...options,
      '--noEmit',
      '--module',
      'esnext',
      '--moduleResolution',
      'bundler',
      '--skipLibCheck', // the node16 run checks all declarations
      'line.test.ts',
    ),
    run(process.execPath, '--import', join(modules, 'tsx/dist/esm/index.mjs'), '--test', 'line.test.ts'),
    node('publint/src/cli.js', tarball),
    node('@arethetypeswrong/cli/dist/index.js', tarball, '--profile', 'esm-only'),
  ]);
  expect(results.filter(({ code }) => code !== 0)).toEqual([]);
});

it('jambonz-call refuses the generated files of a project of another version', async () => {
  writeFileSync(
    join(folder, 'package.json'),
    '{ "type": "module", "imports": { "#tools": "./openapi.json", "#document": "./openapi.json" } }',
  );
  writeFileSync(join(folder, 'openapi.json'), '{ "x-jambonz-contract": "0.0.1" }');
  expect(await call(1)).toEqual({ code: 1, output: expect.stringContaining('install jambonz-call 0.0.1') });
});
