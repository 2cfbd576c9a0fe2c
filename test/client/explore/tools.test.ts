import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { createSampleValue } from '../../../client/explore/sample-value.ts';
import { explore } from '../../../client/index.ts';
import { listTools } from '../../../client/phone/verbs/bots/offered-tools.ts';
import { loadContract, toolHook, toolsFor } from '../../../generated/server/contract.ts';
import type { Verb } from '../../../generated/server/verbs.ts';
import type { Vendor } from '../../../server/tools/vendor-answer.ts';
import { onlyTool } from '../../helpers/only-tool.ts';
import { createThrower, serveFailing } from '../../helpers/serve-failing.ts';

/** Explores an application that replies with the first OpenAPI example of the verb for this vendor. */
async function exploreModel(vendor: Vendor, more: object, handlers: object = {}) {
  const schema = loadContract().document.components?.schemas?.[`${vendor}-s2s`] as { examples: Verb[] };
  const verb = { ...schema.examples[0], actionHook: undefined, eventHook: undefined, ...more };
  const { url } = await serveFailing({ answerCall: () => [verb, { verb: 'say', text: 'Bye.' }], ...handlers });
  const { findings, places } = await explore(
    { url: `${url}/webhooks/call`, contract: loadContract() },
    { slow: 60_000 },
  );
  return { findings, labels: places[0]?.ways.map(({ label }) => label) };
}

const hangups = ['the other side hangs up', 'the caller hangs up'];
const openaiTools = { session_update: { tools: toolsFor('openai') } };

describe('the explorer in a conversation with a model', () => {
  it('calls each tool of the running verb, and reports nothing if the model understands the result', async () => {
    const { labels, findings } = await exploreModel('openai', {
      llmOptions: openaiTools,
      toolHook: toolHook({ vendor: 'openai' }),
    });
    expect(labels).toEqual(['the model calls client-get-time', ...hangups]);
    expect(findings).toEqual([]);
  });

  it('calls the tools of the contract if the vendor keeps its tools elsewhere', async () => {
    const { labels, findings } = await exploreModel('elevenlabs', { toolHook: toolHook({ vendor: 'elevenlabs' }) });
    expect(labels).toEqual(['the model calls client-get-time', ...hangups]);
    expect(findings).toEqual([]);
  });

  it('reports a tool hook that answers with its fallback', async () => {
    const { findings } = await exploreModel(
      'openai',
      { llmOptions: openaiTools, toolHook: toolHook({ vendor: 'openai' }) },
      { runTool: createThrower(new Error('no clock')) },
    );
    expect(findings).toMatchObject([
      {
        kind: 'fallback',
        name: 'fallback runTool exception client-get-time',
        tool: 'client-get-time',
        way: ['the model calls client-get-time'],
      },
    ]);
  });

  it('reports a tool of runTools that throws, which the model learns as an error', async () => {
    const { findings } = await exploreModel(
      'openai',
      { llmOptions: openaiTools, toolHook: toolHook({ vendor: 'openai' }) },
      { runTool: onlyTool(createThrower(new Error('no clock'))) },
    );
    expect(findings.map(({ name }) => name)).toEqual(['fallback runTool exception client-get-time']);
  });

  it('reports a result in a form that the model drops', async () => {
    const { findings } = await exploreModel('openai', { llmOptions: openaiTools, toolHook: toolHook() });
    expect(findings).toMatchObject([
      { kind: 'invalid-answer', name: 'invalid-answer POST /webhooks/tool tool-result client-get-time' },
    ]);
  });
});

const parameters = { type: 'object', properties: { room: { type: 'string' } } };

