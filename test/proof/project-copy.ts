import { spawn, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const left = /^(node_modules|dist|run|\.git|\.generate-.*)$/;

/** A copy of this project that a test may change, with the same packages. Gone when the test or the file that calls it has ended. */
export function copyProject() {
  const folder = temporaryFolder();
  cpSync('.', folder, { recursive: true, filter: (source) => !left.test(source) });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return projectIn(folder);
}

/** What a test does with a project that is in this folder, packages included. */
export function projectIn(folder: string) {
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
  const file = (path: string) => join(folder, path);
  return {
    folder,
    /** Where a file of the copy is. */
    file,
    /** Changes a file for as long as `during` runs. */
    changed(path: string, change: (text: string) => string, during: () => void) {
      const text = readFileSync(file(path), 'utf8');
      expect(change(text)).not.toBe(text);
      writeFileSync(file(path), change(text));
      try {
        during();
      } finally {
        writeFileSync(file(path), text);
      }
    },
    generate: (words = '', env?: NodeJS.ProcessEnv) => run(`tsx/dist/cli.mjs openapi/generate.ts ${words}`.trim(), env),
    /** A run in the background: resolves with its exit code. */
    generateBeside: (words: string) =>
      new Promise<number | null>((resolve) => {
        spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'openapi/generate.ts', words], { cwd: folder }).once(
          'exit',
          resolve,
        );
      }),
    typecheck: () => run('typescript/bin/tsc'),
    test: (file: string) => run(`vitest/vitest.mjs run ${file}`),
  };
}
