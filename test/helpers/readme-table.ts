import { readFileSync } from 'node:fs';

/** The rows of the README's table between `<!-- name -->` and `<!-- /name -->`: of each cell the words in backticks. */
export function readmeTable(name: string): string[][][] {
  const [, table] = readFileSync('README.md', 'utf8').split(new RegExp(`<!-- /?${name} -->`));
  if (table === undefined) throw new Error(`README.md has no table between <!-- ${name} --> and <!-- /${name} -->`);
  const [, , ...rows] = table.trim().split('\n');
  const inBackticks = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
  return rows.map((row) => row.split('|').slice(1, -1).map(inBackticks));
}