it.each<[string, object, string]>([
  ['OpenAI', { llmOptions: { session_update: { tools: [{ type: 'function', name: 'book', parameters }] } } }, 'book'],
  ['agent', { tools: [{ type: 'function', function: { name: 'book', parameters } }] }, 'book'],
  ['Anthropic', { llmOptions: { tools: [{ name: 'book', input_schema: parameters }] } }, 'book'],
  ['Google', { llmOptions: { setup: { tools: [{ functionDeclarations: [{ name: 'book', parameters }] }] } } }, 'book'],
  [
    'Deepgram',
    { llmOptions: { Settings: { agent: { think: { functions: [{ name: 'book' }, { name: 'a', endpoint: {} }] } } } } },
    'book',
  ],
  [
    'Ultravox',
    {
      llmOptions: {
        selectedTools: [
          { toolName: 'hangUp' },
          { temporaryTool: { modelToolName: 'book', client: {}, dynamicParameters: [] } },
          { temporaryTool: { modelToolName: 'find', http: { baseUrlPattern: 'https://example.com' } } },
        ],
      },
    },
    'book',
  ],
  ['no vendor', { tools: 'none', llmOptions: { name: 'x', voice: { name: 'y' } } }, ''],
])('listTools lists the tools that reach the tool hook in the format of %s', (_, verb, names) => {
  expect(
    listTools(verb)
      .map(({ name }) => name)
      .join(),
  ).toBe(names);
});

it('listTools reads the parameters of an Ultravox tool', () => {
  const dynamicParameters = [{ name: 'room', location: 'PARAMETER_LOCATION_BODY', schema: { type: 'string' } }];
  expect(listTools({ selectedTools: [{ temporaryTool: { modelToolName: 'book', dynamicParameters } }] })).toEqual([
    { name: 'book', parameters },
  ]);
});

it('listTools lists at most 100 tools', () => {
  expect(listTools({ tools: Array.from({ length: 5_000 }, (_, index) => ({ name: `t${index}` })) })).toHaveLength(100);
});

const ajv = new Ajv2020({ strict: false });
formats.default(ajv);

it.each([
  [{ type: 'object', required: ['a'], properties: { a: { type: 'string' }, b: { type: 'integer', minimum: 5 } } }],
  [{ type: 'array', minItems: 2, items: { enum: ['x', 'y'] } }],
  [{ type: 'string', format: 'date-time' }],
  [{ type: 'string', format: 'email' }],
  [{ type: 'string', minLength: 20, maxLength: 30 }],
  [{ type: 'number', exclusiveMinimum: 0 }],
  [{ type: ['boolean', 'null'] }],
  [{ anyOf: [{ const: 7 }, { type: 'string' }] }],
  [{ allOf: [{ properties: { a: { type: 'boolean' } } }, { properties: { c: { const: 'd' } }, required: ['c'] }] }],
  [{ type: 'object' }],
])('createSampleValue creates a value that is valid against %j', (schema) => {
  expect(ajv.validate(schema, createSampleValue(schema))).toBe(true);
});

it.each([
  [{ type: 5, allOf: 'x', anyOf: {}, enum: 7, examples: {} }],
  [{ properties: { a: { type: { b: 1 } }, c: { type: 'array', minItems: 'x' }, d: null } }],
  [{ allOf: [null, 5] }],
  [{ type: 'string', format: '__proto__' }],
])('createSampleValue creates some value for %j, which is no schema', (schema) => {
  expect(createSampleValue(schema)).toBeDefined();
});

it('createSampleValue creates at most 1,000 parts for lists in lists', () => {
  const list = (depth: number): object => ({ type: 'array', minItems: 10, items: depth > 0 ? list(depth - 1) : {} });
  expect(JSON.stringify(createSampleValue(list(7))).length).toBeLessThan(20_000);
});

it('createSampleValue reads types in capitals, prefers examples, and ends in a schema that contains itself', () => {
  expect(createSampleValue({ type: 'OBJECT', properties: { a: { type: 'STRING', example: 'Jo' } } })).toEqual({
    a: 'Jo',
  });
  const node: { type: string; properties: object } = { type: 'object', properties: {} };
  node.properties = { child: node };
  expect(JSON.stringify(createSampleValue(node)).length).toBeLessThan(200);
});
