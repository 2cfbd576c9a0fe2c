import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openShell } from '../helpers/shell.ts';

it('docs/scaling.md shows what its command prints', async () => {
  const page = readFileSync('docs/scaling.md', 'utf8');
  const [, command = ''] = /^```sh\n(npm run scale)\n/m.exec(page) ?? [];
  const printed = await openShell('.')(command);
  const tables = printed
    .split('\n\n')
    .map((text) => text.trim())
    .filter((text) => text.startsWith('|'));
  expect(tables).toHaveLength(5);
  for (const table of tables) expect(page).toContain(table);
});
