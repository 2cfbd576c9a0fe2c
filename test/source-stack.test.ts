import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { createLog } from '../server/log.ts';
import { sourceStack } from '../server/source-stack.ts';
import { temporaryFolder } from './helpers/temporary-folder.ts';

const source = `interface Menu {
  digits: string;
}

export function choose(menu: Menu): string {
  throw new Error(menu.digits);
}
`;

/** Compiles `handlers/menu.ts` into `dist/handlers/`, and says where its `throw` came to stand. */
function compiled(): { folder: string; place: string } {
  const folder = temporaryFolder();
  const target = join(folder, 'dist', 'handlers');
  mkdirSync(target, { recursive: true });
  const { outputText, sourceMapText = '' } = ts.transpileModule(source, {
    compilerOptions: { sourceMap: true, target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
    fileName: 'menu.ts',
  });
  writeFileSync(join(target, 'menu.js'), outputText);
  writeFileSync(join(target, 'menu.js.map'), JSON.stringify({ ...JSON.parse(sourceMapText), sources: ['../../handlers/menu.ts'] }));
  const lines = outputText.split('\n');
  const line = lines.findIndex((each) => each.includes('new Error'));
  return { folder, place: `${pathToFileURL(join(target, 'menu.js'))}:${line + 1}:${(lines[line] ?? '').indexOf('new Error') + 1}` };
}

describe('the stack of an error', () => {
  it('names the place in TypeScript', () => {
    const { folder, place } = compiled();
    const stack = `Error: 7\n    at choose (${place})\n    at async runHandler (${place})`;
    const original = `${join(folder, 'handlers/menu.ts')}:6:9`;
    expect(sourceStack(stack)).toBe(`Error: 7\n    at choose (${original})\n    at async runHandler (${original})`);
  });

  it.each([
    '    at Object.<anonymous> (/app/node_modules/express/lib/express.js:1:2)',
    '    at run (file:///app/none/there/is.js:3:4)',
    '    at node:internal/process/task_queues:95:5',
  ])('is left alone where there is no map: %s', (line) => {
    expect(sourceStack(`Error: x\n${line}`)).toBe(`Error: x\n${line}`);
  });

  it('is told so by the log, with those of its causes', () => {
    const { folder, place } = compiled();
    const lines: string[] = [];
    const error = new Error('the server failed', { cause: Object.assign(new Error('7'), { stack: `Error: 7\n    at choose (${place})` }) });
    createLog('info', { to: { write: (line: string) => void lines.push(line) } }).error({ err: error }, 'failed');
    expect(JSON.parse(lines.join('')).err).toMatchObject({
      message: 'the server failed: 7',
      stack: expect.stringContaining(join(folder, 'handlers/menu.ts')),
    });
  });
});
