import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClient } from '../../../client/create-client.ts';
import { anyReply, post, serveDocument, serveOperation } from '../../helpers/serve-document.ts';

const text = { type: 'string' };
const whole = { type: 'integer' };
const list = (items: object) => ({ type: 'array', items });
const object = (properties: object) => ({ type: 'object', properties, additionalProperties: whole });

/** Serves an operation with the query parameter `p`, and returns functions that send it. */
async function serveQuery(parameter: object, document: object = {}) {
  const url = await serveOperation({ parameters: [{ name: 'p', in: 'query', ...parameter }] }, '/x', document);
  const client = createClient<Record<string, never>>({ baseUrl: url }) as unknown as {
    POST(path: string, options: object): Promise<{ data: { query?: Record<string, unknown> } }>;
  };
  return {
    /** Resolves with the value that the handler gets for a raw query, or with the errors. */
    async ask(query: string) {
      const { json } = await post(`${url}/x?${query}`);
      return json.query ? json.query.p : json.errors;
    },
    /** Resolves with the value that the handler gets if the generated client sends one. */
    async send(value: unknown) {
      const { data } = await client.POST('/x', { params: { query: { p: value } } });
      return data.query?.p;
    },
  };
}

describe('a query parameter', () => {
  it.each(['*97', 'sip:a@b', "it's", 'a,b', '(1)', 'hi!', 'a/b?c', '$1;2', '[x]', 'a=b'])(
    'may contain characters that URLs reserve, without allowReserved: %s',
    async (value) => {
      const { ask, send } = await serveQuery({ schema: text });
      expect(await ask(`p=${value}`)).toBe(value);
      expect(await ask(String(new URLSearchParams({ p: value })))).toBe(value);
      expect(await send(value)).toBe(value);
    },
  );

  it('has its + read as a space, and %2B as a plus', async () => {
    const { ask } = await serveQuery({ schema: text });
    expect([await ask('p=Jo+Smith'), await ask('p=%2B1')]).toEqual(['Jo Smith', '+1']);
  });

  it.each<[schema: object, query: string, value: unknown]>([
    [whole, 'p=-7', -7],
    [{ type: 'number' }, 'p=1.5e3', 1500],
    [{ type: 'boolean' }, 'p=false', false],
    [{ type: ['integer', 'null'] }, 'p=7', 7],
    [{ type: ['integer', 'string'] }, 'p=7', '7'],
    [{ enum: [1, 'auto'] }, 'p=1', 1],
    [{ enum: [1, 'auto'] }, 'p=auto', 'auto'],
    [{ const: true }, 'p=true', true],
    [{ $ref: '#/components/schemas/whole', minimum: 1 }, 'p=7', 7],
    [{ anyOf: [whole, { type: 'boolean' }] }, 'p=true', true],
    [{ oneOf: [list(whole), { type: 'null' }] }, 'p=7', [7]],
    [{ allOf: [whole, { minimum: 1 }] }, 'p=7', 7],
    [{}, 'p=7', '7'],
    [{ ...whole, default: 3 }, '', 3],
    [{ $ref: '#/components/schemas/three' }, '', 3],
    [{ ...list(whole), default: [3] }, '', [3]],
    [whole, '', undefined],
  ])('reaches the handler as the declared type: %j and %s', async (schema, query, value) => {
    const schemas = { whole, three: { ...whole, default: 3 } };
    const { ask } = await serveQuery({ schema }, { components: { schemas } });
    expect(await ask(query)).toEqual(value);
  });

  it.each<[schema: object, query: string]>([
    [whole, 'p='],
    [whole, 'p=1.5'],
    [whole, 'p=0x10'],
    [whole, 'p=1&p=2'],
    [{ $ref: '#/components/schemas/whole', minimum: 1 }, 'p=0'],
    [{ allOf: [whole, { minimum: 1 }] }, 'p=0'],
    [{ type: 'boolean' }, 'p=1'],
    [{ enum: [1, 2] }, 'p=3'],
    [{ const: 'a' }, 'p=b'],
    [text, 'p=a&p=b'],
  ])('of another type or value is refused by its name: %j and %s', async (schema, query) => {
    const { ask } = await serveQuery({ schema }, { components: { schemas: { whole } } });
    expect(await ask(query)).toEqual([{ parameter: 'p', detail: expect.stringMatching(/^must be/) }]);
  });

  it('that is required and missing is refused, but an empty text is not', async () => {
    const { ask } = await serveQuery({ schema: text, required: true });
    expect(await ask('q=1')).toEqual([{ parameter: 'p', detail: 'is missing' }]);
    expect([await ask('p='), await ask('p')]).toEqual(['', '']);
  });

  it.each<[style: object, query: string]>([
    [{}, 'p=1&p=2'],
    [{ style: 'form', explode: true }, 'p=1&p=2'],
    [{ explode: false }, 'p=1,2'],
    [{ explode: false }, 'p=1%2C2'],
    [{ style: 'spaceDelimited' }, 'p=1%202'],
    [{ style: 'spaceDelimited' }, 'p=1+2'],
    [{ style: 'pipeDelimited' }, 'p=1|2'],
    [{ style: 'pipeDelimited', explode: false }, 'p=1%7C2'],
  ])('that is a list is read in its style, and as the generated client writes it: %j and %s', async (style, query) => {
    const { ask, send } = await serveQuery({ schema: list(whole), ...style });
    expect(await ask(query)).toEqual([1, 2]);
    expect([await ask('p=1'), await send([1, 2]), await send([1])]).toEqual([[1], [1, 2], [1]]);
    expect(await ask(`${query}x`)).toEqual([{ parameter: 'p/1', detail: 'must be integer' }]);
  });

  it('that is an object in style deepObject is read, also as the generated client writes it', async () => {
    const { ask, send } = await serveQuery({
      schema: object({ a: text, b: { type: 'boolean' } }),
      style: 'deepObject',
    });
    expect(await ask('p[a]=x%26p[c]=1&p[b]=true&p%5Bd%5D=7&q[a]=y')).toEqual({ a: 'x&p[c]=1', b: true, d: 7 });
    expect(await send({ a: '*%+ 97', b: false, other: 1 })).toEqual({ a: '*%+ 97', b: false, other: 1 });
    expect(await ask('p[b]=maybe')).toEqual([{ parameter: 'p/b', detail: 'must be boolean' }]);
    expect(await ask('q=1')).toBeUndefined();
  });

  it('may have a name with brackets', async () => {
    const url = await serveOperation({ parameters: [{ name: 'ids[]', in: 'query', schema: list(whole) }] });
    expect((await post(`${url}/x?ids[]=1&ids[]=2&other[]=3`)).json.query).toEqual({ 'ids[]': [1, 2], 'other[]': '3' });
  });

  it('arrives intact with any text, alone and in lists and objects', async () => {
    const any = fc.string({ unit: 'grapheme', minLength: 1 });
    const one = await serveQuery({ schema: text });
    const many = await serveQuery({ schema: list(text), explode: false });
    const named = await serveQuery({ schema: object({ a: text }), style: 'deepObject' });
    await fc.assert(
      fc.asyncProperty(any, any, async (a, b) => {
        expect(await one.send(a)).toBe(a);
        expect(await one.ask(String(new URLSearchParams({ p: a })))).toBe(a);
        expect(await many.send([a, b])).toEqual([a, b]);
        expect(await named.send({ a })).toEqual({ a });
      }),
      { numRuns: 30 },
    );
  });

  it('replaces a parameter of the path with the same name and place only', async () => {
    const parameters = ['path', 'query'].map((place) => ({ name: 'a', in: place, required: true, schema: whole }));
    const own = [{ name: 'a', in: 'query', schema: { type: 'boolean' } }];
    const url = await serveDocument({
      paths: { '/x/{a}': { parameters, post: { operationId: 'takeIt', parameters: own, responses: anyReply } } },
    });
    expect((await post(`${url}/x/1?a=true`)).json).toEqual({ params: { a: 1 }, query: { a: true } });
    expect((await post(`${url}/x/1`)).status).toBe(200);
  });
});

