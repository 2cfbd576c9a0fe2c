import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Creates a function that replaces, in a stack, each location in a compiled file below `root` with
 * the location in the TypeScript source, as the source map beside the compiled file states.
 *
 * Source maps are read when an error is logged. `node --enable-source-maps` would read the source
 * maps of every package at startup, which takes a tenth of the startup time and ten megabytes. A
 * line that cannot be mapped stays unchanged, because an error message may contain client input
 * that looks like a stack.
 */
export function createStackMapper(root: string = findCompiledRoot()): (stack: string) => string {
  /** Source maps, cached by file because every webhook may log an error. */
  const maps = new Map<string, SourceMap>();
  const loadSourceMap = (file: string): SourceMap => {
    const map = maps.get(file) ?? new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')));
    maps.set(file, map);
    return map;
  };

  const mapLine = (text: string): string => {
    if (!frame.test(text)) return text;
    const start = text.lastIndexOf('file:');
    const [location, url = '', line, column] = frameLocation.exec(text.slice(start)) ?? [];
    if (location === undefined || !url.startsWith(root)) return text;
    try {
      const file = fileURLToPath(url);
      const origin = loadSourceMap(file).findOrigin(Number(line), Number(column));
      if (!('fileName' in origin)) return text;
      const source = resolve(dirname(file), origin.fileName);
      const mapped = `${source}:${origin.lineNumber}:${origin.columnNumber}`;
      return `${text.slice(0, start)}${mapped}${text.slice(start + location.length)}`;
    } catch {
      return text; // the file of the stack line does not exist, or has no source map
    }
  };

  return (stack) => stack.split('\n').map(mapLine).join('\n');
}

const frame = /^ +at /;
const frameLocation = /^(file:[^\s()]+\.js):(\d+):(\d+)(?=\)?$)/;

/**
 * Returns the root URL of the compiled code of the project: the folder above that of the program,
 * such as dist/ for dist/server/main.js.
 */
function findCompiledRoot(): string {
  return new URL('..', pathToFileURL(process.argv[1] ?? process.cwd())).href;
}
