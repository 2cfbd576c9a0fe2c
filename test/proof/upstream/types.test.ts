import { expect, it } from 'vitest';
import { kinds, typedLines } from './typed-lines.ts';
import { compile } from './typed-program.ts';

it('samples of every verb compile; with a property misspelt or a required one missing they do not', {
  timeout: 60_000,
}, () => {
  const lines = typedLines();
  const [, ...said] = compile([
    `import * as verbs from '../generated/server/verbs.ts';`,
    ...lines.map(({ code }) => code),
  ]);
  const results = lines.map((line, index) => ({ ...line, said: said[index] ?? [] }));

  const counts = kinds.map((kind) => `${lines.filter(({ what }) => what === kind).length} ${kind}`);
  console.log(`lines of TypeScript: ${counts.join(', ')}`);
  expect(results.filter(({ wrong, said }) => wrong === undefined && said.length > 0)).toEqual([]);
  expect(
    results.filter(({ wrong, said }) => wrong !== undefined && !said.some((text) => text.includes(wrong))),
  ).toEqual([]);
});
