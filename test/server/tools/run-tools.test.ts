import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { Tool, ToolContext } from '../../../generated/server/contract.ts';
import { toolHook } from '../../../generated/server/contract.ts';
import { exampleOf, requestExamples, serve } from '../../../generated/server/test.ts';
import type { Schema } from '../../../openapi/contract/document.ts';
import type { ReplyValidator } from '../../../openapi/contract/reply-validator.ts';
import type { Project } from '../../../server/context/handler.ts';
import { createServices } from '../../../server/services.ts';
import { createToolRunner } from '../../../server/tools/run-tools.ts';
import { onlyTool } from '../../helpers/only-tool.ts';

/** Starts a server whose only LLM tool is `tool`. */
async function withTool(tool: Tool<'client-get-time'>) {
  const { client, log } = await serve({ handlers: { runTool: onlyTool(tool) } });
  const ask = async (body: object) =>
    (await client.POST('/webhooks/tool', { body: { tool_call_id: '1', name: 'client-get-time', ...body } })).data;
  return { client, log, ask };
}

const text: Schema = { type: 'string' };
const closed = (properties: Record<string, Schema>, required: string[] = []): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

/** Starts a server whose only LLM tool has the parameters `parameters` and returns its arguments. */
async function withSchema(parameters: Schema) {
  const runTools = createToolRunner<Project, Record<string, (context: { args: unknown }) => object>>(() => ({
    document: {} as never,
    toolPath: '/webhooks/tool',
    tools: { tool: { description: 'x', parameters } },
    validators: { tool: new Ajv2020({ allErrors: true, strict: false }).compile(parameters) as ReplyValidator },
  }));
  const runTool = runTools({ tool: ({ args }) => ({ args }) });
  const { client, log } = await serve({ handlers: { runTool: runTool as never } });
  const ask = async (args: object) =>
    (await client.POST('/webhooks/tool', { body: { tool_call_id: '1', name: 'tool', args: args as never } })).data;
  return { ask, log };
}

describe('an LLM tool', () => {
  it('receives its arguments, the customer data of the call, the clock and the services', async () => {
    let given: Partial<ToolContext<'client-get-time'>> = {};
    const { ask } = await withTool((context) => {
      given = context;
      return '';
    });
    await ask({ arguments: { timezone: 'UTC' }, customerData: { orderId: 4711 } });
    expect(given).toMatchObject({ args: { timezone: 'UTC' }, customerData: { orderId: 4711 } });
    expect(Object.keys(given).sort()).toEqual(['args', 'call', 'customerData', 'log', 'now', 'services', 'signal']);
    expect(given.call).toBeUndefined();
  });

  it('is not run by a request with more than 100 calls, which gets one error and one line in the log', async () => {
    let runs = 0;
    const runTool = onlyTool(() => String(++runs));
    const log = pino({ enabled: false });
    const lines: unknown[] = [];
    log.warn = (...given: unknown[]) => void lines.push(given);
    const answer = (count: number) => {
      const calls = Array.from({ length: count }, (_, index) => ({ id: `${index}`, name: 'client-get-time' }));
      return runTool({ body: { tool_call_id: '1', function_calls: calls }, log } as never);
    };
    expect((await answer(100)).toolResponse).toMatchObject({ functionResponses: { length: 100 } });
    expect(runs).toBe(100);
    expect(await answer(37_000)).toEqual({
      toolResponse: {
        functionResponses: [
          { id: '0', name: 'client-get-time', response: { error: 'call at most 100 functions at once' } },
        ],
      },
    });
    expect(runs).toBe(100);
    expect(lines).toEqual([['the model called 37000 tools at once, more than 100, so none ran']]);
  });

  it('is not run with an argument that one of two closed schemas forbids', async () => {
    const { ask } = await withSchema({ allOf: [closed({ city: text }), closed({ day: text })] });
    expect(JSON.stringify(await ask({ city: 'Bonn' }))).toContain('/city tool: unknown property');
  });

  it('receives the state of the phone call whose call_sid is in the URL of its toolHook', async () => {
    const { client } = await withTool(({ call }) => ({
      sid: call?.sid,
      greeting: call?.envVars.GREETING,
      choice: call?.data.choice,
    }));
    const newCall = { ...exampleOf('answerCall'), call_sid: 'a call/with?signs', env_vars: { GREETING: 'Moin.' } };
    await client.POST('/webhooks/call', { body: newCall });
    const hook = toolHook({ vendor: 'ultravox', call: { sid: newCall.call_sid } });
    expect(hook).toBe('/webhooks/tool?vendor=ultravox&call=a+call%2Fwith%3Fsigns');
    const { data } = await client.POST(hook as '/webhooks/tool', {
      body: { tool_call_id: '1', name: 'client-get-time' },
    });
    expect(data?.result).toBe('{"sid":"a call/with?signs","greeting":"Moin."}');
  });

  it('causes an error result for the model and a log entry if it throws', async () => {
    const { ask, log } = await withTool(() => {
      throw new Error('the password is sesame');
    });
    expect(await ask({})).toEqual({ result: { error: 'client-get-time does not work at the moment' } });
    expect(log).toContainEqual(
      expect.objectContaining({
        level: 50,
        tool: 'client-get-time',
        err: expect.objectContaining({ message: 'the password is sesame' }),
      }),
    );
  });

  it.each([undefined, null, 7, 10n, () => 'x'])(
    'causes an error result for the model if it returns an invalid result: %s',
    async (returned) => {
      const { ask } = await withTool((() => returned) as never);
      expect(await ask({})).toEqual({ result: { error: 'client-get-time does not work at the moment' } });
    },
  );

  it('is called despite 400 unknown arguments, and not with 20,000, within three seconds', async () => {
    const { ask, log } = await withTool(({ args }) => ({ args }));
    const args = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, 1]));
    const begin = performance.now();
    const few = Object.fromEntries(Object.entries(args).slice(0, 400));
    expect(await ask({ args: few })).toEqual({ result: { args: {} } });
    expect(log.filter(({ level }) => level === 40)).toEqual([
      expect.objectContaining({ ignored: expect.arrayContaining(['/k0', '/k9']) }),
    ]);
    expect(JSON.stringify(await ask({ args }))).toMatch(/"error":"\/k500 client-get-time: unknown property; /);
    // The limit detects slow validation, which once took 30 s and blocked every call.
    expect(performance.now() - begin).toBeLessThan(3_000);
  });

  it.each(['constructor', '__proto__', 'toString', ''])(
    'is named in the error for the model if it does not exist: %s',
    async (name) => {
      const { ask } = await withTool(() => 'never');
      expect(await ask({ name })).toEqual({ result: { error: `unknown tool ${name}` } });
    },
  );

  it('causes a fallback in the format of the LLM vendor if it exceeds the deadline', async () => {
    const { client } = await serve({
      handlers: { runTool: onlyTool(() => new Promise(() => {})) },
      config: { handlerDeadlineMs: 20 },
      onInvalidReply: 'fallback',
    });
    const { data } = await client.POST('/webhooks/tool', {
      params: { query: { vendor: 'openai' } },
      body: { tool_call_id: 'call_1', name: 'client-get-time' },
    });
    expect(data?.item).toEqual({
      type: 'function_call_output',
      call_id: 'call_1',
      output: '{"error":"This is not available at the moment."}',
    });
  });
});

