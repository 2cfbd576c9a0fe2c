import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyProject } from './project-copy.ts';

/**
 * Forbidden imports, each with a name, the importing file, the imported file, and a part of the
 * linter's message.
 */
const planted = [
  ['a circle of types', 'openapi/contract/json-pointer.ts', './describe-error.ts', 'noImportCycles'],
  ['server → client', 'server/app.ts', '../client/index.ts', 'Server and client stand side by side'],
  ['client → server', 'client/index.ts', '../server/app.ts', 'Server and client stand side by side'],
  ['contract → server', 'openapi/contract/nearest.ts', '../../server/app.ts', 'openapi/contract/ is below'],
  ['generator → server', 'openapi/generate/bundle.ts', '../../server/app.ts', 'stands on openapi/contract/'],
  ['contract → project', 'openapi/contract/mistakes.ts', '../../generated/types.ts', 'belong to the project'],
  ['server → project', 'server/pipeline/send.ts', '../../generated/server/contract.ts', 'belong to the project'],
  ['client → project', 'client/phone/call.ts', '../../generated/server/verbs.ts', 'belong to the project'],
  ['server → handlers', 'server/tools/tool-hook.ts', '../handlers/menu.ts', 'belong to the project'],
  ['client → server by name', 'client/create-client.ts', 'jambonz-contract/server', 'by relative paths'],
  ['contract → bin', 'openapi/contract/secret-files.ts', '../../bin/command.ts', 'bin/ and test/ stand above'],
  ['contract → HTTP', 'openapi/contract/edition.ts', 'node:http', 'openapi/contract/ is below'],
  ['command → project', 'bin/command.ts', '../generated/types.ts', 'belong to the project'],
] as const;

it('the linter reports each forbidden import between folders and each circular import', {
  timeout: 30_000,
}, () => {
  const { folder, file } = copyProject();
  execFileSync('git', ['init', '--quiet'], { cwd: folder }); // biome.json sets git as the version control system
  for (const [, from, to] of planted) appendFileSync(file(from), `export type * as planted from '${to}';\n`);
  const biome = [join('node_modules', '@biomejs/biome/bin/biome'), 'lint', '--reporter=json', '--max-diagnostics=none'];
  const { status, stdout } = spawnSync(process.execPath, biome, { cwd: folder, encoding: 'utf8' });
  expect(status).toBe(1);
  const found = JSON.parse(stdout).diagnostics.map((each: object) => JSON.stringify(each)) as string[];
  for (const [what, from, , words] of planted)
    expect(
      found.some((each) => each.includes(from) && each.includes(words)),
      what,
    ).toBe(true);
});
