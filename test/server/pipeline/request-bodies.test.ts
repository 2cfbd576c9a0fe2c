import { describe, expect, it, vi } from 'vitest';
import { anyReply, post, serveBody, serveDocument, serveOperation } from '../../helpers/serve-document.ts';

const text = { type: 'string' };
const whole = { type: 'integer' };
const object = (properties: object, required = Object.keys(properties)) => ({ type: 'object', properties, required });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** Sends a body to an operation with a schema, and resolves with its errors. Empty if it is accepted. */
function createCheck(serving: Promise<string>) {
  return async (body: unknown) => {
    const { status, json } = await post(`${await serving}/x`, body);
    expect([status, json.errors === undefined]).toEqual(status === 200 ? [200, true] : [400, false]);
    return json.errors ?? [];
  };
}

describe('the check of requests', () => {
  const schema = object({ a: whole });
  const requestBody = { required: true, content: { 'application/json': { schema } } };
  const server = (url: string, variables?: object) => [{ url, variables }];
  const servers = [
    server('https://voice.acme.io/v1'),
    server('/v1/'),
    server('https://{host}:{port}/{base}', { host: { default: 'x' }, port: { enum: ['1'], default: '1' } }),
    server('https://x.example/(a)/:b*/[c]'),
    [],
  ];

  it.each(servers)('is the same whatever `servers` says: %j', async (...each) => {
    const url = await serveOperation({ requestBody, servers: each }, '/x', { servers: each });
    expect((await post(`${url}/x`, { a: 1 })).status).toBe(200);
    expect((await post(`${url}/x`, { a: 'x' })).json.errors).toEqual([{ pointer: '/a', detail: 'must be integer' }]);
  });

  it('is the same whatever else stands in the document', async () => {
    const loud = {
      ...object({ a: { ...whole, readOnly: true, writeOnly: true, 'x-eov-type': 'string', deprecated: true } }),
      discriminator: { propertyName: 'a' },
      externalDocs: { url: 'x' },
      xml: { name: 'x' },
      contentMediaType: 'text/plain',
      contentSchema: { type: 'string' },
      'x-eov-req-serdes': {},
      'x-stoplight': {},
      unknown: [1],
      examples: [{}],
    };
    const url = await serveDocument({
      security: [{ key: [] }],
      tags: [{ name: 'B' }, { name: 'A' }],
      externalDocs: { url: 'x' },
      paths: {
        '/x': {
          servers: [{ url: '/other' }],
          parameters: [],
          summary: 'X',
          'x-any': { y: 1 },
          post: {
            operationId: 'takeIt',
            'x-eov-allow-unknown-query-parameters': false,
            'x-allow-unknown-query-parameters': false,
            'x-eov-operation-handler': 'x',
            callbacks: { onX: { 'https://x.example': { post: { responses: {} } } } },
            security: [{ key: [] }],
            requestBody: { required: true, content: { 'application/json': { schema: loud } } },
            responses: anyReply,
          },
        },
      },
      components: { securitySchemes: { key: { type: 'apiKey', in: 'query', name: 'key' } }, examples: { a: {} } },
    });
    expect((await post(`${url}/x?unknown=`, { a: 1 })).status).toBe(200);
    expect((await post(`${url}/x`, {})).json.errors).toEqual([{ pointer: '/a', detail: 'is missing' }]);
  });

  it('keeps the operations of paths apart that overlap', async () => {
    const take = (operationId: string, property: object) => ({
      post: {
        operationId,
        requestBody: { required: true, content: { 'application/json': { schema: object(property) } } },
        responses: anyReply,
      },
    });
    const url = await serveDocument({
      paths: { '/x/{a}': take('takeOne', { one: whole }), '/x/a': take('takeA', { a: whole }) },
    });
    expect((await post(`${url}/x/b`, {})).json.errors).toMatchObject([{ pointer: '/one' }]);
    expect((await post(`${url}/x/a`, {})).json.errors).toMatchObject([{ pointer: '/a' }]);
  });
});

