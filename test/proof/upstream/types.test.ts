import { expect, it } from 'vitest';
import { createTypedLines, kinds } from './typed-lines.ts';
import { compile } from './typed-program.ts';

it('samples of every verb compile, but not with a misspelt or missing property', {
  timeout: 60_000,
}, () => {
  const lines = createTypedLines();
  const [, ...errors] = compile([
    `import * as verbs from '../generated/server/verbs.ts';`,
    ...lines.map(({ code }) => code),
  ]);
  const results = lines.map((line, index) => ({ ...line, errors: errors[index] ?? [] }));

  const counts = kinds.map((kind) => `${lines.filter(({ what }) => what === kind).length} ${kind}`);
  console.log(`lines of TypeScript: ${counts.join(', ')}`);
  expect(results.filter(({ wrong, errors }) => wrong === undefined && errors.length > 0)).toEqual([]);
  expect(
    results.filter(({ wrong, errors }) => wrong !== undefined && !errors.some((text) => text.includes(wrong))),
  ).toEqual([]);
});
