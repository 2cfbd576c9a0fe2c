import { expect, it } from 'vitest';
import { loadContract } from '../../generated/server/contract.ts';
import type { Schema } from '../../openapi/contract/document.ts';
import { renderTypeScript } from '../../server/admin/docs/render-typescript.ts';
import { listVerbFunctions, listVerbSchemas } from '../../server/admin/docs/verb-functions.ts';
import { compile } from './upstream/typed-program.ts';

it('the TypeScript of every example of a verb in the API reference compiles', { timeout: 60_000 }, () => {
  const { document } = loadContract();
  const schemas = document.components?.schemas as Record<string, Schema>;
  const functions = listVerbFunctions(document);
  const toType = (name = '') => name.slice(0, 1).toUpperCase() + name.slice(1);
  // Declared with the types of the platform, for which a hook is any address.
  const declarations = [...functions.values()].map(
    (name) => `declare const ${name}: VerbFunction<verbs.${toType(name)}>;`,
  );
  const samples = [...listVerbSchemas(document).values()]
    .flatMap((name) => schemas[name]?.examples ?? [])
    .map((example) => renderTypeScript(example, functions).replaceAll('\n', ' '));
  const lines = [
    `import type * as verbs from '../generated/jambonz/verbs.ts';`,
    'type VerbFunction<Verb> = (options?: Verb extends unknown ? Omit<Verb, "verb"> : never) => Verb;',
    ...declarations,
    ...samples.map((code) => `(): verbs.Verb => ${code};`),
    '(): verbs.Verb => say({ txt: "misspelt" });',
  ];
  const errors = compile(lines);
  expect(samples.length).toBeGreaterThan(50);
  expect(errors.at(-1)?.join()).toContain("'txt' does not exist");
  expect(lines.filter((_, index) => errors[index]?.length).slice(0, -1)).toEqual([]);
});
