import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compile } from './upstream/typed-program.ts';

/** The generated types, as if `/webhooks/menu` had a parameter, and another path had more segments. */
const files = {
  'types.ts': readFileSync('generated/types.ts', 'utf8')
    .replaceAll('"/webhooks/menu"', '"/webhooks/menu/{choice}"')
    .replaceAll('"/webhooks/sales-ended"', '"/webhooks/sales/{day}/ended"'),
  'verbs.ts': readFileSync('generated/server/verbs.ts', 'utf8').replace('../types.ts', './types.ts'),
};

const right = [
  `gather({ actionHook: '/webhooks/menu/sales' });`,
  `gather({ actionHook: '/webhooks/menu/sales?back=/a/b#rc=2' });`,
  `gather({ actionHook: 'https://example.com/webhooks/menu/a/b/' });`,
  `gather({ actionHook: { url: '/webhooks/menu/sales', method: 'POST' }, input: ['digits'] });`,
  `gather({ actionHook: \`/webhooks/menu/\${process.env.CHOICE}\` });`,
  `gather({ actionHook: \`/webhooks/menu/\${process.env.CHOICE}?attempt=2\` });`,
  `gather({ actionHook: process.env.A ? '/webhooks/menu/a' : undefined });`,
  `gather({ ...({} as GatherOptions), timeout: 2 });`,
  `gather();`,
  `[gather({ say: { text: 'Hello' } }), ...(process.env.A ? [hangup()] : [])] satisfies Verb[];`,
];
const wrong = {
  'a slash in the parameter': [
    `gather({ actionHook: '/webhooks/menu/a/b' });`,
    'no operation declares /webhooks/menu/a/b',
  ],
  'an empty parameter': [`gather({ actionHook: '/webhooks/menu/' });`, 'no operation declares /webhooks/menu/'],
  'an empty parameter and a query': [
    `gather({ actionHook: '/webhooks/menu/?attempt=2' });`,
    'no operation declares /webhooks/menu/?attempt=2',
  ],
  'another path': [`gather({ actionHook: '/webhooks/meun/sales' });`, '"/webhooks/meun/sales"'],
  'a misspelt property': [`gather({ actoinHook: '/webhooks/menu/a' });`, `Did you mean to write 'actionHook'?`],
  'a misspelt property beside a hook': [
    `gather({ actionHook: '/webhooks/menu/a', tmeout: 2 });`,
    `Did you mean to write 'timeout'?`,
  ],
  'a missing property': [`dial({ actionHook: '/webhooks/sales/1/ended' });`, `Property 'target' is missing`],
} as const;

it('where a path has a parameter, the compiler refuses a literal hook with a slash or nothing in its place', {
  timeout: 120_000,
}, () => {
  const codes = Object.values(wrong).map(([code]) => code);
  const head = `import { dial, gather, hangup, type GatherOptions, type Verb } from './verbs.ts'; declare const process: { env: Record<string, string> }; void dial;`;
  const [unexpected, ...errors] = compile([head, ...right, ...codes], files);
  const results = errors.splice(right.length).map((each) => each.join('\n'));

  expect([unexpected, ...errors].flat()).toEqual([]);
  for (const [index, [name, [, words]]] of Object.entries(wrong).entries())
    expect(results[index], name).toContain(words);
});
