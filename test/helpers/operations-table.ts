import { readFileSync } from 'node:fs';

/**
 * Reads the table of docs/operations.md between `<!-- name -->` and `<!-- /name -->`. Returns the
 * words in backticks, by row and cell.
 */
export function readOperationsTable(name: string): string[][][] {
  const file = 'docs/operations.md';
  const [, table] = readFileSync(file, 'utf8').split(new RegExp(`<!-- /?${name} -->`));
  if (table === undefined) throw new Error(`${file} has no table between <!-- ${name} --> and <!-- /${name} -->`);
  const [, , ...rows] = table.trim().split('\n');
  const inBackticks = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
  return rows.map((row) => row.split('|').slice(1, -1).map(inBackticks));
}