describe('the arguments of an LLM tool', () => {
  it.each([
    [{ timezone: 7 }, '/timezone client-get-time: must be string'],
    [{ time_zone: 'UTC' }, '/time_zone client-get-time: unknown property, did you mean timezone?'],
    [[4711], 'client-get-time: must be object'],
    [{ timezone: 7, a: 1 }, '/timezone client-get-time: must be string'],
    [{ timezone: null, time_zone: 'UTC' }, '/time_zone client-get-time: unknown property, did you mean timezone?'],
  ])('are reported to the model if they break the schema: %o', async (args, error) => {
    const { ask, log } = await withTool(() => 'never');
    expect(await ask({ args })).toEqual({ result: { error } });
    expect(log).toContainEqual(
      expect.objectContaining({ level: 40, tool: 'client-get-time', mistakes: error.split('; ') }),
    );
  });

  it('reach the tool without null and unknown names, if the rest matches the schema of the tool', async () => {
    const run = onlyTool(({ args }) => ({ args }));
    const around = {
      call: undefined,
      services: createServices(),
      log: pino({ level: 'silent' }),
      now: () => new Date(),
      signal: new AbortController().signal,
    };
    const some = fc.oneof(
      fc.jsonValue(),
      fc.record({ timezone: fc.jsonValue() }),
      fc.record({ timezone: fc.option(fc.string()), extra: fc.jsonValue() }, { requiredKeys: [] }),
      fc.record({ timezone: fc.option(fc.string()), time_zone: fc.string() }, { requiredKeys: [] }),
    );
    await fc.assert(
      fc.asyncProperty(some, async (args) => {
        const { timezone, time_zone } = (args ?? {}) as { timezone?: unknown; time_zone?: unknown };
        const isObject = typeof args === 'object' && !Array.isArray(args);
        const isRight =
          typeof timezone === 'string' || ((timezone ?? undefined) === undefined && time_zone === undefined);
        const expected = typeof timezone === 'string' ? { timezone } : {};
        const { result } = await run({ ...around, body: { tool_call_id: '1', name: 'client-get-time', args } });
        expect(result).toEqual(
          isObject && isRight ? { args: expected } : { error: expect.stringContaining('client-get-time: ') },
        );
      }),
      { numRuns: 500 },
    );
  });

  it.each<[what: string, schema: Schema, args: object, received: object, ignored: string[]]>([
    ['null for an optional argument', { properties: { a: text } }, { a: null }, {}, []],
    [
      'null in an object and in a list of objects',
      { properties: { o: closed({ a: text }), l: { type: 'array', items: closed({ a: text, b: text }) } } },
      { o: { a: null }, l: [{ a: null, b: 'x' }] },
      { o: {}, l: [{ b: 'x' }] },
      [],
    ],
    [
      'unknown names in an object and in a list of objects',
      { properties: { o: closed({ a: text }), l: { type: 'array', items: closed({ b: text }) } } },
      { o: { a: 'x', zulu: 1 }, l: [{ b: 'x' }, { yankee: { a: 1 } }] },
      { o: { a: 'x' }, l: [{ b: 'x' }, {}] },
      ['/o/zulu', '/l/1/yankee'],
    ],
    ['a name with / and ~', { properties: {} }, { 'a/b~c': 1 }, {}, ['/a~1b~0c']],
    [
      'unknown names beside an alternative, but not the names of other alternatives',
      { properties: { by: { anyOf: [closed({ name: text }, ['name']), closed({ number: text }, ['number'])] } } },
      { by: { number: '1', zulu: 1 } },
      { by: { number: '1' } },
      ['/by/zulu'],
    ],
    [
      'a name that is similar to one that is given',
      { properties: { customer: text } },
      { customer: 'x', customers: 1 },
      { customer: 'x' },
      ['/customers'],
    ],
  ])('are received without %s', async (_what, schema, args, received, ignored) => {
    const { ask, log } = await withSchema({ type: 'object', additionalProperties: false, ...schema });
    expect(await ask(args)).toEqual({ result: { args: received } });
    const logged = log.flatMap((line) => ('ignored' in line ? [line.ignored] : []));
    expect(logged).toEqual(ignored.length > 0 ? [ignored] : []);
  });

  it.each<[what: string, schema: Schema, args: object]>([
    ['null that the schema allows', { properties: { a: { type: ['string', 'null'] } } }, { a: null }],
    ['null in a list', { properties: { l: { type: 'array', items: { type: ['string', 'null'] } } } }, { l: [null] }],
    ['names of an open schema', { additionalProperties: true, properties: { a: text } }, { a: 'x', zulu: null }],
    ['names of an open object', { properties: { o: { type: 'object' } } }, { o: { zulu: { a: 1 } } }],
  ])('are received with %s', async (_what, schema, args) => {
    const { ask } = await withSchema({ type: 'object', additionalProperties: false, ...schema });
    expect(await ask(args)).toEqual({ result: { args } });
  });

  it.each<[what: string, schema: Schema, args: object, error: string]>([
    [
      'null for a required argument',
      { properties: { a: text }, required: ['a'] },
      { a: null },
      'tool: missing property a',
    ],
    [
      'null in a list',
      { properties: { l: { type: 'array', items: text } } },
      { l: [null] },
      '/l/0 tool: must be string',
    ],
    [
      'a misspelt name in a list of objects',
      { properties: { l: { type: 'array', items: closed({ customer: text }) } } },
      { l: [{ custmer: 'x', zulu: 1 }] },
      '/l/0/custmer tool: unknown property, did you mean customer?',
    ],
  ])('are refused with %s', async (_what, schema, args, error) => {
    const { ask } = await withSchema({ type: 'object', additionalProperties: false, ...schema });
    expect(await ask(args)).toEqual({ result: { error } });
  });
});

describe('every tool request example of the OpenAPI document', async () => {
  const { client } = await serve();
  const shapes = requestExamples().filter(({ operationId }) => operationId === 'runTool');

  it.each(shapes.map(({ name, body }) => [name, body] as const))('is answered with 200: %s', async (_name, body) => {
    const { data, response } = await client.POST('/webhooks/tool', {
      body: body as ReturnType<typeof exampleOf<'runTool'>>,
    });
    expect(response.status).toBe(200);
    expect(Object.keys(data ?? {})).toEqual(['function_calls' in body ? 'toolResponse' : 'result']);
  });
});

it('problems with many tool calls of one webhook are one log line with their number', async () => {
  const { client, log } = await serve({ handlers: { runTool: onlyTool(() => 'never') } });
  const function_calls = Array.from({ length: 50 }, (_, index) => ({ id: `${index}`, name: `unknown ${index}` }));
  const example = requestExamples().find(({ body }) => 'function_calls' in body);
  await client.POST('/webhooks/tool', { body: { ...example?.body, function_calls } as never });
  expect(log.filter(({ msg }) => msg !== 'webhook')).toEqual([
    expect.objectContaining({ level: 40, tool: 'unknown 0', count: 50, msg: 'the model called an unknown tool' }),
  ]);
});