describe('a body', () => {
  it('may be missing if it is not required', async () => {
    const content = { 'application/json': { schema: object({ a: whole }) } };
    const url = await serveOperation({ requestBody: { required: false, content } });
    expect((await post(`${url}/x`)).status).toBe(200);
    expect((await post(`${url}/x`, { a: 1 })).json.body).toEqual({ a: 1 });
    expect((await post(`${url}/x`, {})).json.errors).toEqual([{ pointer: '/a', detail: 'is missing' }]);
  });

  it('that is required and missing is refused with the reason', async () => {
    const { status, json } = await post(`${await serveBody(ref('u'), { u: { oneOf: [text, whole] } })}/x`);
    expect([status, json.detail]).toEqual([400, 'the body is missing']);
  });

  it('gets the defaults of its schema, also behind a reference', async () => {
    const properties = { a: { ...whole, default: 1 }, b: ref('b') };
    const url = await serveBody({ type: 'object', properties }, { b: { ...text, default: 'x' } });
    expect((await post(`${url}/x`, { a: 2 })).json.body).toEqual({ a: 2, b: 'x' });
  });
});

describe('a body that is a union', () => {
  const card = object({ kind: { const: 'card' }, amount: whole });
  const cash = object({ kind: { const: 'cash' }, amount: whole, coins: { type: 'array', items: whole } });
  const mapping = { card: '#/components/schemas/card', cash: '#/components/schemas/cash' };
  const discriminator = { propertyName: 'kind', mapping };
  const members = [ref('card'), ref('cash')];
  const base = object({ kind: text, amount: whole });
  const inherit = (property: object) => ({ allOf: [ref('base'), object(property)] });
  const plain = { card: object({ kind: text, amount: whole }), cash: object({ kind: text, amount: whole }) };

  const unions: [name: string, schema: object, schemas: object][] = [
    ['oneOf with mapping', { oneOf: members, discriminator }, { card, cash }],
    ['anyOf with mapping', { anyOf: members, discriminator }, { card, cash }],
    [
      'a mapping to bare names',
      { oneOf: members, discriminator: { ...discriminator, mapping: { card: 'card', cash: 'cash' } } },
      plain,
    ],
    ['no mapping', { oneOf: members, discriminator: { propertyName: 'kind' } }, { card, cash }],
    ['no mapping and no constants', { oneOf: members, discriminator: { propertyName: 'kind' } }, plain],
    ['a type beside it', { type: 'object', oneOf: members, discriminator }, { card, cash }],
    ['branches that inherit', { oneOf: members, discriminator }, { base, card: inherit({}), cash: inherit({}) }],
    ['no discriminator', { oneOf: members }, { card, cash }],
    ['no discriminator, anyOf', { anyOf: members }, { card, cash }],
    [
      'a discriminator within a branch',
      { oneOf: [ref('both'), ref('bill')], discriminator: { propertyName: 'kind' } },
      { card, cash, bill: object({ kind: { const: 'bill' } }), both: { oneOf: members, discriminator } },
    ],
    [
      'a reference to a reference',
      ref('all'),
      { card, cash, all: ref('both'), both: { oneOf: members, discriminator } },
    ],
  ];

  it.each(unions)('has only the mistakes of the branch that it selects: %s', async (_name, schema, schemas) => {
    const check = createCheck(serveBody(schema, schemas));
    expect(await check({ kind: 'card', amount: 1 })).toEqual([]);
    expect(await check({ kind: 'card', amount: '1' })).toEqual([{ pointer: '/amount', detail: 'must be integer' }]);
    expect(await check({ amount: 1 })).toEqual([{ pointer: '/kind', detail: 'is missing' }]);
    expect(await check({ kind: 'gold', amount: 1 })).toEqual([
      { pointer: '/kind', detail: expect.stringMatching(/must be equal to one of the allowed values: .*card, cash/) },
    ]);
    expect(await check('"card"')).toEqual([{ pointer: '', detail: 'must be object' }]);
  });

  it('has only the mistakes of its branch in arrays', async () => {
    const list = { type: 'array', items: { oneOf: members, discriminator } };
    const check = createCheck(serveBody(object({ paid: list }), { card, cash }));
    const paid = [
      { kind: 'card', amount: 1 },
      { kind: 'cash', amount: 1, coins: [1] },
    ];
    expect(await check({ paid })).toEqual([]);
    expect(await check({ paid: [...paid, { kind: 'cash', amount: 1, coins: ['x'] }] })).toEqual([
      { pointer: '/paid/2/coins/0', detail: 'must be integer' },
    ]);
  });

  it('closes its branches with unevaluatedProperties', async () => {
    const schema = { oneOf: members, discriminator, unevaluatedProperties: false };
    const check = createCheck(serveBody(schema, { card, cash }));
    expect(await check({ kind: 'card', amount: 1 })).toEqual([]);
    expect(await check({ kind: 'card', amount: 1, coins: [] })).toMatchObject([{ pointer: '/coins' }]);
    expect(await check({ kind: 'card', amount: 'x' })).toEqual([{ pointer: '/amount', detail: 'must be integer' }]);
  });

  it('is told apart by types', async () => {
    const check = createCheck(serveBody(object({ a: { oneOf: [text, { type: 'null' }, object({ b: whole })] } })));
    for (const a of ['x', null, { b: 1 }]) expect(await check({ a })).toEqual([]);
    expect(await check({ a: { b: 'x' } })).toEqual([{ pointer: '/a/b', detail: 'must be integer' }]);
    expect(await check({ a: 1 })).toEqual([{ pointer: '/a', detail: 'must be object,string,null' }]);
  });

  it('whose branches nothing tells apart has one mistake, which says what would be right', async () => {
    const schema = {
      oneOf: [object({ digits: text }), object({ speech: text, lang: { const: 'en' } }), { type: 'array' }],
    };
    const check = createCheck(serveBody(schema));
    expect(await check({ digits: '1' })).toEqual([]);
    const detail = 'must match exactly one of: object with digits; object with speech, lang: "en"; array';
    expect(await check({ digits: 1 })).toEqual([{ pointer: '', detail }]);
    expect(await check({ digits: '1', speech: 'x', lang: 'en' })).toEqual([{ pointer: '', detail }]);
    expect(await check(JSON.stringify(detail))).toEqual([{ pointer: '', detail }]);
  });

  it('of overlapping types accepts what JSON Schema accepts', async () => {
    const both = createCheck(serveBody({ anyOf: [whole, { type: 'number' }] }));
    const one = createCheck(serveBody({ oneOf: [whole, { type: 'number' }] }));
    expect([await both(1), await both(1.5), await one(1.5)]).toEqual([[], [], []]);
    expect(await one(1)).toMatchObject([{ detail: 'must match exactly one of: integer; number' }]);
    expect(await both('"x"')).toMatchObject([{ detail: 'must match one of: integer; number' }]);
  });

  it('of boolean schemas accepts what JSON Schema accepts', async () => {
    expect(await createCheck(serveBody({ anyOf: [true, text] }))(1)).toEqual([]);
    expect(await createCheck(serveBody({ oneOf: [true, text] }))('"x"')).toHaveLength(1);
  });
});

