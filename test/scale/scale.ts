/**
 * `npm run scale`: prints the tables of docs/scaling.md, which a simulation computes from the costs
 * in costs.json. `npm run scale -- --measure` measures these costs anew, in about two minutes on a
 * machine with two cores and nothing else to do, and writes costs.json and the tables.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Costs } from './costs.ts';
import { createReport } from './report.ts';

const { values } = parseArgs({ options: { measure: { type: 'boolean' } } });
const costsFile = 'test/scale/costs.json';
const page = 'docs/scaling.md';

if (values.measure) {
  const { measureCosts } = await import('./measure.ts');
  const round = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value);
  writeFileSync(costsFile, `${JSON.stringify(await measureCosts(), round, 2)}\n`);
}
const report = createReport(JSON.parse(readFileSync(costsFile, 'utf8')) as Costs);
let text = readFileSync(page, 'utf8');
for (const [name, table] of Object.entries(report)) {
  console.log(`\n${table}`);
  const [start, end] = [`<!-- ${name} -->\n`, `\n<!-- /${name} -->`];
  text = text.slice(0, text.indexOf(start) + start.length) + table + text.slice(text.indexOf(end));
}
if (values.measure) writeFileSync(page, text);
process.exit();
