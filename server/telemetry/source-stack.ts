import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What was compiled: the folder dist/. */
const compiled = new URL('../..', import.meta.url).href;

/**
 * A stack that names the places in TypeScript where the compiled files below `root` stand, by the maps beside them. They are read when there
 * is an error to tell of: `node --enable-source-maps` reads those of every package at the start, which takes a tenth of it and ten megabytes.
 * A message may be a sender's and look like a stack, so what cannot be read stays as it is.
 */
export function sourceStack(stack: string, root: string = compiled): string {
  return stack
    .split('\n')
    .map((line) => (line.length < 1_000 ? sourceLine(line, root) : line))
    .join('\n');
}

function sourceLine(text: string, root: string): string {
  const [place, url = '', line, column] = frame.exec(text) ?? [];
  if (place === undefined || !url.startsWith(root)) return text;
  try {
    const file = fileURLToPath(url);
    const origin = mapOf(file).findOrigin(Number(line), Number(column));
    if (!('fileName' in origin)) return text;
    return text.replace(
      place,
      () => `${resolve(dirname(file), origin.fileName)}:${origin.lineNumber}:${origin.columnNumber}`,
    );
  } catch {
    return text; // no file, or one without a map
  }
}

const frame = /(?<=^ +at .*)(file:[^\s()]+\.js):(\d+):(\d+)(?=\)?$)/;

/** By file. Errors may come with every webhook. */
const maps = new Map<string, SourceMap>();

function mapOf(file: string): SourceMap {
  const map = maps.get(file) ?? new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')));
  maps.set(file, map);
  return map;
}
