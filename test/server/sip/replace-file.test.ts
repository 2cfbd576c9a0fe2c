import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { replaceFile } from '../../../server/sip/replace-file.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, 'users');
});

describe('replaceFile', () => {
  it('applies a hundred concurrent edits, and readers always get a complete file', async () => {
    await replaceFile(file, () => '');
    const edits = Array.from({ length: 100 }, (_, number) => replaceFile(file, (text = '') => `${text}${number}\n`));
    let done = false;
    const all = Promise.all(edits).finally(() => {
      done = true;
    });
    while (!done) {
      expect(readFileSync(file, 'utf8')).toMatch(/^(\d+\n)*$/);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await all;
    expect(new Set(readFileSync(file, 'utf8').trim().split('\n')).size).toBe(100);
    expect(readdirSync(folder)).toEqual(['users']);
  });

  it('creates a file with mode 0600 and keeps the mode of an existing file', async () => {
    await replaceFile(file, (text) => text ?? 'new');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    chmodSync(file, 0o640);
    await replaceFile(file, () => 'changed');
    expect([statSync(file).mode & 0o777, readFileSync(file, 'utf8')]).toEqual([0o640, 'changed']);
  });

  it('leaves the file unchanged when the edit throws', async () => {
    writeFileSync(file, 'old');
    const thrown = new Error('no such user');
    await expect(
      replaceFile(file, () => {
        throw thrown;
      }),
    ).rejects.toBe(thrown);
    expect([readdirSync(folder), readFileSync(file, 'utf8')]).toEqual([['users'], 'old']);
  });

  it('edits the target of a symbolic link and keeps the link', async () => {
    writeFileSync(join(folder, 'real'), 'old');
    symlinkSync('real', file);
    await replaceFile(file, (text) => `${text}, new`);
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real'), 'utf8')).toBe('old, new');
  });

  it('names in its error the lock file that a killed process has left', async () => {
    writeFileSync(`${file}.lock`, '');
    await expect(replaceFile(file, () => '', 100)).rejects.toThrow(`${file}.lock exists`);
  });
});
