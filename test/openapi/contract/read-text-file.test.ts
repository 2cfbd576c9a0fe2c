import { execFileSync } from 'node:child_process';
import { constants, openSync, truncateSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openFlags, readOpenFile, readTextFile } from '../../../openapi/contract/read-text-file.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
const fifo = join(folder, 'fifo');
const huge = join(folder, 'huge');
execFileSync('sh', ['-c', 'mkfifo "$0"', fifo]);
writeFileSync(huge, '');
truncateSync(huge, 5_000_000_000);
const latin1 = join(folder, 'latin1');
writeFileSync(latin1, 'é', 'latin1');
const utf16 = join(folder, 'utf16');
writeFileSync(utf16, 'secret', 'utf16le');

it('readTextFile reads a regular file and one whose size is not known before, such as those of /proc', () => {
  const file = join(folder, 'file');
  writeFileSync(file, 'ä'.repeat(100_000));
  expect(readTextFile(file)).toBe('ä'.repeat(100_000));
  expect(readTextFile('/proc/self/limits')).toContain('Max open files');
});

it.each([
  ['a FIFO without a writer', fifo, 'is a FIFO, not a file'],
  ['a device without an end', '/dev/zero', 'is a device, not a file'],
  ['a folder', folder, 'is a directory, not a file'],
  ['a file of 5 GB', huge, 'is larger than 16 MB'],
  ['text in Latin-1', latin1, 'is not text in UTF-8'],
  ['text in UTF-16', utf16, 'is not text in UTF-8'],
  ['a descriptor that neither ends nor blocks', `/dev/fd/${openSync(fifo, openFlags | constants.O_RDWR)}`, 'EAGAIN'],
  ['a missing file', join(folder, 'missing'), 'ENOENT'],
])('readTextFile refuses %s at once', (_what, path, says) => {
  expect(() => readTextFile(path)).toThrow(says);
});

it('readOpenFile reads a whole file, and no more than 16 MB of a file that has grown since it was checked', async () => {
  const path = join(folder, 'growing');
  writeFileSync(path, 'ä'.repeat(100_000));
  const file = await open(path);
  expect(await readOpenFile(file, path)).toBe('ä'.repeat(100_000));
  truncateSync(path, 5_000_000_000);
  await expect(readOpenFile(file, path)).rejects.toThrow('is larger than 16 MB');
  await file.close();
});
