import fc from 'fast-check';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { Tool, ToolContext } from '../../../generated/server/contract.ts';
import { toolHook } from '../../../generated/server/contract.ts';
import { exampleOf, requestExamples, serve } from '../../../generated/server/test.ts';
import { createServices } from '../../../server/services.ts';
import { onlyTool } from '../../helpers/only-tool.ts';

/** Starts a server whose only LLM tool is `tool`. */
async function withTool(tool: Tool<'client-get-time'>) {
  const { client, log } = await serve({ handlers: { runTool: onlyTool(tool) } });
  const ask = async (body: object) =>
    (await client.POST('/webhooks/tool', { body: { tool_call_id: '1', name: 'client-get-time', ...body } })).data;
  return { client, log, ask };
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

  it('rejects 20,000 unknown arguments within three seconds', async () => {
    const { ask } = await withTool(() => 'never');
    const args = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, 1]));
    const begin = performance.now();
    expect(await ask({ args })).toMatchObject({
      result: { error: expect.stringMatching(/^\/k0 client-get-time: unknown property/) },
    });
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
    [{ timezone: 7, a: 1 }, '/a client-get-time: unknown property; /timezone client-get-time: must be string'],
  ])('are reported to the model if they break the schema: %o', async (args, error) => {
    const { ask, log } = await withTool(() => 'never');
    expect(await ask({ args })).toEqual({ result: { error } });
    expect(log).toContainEqual(
      expect.objectContaining({ level: 40, tool: 'client-get-time', mistakes: error.split('; ') }),
    );
  });

  it('reach the tool if and only if they match the schema of the tool', async () => {
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
      fc.record({ timezone: fc.string() }),
    );
    await fc.assert(
      fc.asyncProperty(some, async (args) => {
        const plain =
          typeof args === 'object' && args !== null && !Array.isArray(args) ? Object.entries(args) : undefined;
        const right =
          args === null || plain?.every(([name, value]) => name === 'timezone' && typeof value === 'string');
        const { result } = await run({ ...around, body: { tool_call_id: '1', name: 'client-get-time', args } });
        expect(result).toEqual(right ? { args: args ?? {} } : { error: expect.stringContaining('client-get-time: ') });
      }),
      { numRuns: 500 },
    );
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
