import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyProject } from './project-copy.ts';

it.each([
  ['a circle, of types', 'openapi/contract/json-pointer.ts', '../contract/describe-error.ts', /noImportCycles/],
  ['the server imports the client', 'server/app.ts', '../client/index.ts', /Server and client stand side by side/],
  ['the client imports the server', 'client/index.ts', '../server/app.ts', /Server and client stand side by side/],
  [
    'the contract imports the server',
    'openapi/contract/nearest.ts',
    '../../server/app.ts',
    /openapi\/contract\/ is below/,
  ],
  [
    'the generator imports the server',
    'openapi/generate/bundle.ts',
    '../../server/app.ts',
    /stands on openapi\/contract\//,
  ],
])('a planted import is refused by the linter and named: %s', (_what, from, to, message) => {
  const { folder, file } = copyProject();
  execFileSync('git', ['init', '--quiet'], { cwd: folder }); // Biome reads .gitignore
  appendFileSync(file(from), `export type * as planted from '${to}';\n`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join('node_modules', '@biomejs/biome/bin/biome'), 'lint', '--diagnostic-level=error'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  expect(status).toBe(1);
  expect(stdout + stderr).toMatch(message);
  expect(stdout + stderr).toContain(from);
});
