import { type ChildProcess, fork, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const notCopied = /^(node_modules|dist|run|\.git|\.generate-.*)$/;

/**
 * Copies this project, with a link to its packages, for a test to modify. Without `folder`, the
 * copy is removed when the current test ends, or when the test file ends if called outside of a
 * test.
 */
export function copyProject(folder = temporaryFolder()) {
  cpSync('.', folder, { recursive: true, filter: (source) => !notCopied.test(source) });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return projectIn(folder);
}

/**
 * Returns test helpers for the project in this folder. The packages of the project must be
 * installed.
 */
export function projectIn(folder: string) {
  const runNode = (words: string[], env: NodeJS.ProcessEnv = process.env) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, env, encoding: 'utf8' });
    return { code: status, output: stdout + stderr };
  };
  /** Runs a program of node_modules in the project folder. Returns its exit code and output. */
  const run = (words: string, env?: NodeJS.ProcessEnv) => {
    const [script = '', ...rest] = words.split(' ');
    return runNode([join('node_modules', script), ...rest], env);
  };
  const file = (path: string) => join(folder, path);
  let generator: ChildProcess | undefined;
  let ended: Promise<never> | undefined;
  return {
    folder,
    /** Returns the absolute path of a file of the project. */
    file,
    /** Changes a file while `during` runs. */
    async withChange(path: string, change: (text: string) => string, during: () => void | Promise<void>) {
      const text = readFileSync(file(path), 'utf8');
      expect(change(text)).not.toBe(text);
      writeFileSync(file(path), change(text));
      try {
        await during();
      } finally {
        writeFileSync(file(path), text);
      }
    },
    generate: (words = '', env?: NodeJS.ProcessEnv) =>
      runNode(['--import', 'tsx', 'bin/jambonz-contract.ts', 'generate', ...words.split(' ').filter(Boolean)], env),
    /** As `generate`, but in one process for all calls. */
    async regenerate(): Promise<{ code: number; output: string }> {
      generator ??= fork(resolve('test/proof/generate-often.ts'), { cwd: folder, execArgv: ['--import', 'tsx'] });
      ended ??= once(generator, 'exit').then(([code]) => Promise.reject(new Error(`it exits with ${code}`)));
      generator.send('generate');
      return (await Promise.race([once(generator, 'message'), ended]))[0];
    },
    /** Runs the generator in the background. Resolves with its exit code. */
    startGenerate: (words: string) =>
      new Promise<number | null>((resolve) => {
        spawn(process.execPath, ['--import', 'tsx', 'bin/jambonz-contract.ts', 'generate', words], {
          cwd: folder,
        }).once('exit', resolve);
      }),
    run,
    runNode,
    /**
     * Checks the files that a document and its handlers concern, and what they import. A second call
     * checks again only what has changed.
     */
    typecheck() {
      const include = ['generated', 'server/handlers', 'server/main.ts', 'client/index.ts', 'test/*.test.ts'];
      writeFileSync(file('typecheck.json'), JSON.stringify({ extends: './tsconfig.json', include }));
      return run('typescript/bin/tsc -p typecheck.json --incremental --tsBuildInfoFile .tsbuildinfo');
    },
    test: (file: string) => run(`vitest/vitest.mjs run ${file}`),
  };
}