describe('names that objects inherit', () => {
  const names = ['constructor', 'toString', 'hasOwnProperty', '__proto__', 'valueOf'];
  // Written as JSON, because `{ ['__proto__']: 1 }` is the only literal that keeps this name.
  const json = (name: string, value: unknown) => `{ "${name}": ${JSON.stringify(value)}, "other": 1 }`;

  it.each(names)('are accepted where they are not declared: %s', async (name) => {
    const url = await serveBody(object({ other: whole }));
    expect((await post(`${url}/x?${name}=1&${name}[x]=2`, json(name, 'x'))).status).toBe(200);
  });
});

describe('a format in a request', () => {
  it.each([
    ['date-time', '2026-01-01T00:00:00Z', 'yesterday'],
    ['date', '2024-02-29', '2026-02-29'],
    ['time', '10:00:00Z', '25:00:00Z'],
    ['duration', 'P1D', '1 day'],
    ['uuid', 'bad98250-b34d-459d-9e90-f97dfb9bc519', 'x'],
    ['email', 'a@example.com', 'a'],
    ['uri', 'https://example.com/x', '/x'],
    ['hostname', 'example.com', '-x-'],
    ['ipv4', '127.0.0.1', '256.0.0.1'],
    ['ipv6', '::1', ':::1'],
    ['regex', '[a-z]', '['],
    ['byte', 'QUJD', '*'],
  ])('is checked: %s', async (format, right, wrong) => {
    const check = createCheck(
      serveBody(object({ a: { type: 'string', format }, b: { type: ['string', 'null'], format } })),
    );
    expect(await check({ a: right, b: null })).toEqual([]);
    expect(await check({ a: wrong, b: wrong })).toEqual(
      ['/a', '/b'].map((pointer) => ({ pointer, detail: `must match format "${format}"` })),
    );
    expect(await check({ a: 1, b: null })).toEqual([{ pointer: '/a', detail: 'must be string' }]);
  });

  it('that is unknown is not checked, and the server prints nothing at start', async () => {
    const printed = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'error'), vi.spyOn(console, 'log')];
    const check = createCheck(serveBody(object({ a: { type: 'string', format: 'phone' } })));
    expect(await check({ a: '*' })).toEqual([]);
    for (const spy of printed) expect(spy).not.toHaveBeenCalled();
  });
});

