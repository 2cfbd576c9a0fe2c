import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';
import { expect, it } from 'vitest';
import type { OpenApiDocument } from '../../../openapi/contract/document.ts';
import { formatMistake } from '../../../openapi/contract/mistake.ts';
import { createReplyChecks } from '../../../openapi/contract/reply-check.ts';
import { writeTypes } from '../../../openapi/generate/types.ts';
import { writeReplyValidators } from '../../../openapi/generate/validators.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const card = {
  type: 'object',
  required: ['kind', 'amount'],
  properties: { kind: { type: 'string', const: 'card' }, amount: { type: 'integer' } },
  additionalProperties: false,
};
const cash = {
  type: 'object',
  required: ['kind', 'coins'],
  properties: { kind: { type: 'string', const: 'cash' }, coins: { type: 'array', items: { type: 'integer' } } },
  additionalProperties: false,
};
const branches = [{ $ref: '#/components/schemas/Card' }, { $ref: '#/components/schemas/Cash' }];
const mapping = { card: '#/components/schemas/Card', cash: '#/components/schemas/Cash' };
const formatted = (format: string) => ({ type: 'object', properties: { x: { type: 'string', format } } });
const text = { type: 'string' };

/** A schema, a valid reply, an invalid reply and the lines about it. */
type Case = [what: string, schema: object, valid: unknown, invalid: unknown, lines: string[]];

const cases: Case[] = [
  ...(
    [
      ['date-time', '2026-02-28T09:30:00Z', '2026-02-30T09:30:00Z'],
      ['date', '2026-02-28', '2026-02-30'],
      ['time', '09:30:00Z', '9:30'],
      ['duration', 'PT1H', '1h'],
      ['uuid', '5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2', '5f3e'],
      ['email', 'jo@example.org', 'jo'],
      ['uri', 'https://example.org/', '/a'],
      ['uri-reference', '/a', 'a b'],
      ['hostname', 'example.org', '-'],
      ['ipv4', '192.0.2.1', '192.0.2'],
      ['ipv6', '2001:db8::1', '2001'],
      ['regex', '^a$', '('],
      ['json-pointer', '/a', 'a'],
      ['byte', 'YQ==', 'YQ='],
    ] as const
  ).map<Case>(([format, valid, invalid]) => [
    `the format ${format}`,
    formatted(format),
    { x: valid },
    { x: invalid },
    [`/x reply: must match format "${format}"`],
  ]),
  ['a hook', formatted('hook'), { x: '/reply-0' }, { x: 1 }, ['/x reply: must be string']],
  ['a number in 32 bits', { type: 'integer', format: 'int32' }, 1, 2 ** 31, ['reply: must match format "int32"']],
  ['a text alone', { type: 'string', minLength: 1 }, 'a', '', ['reply: must not be empty']],
  ['a constant', { const: null }, null, 0, ['reply: must be null']],
  [
    'values of several types',
    { enum: ["it's", null, 5] },
    null,
    'its',
    ["reply: must be one of it's, null, 5, did you mean it's?"],
  ],
  [
    'an object or null',
    { type: ['object', 'null'], properties: { a: text } },
    null,
    5,
    ['reply: must be object or null'],
  ],
  ['any object', { type: 'object' }, { a: 1 }, [], ['reply: must be object']],
  [
    'a map',
    { type: 'object', additionalProperties: { type: 'integer' } },
    { a: 1 },
    { a: '1' },
    ['/a reply: must be integer'],
  ],
  [
    'an object with names by pattern',
    {
      type: 'object',
      patternProperties: { '^x-': { type: 'object', properties: { name: text }, additionalProperties: false } },
    },
    { 'x-a': { name: 'b' } },
    { 'x-a': { nme: 'b' } },
    ['/x-a/nme reply: unknown property, did you mean name?'],
  ],
  [
    'a list of fixed length',
    {
      type: 'array',
      prefixItems: [text, { type: 'object', properties: { name: text }, additionalProperties: false }],
      minItems: 2,
      maxItems: 2,
    },
    ['a', { name: 'b' }],
    ['a', { nme: 'b' }],
    ['/1/nme reply: unknown property, did you mean name?'],
  ],
  [
    'schemas joined by allOf',
    {
      allOf: [
        { type: 'object', required: ['id'], properties: { id: text } },
        { type: 'object', properties: { at: text } },
      ],
      unevaluatedProperties: false,
    },
    { id: 'a', at: 'b' },
    { id: 'a', ad: 'b' },
    ['/ad reply: unknown property, did you mean at?'],
  ],
  [
    'a schema that contains itself',
    { $ref: '#/components/schemas/Tree' },
    { name: 'a', children: [{ name: 'b' }] },
    { name: 'a', children: [{ nme: 'b' }] },
    ['/children/0/nme reply: unknown property, did you mean name?'],
  ],
  ...(
    [
      ['the chosen branch', { kind: 'card', amount: '1' }, ['/amount reply: must be integer']],
      [
        'a name of no branch',
        { kind: 'csh', coins: [] },
        ['/kind reply: must be one of card, cash, did you mean cash?'],
      ],
      ['a name that every object has', { kind: 'constructor' }, ['/kind reply: must be one of card, cash']],
      ['no name', { coins: [] }, ['reply: missing property kind']],
    ] as [string, unknown, string[]][]
  ).flatMap<Case>(([what, invalid, lines]) => [
    [
      `a union with a discriminator: ${what}`,
      { type: 'object', oneOf: branches, discriminator: { propertyName: 'kind', mapping } },
      { kind: 'cash', coins: [1] },
      invalid,
      lines,
    ],
    [`a union without discriminator: ${what}`, { oneOf: branches }, { kind: 'card', amount: 1 }, invalid, lines],
  ]),
  [
    'a union of an object and a text',
    { anyOf: [branches[0], text] },
    'a',
    { kind: 'card' },
    ['reply: missing property amount'],
  ],
  [
    'a union whose branches nothing tells apart',
    {
      oneOf: [
        { type: 'object', required: ['a'] },
        { type: 'object', required: ['b'] },
      ],
    },
    { a: 1 },
    { c: 1 },
    ['reply: must be exactly one of: object with a; object with b'],
  ],
  [
    'a property called discriminator',
    { type: 'object', properties: { discriminator: text } },
    { discriminator: 'a' },
    { discriminator: 1 },
    ['/discriminator reply: must be string'],
  ],
];

