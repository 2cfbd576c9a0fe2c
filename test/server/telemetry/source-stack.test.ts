import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../../server/telemetry/log.ts';
import { createStackMapper } from '../../../server/telemetry/source-stack.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { atEnd } from '../../support/at-end.ts';

const source = `interface Menu {
  digits: string;
}

export function choose(menu: Menu): string {
  throw new Error(menu.digits);
}
`;

/**
 * Compiles `handlers/menu.ts` to `dist/handlers/`. Returns the folder, its URL (`root`), and the
 * position of the error in the compiled file (`place`).
 */
function compiled(): { folder: string; root: string; place: string } {
  const folder = temporaryFolder();
  const target = join(folder, 'dist', 'handlers');
  mkdirSync(target, { recursive: true });
  const { outputText, sourceMapText = '' } = ts.transpileModule(source, {
    compilerOptions: { sourceMap: true, target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
    fileName: 'menu.ts',
  });
  writeFileSync(join(target, 'menu.js'), outputText);
  writeFileSync(
    join(target, 'menu.js.map'),
    JSON.stringify({ ...JSON.parse(sourceMapText), sources: ['../../handlers/menu.ts'] }),
  );
  const lines = outputText.split('\n');
  const line = lines.findIndex((each) => each.includes('new Error'));
  return {
    folder,
    root: pathToFileURL(`${folder}/`).href,
    place: `${pathToFileURL(join(target, 'menu.js'))}:${line + 1}:${(lines[line] ?? '').indexOf('new Error') + 1}`,
  };
}

describe('the stack of an error', () => {
  it('is mapped to file, line and column of the TypeScript source', () => {
    const { folder, root, place } = compiled();
    const stack = `Error: 7\n    at choose (${place})\n    at async runHandler (${place})`;
    const original = `${join(folder, 'handlers/menu.ts')}:6:9`;
    expect(createStackMapper(root)(stack)).toBe(
      `Error: 7\n    at choose (${original})\n    at async runHandler (${original})`,
    );
    // Locations outside the root folder are not mapped, as a client's text can name any file.
    expect(createStackMapper('file:///elsewhere/')(stack)).toBe(stack);
  });

  it.each([
    '    at Object.<anonymous> (/app/node_modules/express/lib/express.js:1:2)',
    '    at run (file:///app/none/there/is.js:3:4)',
    '    at run (file:///app/dist/is%2Fno/file.js:3:4)',
    '    at run (file:///%zz.js:1:1)',
    '    at run (file://host/x.js:1:1)',
    '    at run (file://[/x.js:1:1)',
    '    at node:internal/process/task_queues:95:5',
  ])('is unchanged if a line names a file without a source map: %s', (line) => {
    for (const root of ['file:///app/', 'file:'])
      expect(createStackMapper(root)(`Error: x\n${line}`)).toBe(`Error: x\n${line}`);
  });

  it('is unchanged if the source map lacks the line and column', () => {
    const { root, place } = compiled();
    writeFileSync(
      `${fileURLToPath(place.replace(/:\d+:\d+$/, ''))}.map`,
      JSON.stringify({ version: 3, sources: [], names: [], mappings: '' }),
    );
    expect(createStackMapper(root)(`Error: 7\n    at choose (${place})`)).toBe(`Error: 7\n    at choose (${place})`);
  });

  it('is returned unchanged within 500 ms if the message is very long', () => {
    const { root, place } = compiled();
    const message = `Error: file:///x.js:1:1 ${place}\n    at ${'file://'.repeat(100_000)}\n${'    at file:///x.js:1:1\n'.repeat(10_000)}`;
    const began = performance.now();
    expect(createStackMapper(root)(message)).toBe(message);
    expect(performance.now() - began).toBeLessThan(500);
  });

  it('is mapped in the log together with the stacks of its causes', () => {
    const { folder, place } = compiled();
    const [node = '', program = ''] = process.argv;
    atEnd(() => process.argv.splice(0, 2, node, program));
    // The log maps only locations in the dist/ folder of the running program.
    process.argv[1] = join(folder, 'dist/server/main.js');
    const lines: string[] = [];
    const error = new Error('the server failed', {
      cause: Object.assign(new Error('7'), { stack: `Error: 7\n    at choose (${place})` }),
    });
    createLog('info', { destination: { write: (line: string) => void lines.push(line) } }).error(
      { err: error },
      'failed',
    );
    expect(JSON.parse(lines.join('')).err).toMatchObject({
      message: 'the server failed: 7',
      stack: expect.stringContaining(join(folder, 'handlers/menu.ts')),
    });
  });
});
