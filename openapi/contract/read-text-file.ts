import { isUtf8 } from 'node:buffer';
import { type BigIntStats, closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';

/** Size limit of a file that a variable or an argument names. */
const maxBytes = 16_000_000;

/**
 * Descriptors that this process has inherited, such as those of a process substitution of a shell.
 */
const descriptorPath = /^(?:\/dev\/stdin|(?:\/dev|\/proc\/self)\/fd\/(\d{1,9}))$/;

/**
 * Opens a FIFO at once, which otherwise waits for a writer. Undefined on Windows, which has no such
 * files.
 */
export const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a text file in UTF-8 that a variable or an argument names. The path of an inherited
 * descriptor (`/dev/stdin`, `/dev/fd/63`) may be a pipe. Any other path must be a regular file,
 * because a FIFO or a device may never end.
 * @throws Error with one line that says why the file cannot be read
 */
export function readTextFile(path: string): string {
  const [inherited, number = '0'] = descriptorPath.exec(path) ?? [];
  if (inherited) return readDescriptor(Number(number), path);
  const descriptor = openSync(path, openFlags);
  try {
    requireFile(fstatSync(descriptor), path);
    return readDescriptor(descriptor, path);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Checks that an open file is a regular file within the size limit.
 * @throws Error with one line that says what it is instead
 */
export function requireFile(stats: Stats | BigIntStats, path: string): void {
  if (!stats.isFile())
    throw new Error(
      `${path} is a ${stats.isDirectory() ? 'directory' : stats.isFIFO() ? 'FIFO' : 'device'}, not a file`,
    );
  if (stats.size > maxBytes) throw new Error(describeSize(path));
}

/**
 * Reads an open file that `requireFile` has checked, also against its size: it may have grown
 * since, and a file of /proc has the size 0.
 * @throws Error if the file is larger than the limit, or not in UTF-8
 */
export async function readOpenFile(file: FileHandle, path: string): Promise<string> {
  const bytes = await buffer(file.createReadStream({ autoClose: false, start: 0, end: maxBytes }));
  if (bytes.length > maxBytes) throw new Error(describeSize(path));
  return decodeText(bytes, path);
}

/** Reads to the end, which is not known for a pipe or for a file of /proc. */
function readDescriptor(descriptor: number, path: string): string {
  const chunks: Buffer[] = [];
  for (let size = 0; ; ) {
    const chunk = Buffer.allocUnsafe(65_536);
    const read = readNext(descriptor, chunk);
    if (read === 0) return decodeText(Buffer.concat(chunks, size), path);
    size += read;
    if (size > maxBytes) throw new Error(describeSize(path));
    chunks.push(chunk.subarray(0, read));
  }
}

function readNext(descriptor: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk);
    } catch (error) {
      // Standard input does not block once `process.stdin` has been used. Any other descriptor that
      // does not block may be one of Node's own, which never ends.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN' || descriptor !== 0) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10); // sleeps for 10 ms
    }
  }
}

/**
 * Decodes UTF-8.
 * @throws Error for another encoding, in which a secret would differ from the one that is meant
 */
function decodeText(bytes: Buffer, path: string): string {
  if (!isUtf8(bytes) || bytes.includes(0)) throw new Error(`${path} is not text in UTF-8`);
  return bytes.toString();
}

function describeSize(path: string): string {
  return `${path} is larger than ${maxBytes / 1_000_000} MB`;
}