describe('a path parameter', () => {
  const servePath = (schema: object, path = '/x/{p}', more: object = {}) =>
    serveOperation({ parameters: [{ name: 'p', in: 'path', required: true, schema, ...more }] }, path);

  it.each<[schema: object, path: string, value: unknown]>([
    [whole, '7', 7],
    [text, '7', '7'],
    [text, 'a%2Fb%252F+', 'a/b%2F+'],
    [text, "*(!'),:@$&;=", "*(!'),:@$&;="],
    [list(whole), '1,2', [1, 2]],
    [list(text), 'a%2Cb,c', ['a,b', 'c']],
  ])('reaches the handler decoded once and as the declared type: %j and %s', async (schema, path, value) => {
    expect((await post(`${await servePath(schema)}/x/${path}`)).json.params).toEqual({ p: value });
  });

  it('of another type is refused by its name', async () => {
    const url = await servePath(whole);
    expect((await post(`${url}/x/two`)).json.errors).toEqual([{ parameter: 'p', detail: 'must be integer' }]);
    expect((await post(`${url}/x/%zz`)).json.errors).toEqual([
      { parameter: 'p', detail: 'must be percent-encoded UTF-8' },
    ]);
  });

  it('may share its segment with another one', async () => {
    const parameters = ['day', 'month'].map((name) => ({ name, in: 'path', required: true, schema: whole }));
    const url = await serveOperation({ parameters }, '/x/{day}-{month}.json');
    expect((await post(`${url}/x/24-12.json`)).json.params).toEqual({ day: 24, month: 12 });
    expect((await post(`${url}/x/24-.json`)).status).toBe(404);
  });
});
