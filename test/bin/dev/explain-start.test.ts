import { expect, it } from 'vitest';
import { explainStart } from '../../../bin/dev/explain-start.ts';

it.each([
  [
    'a start that is refused',
    ['{"level":40,"msg":"x"}', 'cannot start:', '  answerCall has no handler: write it in server/handlers/'],
    'cannot start:\n  answerCall has no handler: write it in server/handlers/',
  ],
  [
    'code that cannot be parsed',
    [
      '',
      'node:internal/modules/run_main:123',
      '    triggerUncaughtException(',
      '    ^',
      'Error [TransformError]: Transform failed with 1 error:',
      '/project/server/handlers/call-handlers.ts:16:6: ERROR: Expected identifier but found "="',
      '    at failureErrorWithLog (/project/node_modules/esbuild/lib/main.js:1752:15)',
      '    at Socket.emit (node:events:524:28)',
      'Node.js v20.20.2',
    ],
    'Error [TransformError]: Transform failed with 1 error:\n/project/server/handlers/call-handlers.ts:16:6: ERROR: Expected identifier but found "="',
  ],
  [
    'a module that throws',
    [
      '/project/server/handlers/call-handlers.ts:16',
      'throw new Error("at import");',
      '      ^',
      'Error: at import',
      '    at ModuleJob.run (node:internal/modules/esm/module_job:325:25)',
      '    at <anonymous> (/project/server/handlers/call-handlers.ts:16:7)',
      'Node.js v20.20.2',
    ],
    'Error: at import\n    at <anonymous> (/project/server/handlers/call-handlers.ts:16:7)',
  ],
  ['a server that prints much', Array.from({ length: 9 }, (_, line) => `${line}`), '0\n1\n2\n3\n4\n5'],
  ['a server that prints nothing', [], ''],
])('dev explains %s in few lines', (_, printed, reason) => {
  expect(explainStart(printed)).toBe(reason);
});
