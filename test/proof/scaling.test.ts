import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readDocBlock } from '../helpers/doc-block.ts';
import { openShell } from '../helpers/shell.ts';

it('docs/scaling.md shows what its command prints', async () => {
  const page = readFileSync('docs/scaling.md', 'utf8');
  const printed = await openShell('.')(readDocBlock('docs/scaling.md', 'npm run scale'));
  const tables = printed
    .split('\n\n')
    .map((text) => text.trim())
    .filter((text) => text.startsWith('|'));
  expect(tables).toHaveLength(5);
  for (const table of tables) expect(page).toContain(table);
});