describe('a schema of a body', () => {
  const tree = { type: 'object', properties: { value: whole, next: ref('tree') }, additionalProperties: false };
  it.each<[name: string, schema: object, right: unknown, wrong: unknown, schemas?: object]>([
    [
      '$defs',
      ref('a/$defs/b'),
      { b: 1 },
      { b: 'x' },
      { a: { $defs: { b: object({ b: ref('a/$defs/c') }), c: whole } } },
    ],
    ['recursion', ref('tree'), { next: { next: { value: 1 } } }, { next: { next: { value: 'x' } } }, { tree }],
    ['$ref with siblings', { ...ref('a'), minProperties: 2 }, { a: 1, b: 1 }, { a: 1 }, { a: object({ a: whole }) }],
    [
      'closed prefixItems',
      { type: 'array', prefixItems: [whole, text], minItems: 2, items: false },
      [1, 'x'],
      ['x', 1],
    ],
    ['const', { const: { a: [1] } }, { a: [1] }, { a: [2] }],
    [
      'if, then and else',
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      { if: object({ a: whole }), then: object({ b: whole }), else: object({ c: whole }) },
      { a: 1, b: 1 },
      { a: 1, c: 1 },
    ],
    ['dependentRequired', { dependentRequired: { a: ['b'] } }, { a: 1, b: 1 }, { a: 1 }],
    ['dependentSchemas', { dependentSchemas: { a: object({ b: whole }) } }, { a: 1, b: 1 }, { a: 1, b: 'x' }],
    [
      'unevaluatedProperties',
      { allOf: [object({ a: whole })], unevaluatedProperties: false },
      { a: 1 },
      { a: 1, b: 1 },
    ],
    ['unevaluatedItems', { type: 'array', unevaluatedItems: whole }, [1], [1, 'x']],
    ['patternProperties', { patternProperties: { '^n': whole }, additionalProperties: false }, { n1: 1 }, { m: 1 }],
    ['propertyNames', { propertyNames: { maxLength: 2 } }, { ab: 1 }, { abc: 1 }],
    ['contains', { type: 'array', contains: whole, maxContains: 1 }, ['x', 1], [1, 1]],
    ['not', { not: whole }, '"x"', 1],
    ['exclusiveMinimum', { type: 'number', exclusiveMinimum: 1 }, 1.5, 1],
    ['the boolean true and false', { properties: { a: true, b: false } }, { a: 1 }, { b: 1 }],
    [
      'a property called as a keyword',
      object({ $ref: text, items: whole, examples: whole, properties: whole }),
      { $ref: 'x', items: 1, examples: 1, properties: 1 },
      { $ref: 'x', items: 1, examples: 'x', properties: 1 },
    ],
  ])('may use %s', async (_name, schema, right, wrong, schemas = {}) => {
    const check = createCheck(serveBody(schema, schemas));
    expect(await check(right)).toEqual([]);
    expect(await check(wrong)).not.toEqual([]);
  });
});

it('a body that is nested too deeply for a schema that refers to itself is refused', async () => {
  const tree = { type: 'object', properties: { next: ref('tree') } };
  const url = await serveBody(ref('tree'), { tree });
  const { status, json } = await post(`${url}/x`, `${'{"next":'.repeat(25_000)}{}${'}'.repeat(25_000)}`);
  expect([status, json.detail]).toEqual([400, 'the body is nested too deeply to be checked']);
});

it('a schema that cannot be compiled is named with its operation and a remedy at start', async () => {
  await expect(serveBody(object({ a: { type: 'string', pattern: '[' } }))).rejects.toThrow(
    /the request of takeIt cannot be checked: .*regular expression.* \(correct its schema in openapi\/, then run `npm run generate`\)/,
  );
});