const document = createDocument(cases.map(([, schema]) => schema));
const folder = temporaryFolder();
writeReplyValidators(document, folder);
const replies = createRequire(import.meta.url)(`${folder}/replies.cjs`);
const checks = createReplyChecks({ document, replies }, 'commercial', 'mistake');

it.each(cases.map((each, index) => [...each, index] as const))(
  'a reply with %s is checked',
  (_what, _schema, valid, invalid, lines, index) => {
    const check = (reply: unknown) => checks.get(`takeReply${index}`)?.(reply).mistakes.map(formatMistake);
    expect(check(valid)).toEqual([]);
    expect(check(invalid)).toEqual(lines);
  },
);

it('the validator of commands is loaded when it is read', () => {
  const require = createRequire(import.meta.url);
  const isLoaded = () => Object.keys(require.cache).some((file) => file === require.resolve(`${folder}/commands.cjs`));
  expect(Object.hasOwn(replies, 'command')).toBe(true);
  expect(isLoaded()).toBe(false);
  expect(replies.command({ command: 'redirect', data: [{ verb: 'say', text: 'Hello' }] })).toBe(true);
  expect(isLoaded()).toBe(true);
  expect(replies.command({ command: 'redirect', data: [{ verb: 'say', txt: 'Hello' }] })).toBe(false);
});

it('compiled validators require no package', () => {
  for (const file of ['replies', 'commands'])
    expect(readFileSync(`${folder}/${file}.cjs`, 'utf8')).not.toMatch(/\brequire\("(?!\.\/)/);
});

it('a valid reply has the type of its schema, whatever the schema', async () => {
  const paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => path.startsWith('/reply-')));
  const { Card, Cash, Tree } = document.components?.schemas ?? {};
  const schemas = { Card, Cash, Tree, hook: text };
  const { webhooks: _, ...own } = { ...document, paths, components: { schemas } };
  await writeTypes(own, `${folder}/types.ts`);
  const lines = cases.map(
    ([what, , valid], index) =>
      `const reply${index}: operations['takeReply${index}']['responses'][200]['content']['application/json'] = ${JSON.stringify(valid)}; // ${what}`,
  );
  expect(compile(`${readFileSync(`${folder}/types.ts`, 'utf8')}\n${lines.join('\n')}`)).toEqual([]);
});

/** Returns generated/openapi.json with an operation for each reply schema. */
function createDocument(schemas: readonly object[]): OpenApiDocument {
  const document: OpenApiDocument = JSON.parse(readFileSync('generated/openapi.json', 'utf8'));
  const tree = {
    type: 'object',
    required: ['name'],
    properties: { name: text, children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } },
    additionalProperties: false,
  };
  Object.assign(document.components?.schemas ?? {}, { Card: card, Cash: cash, Tree: tree });
  for (const [index, schema] of schemas.entries())
    document.paths[`/reply-${index}`] = {
      post: { operationId: `takeReply${index}`, responses: { 200: { content: { 'application/json': { schema } } } } },
    };
  return document;
}

/** Returns the errors of the compiler in a file without imports. */
function compile(code: string): string[] {
  const options: ts.CompilerOptions = { strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, types: [] };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, target) =>
    name === 'code.ts' ? ts.createSourceFile(name, code, target) : getSourceFile(name, target);
  const program = ts.createProgram(['code.ts'], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ messageText, start = 0 }) =>
        `${code.slice(start, start + 200).split('\n')[0]}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
}
