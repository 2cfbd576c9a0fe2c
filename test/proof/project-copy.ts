import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';

const left = /^(node_modules|dist|\.git|\.generate-.*)$/;

/** A copy of this project that a test may change, with the same packages. Gone when the tests of the file have ended. */
export function copyProject() {
  const folder = mkdtempSync(join(tmpdir(), 'jambonz-contract-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  cpSync('.', folder, { recursive: true, filter: (source) => !left.test(source) });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));

  /** Runs a program of the project in the copy: what it printed, and its exit code. */
  const run = (words: string, env: NodeJS.ProcessEnv = process.env) => {
    const [script = '', ...rest] = words.split(' ');
    const { status, stdout, stderr } = spawnSync(process.execPath, [join('node_modules', script), ...rest], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    return { code: status, output: stdout + stderr };
  };
  return {
    folder,
    generate: (words = '', env?: NodeJS.ProcessEnv) => run(`tsx/dist/cli.mjs openapi/generate.ts ${words}`.trim(), env),
    /** A run in the background: resolves with its exit code. */
    generateBeside: (words: string) =>
      new Promise<number | null>((resolve) => {
        spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'openapi/generate.ts', words], { cwd: folder }).once('exit', resolve);
      }),
    typecheck: () => run('typescript/bin/tsc'),
    test: (file: string) => run(`vitest/vitest.mjs run ${file}`),
  };
}
