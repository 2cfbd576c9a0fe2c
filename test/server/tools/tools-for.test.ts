import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { toolHook, toolsFor } from '../../../generated/server/contract.ts';
import {
  agent,
  deepgramS2s,
  googleS2s,
  llm,
  microsoftS2s,
  openaiS2s,
  ultravoxS2s,
} from '../../../generated/server/verbs.ts';
import { tools } from '../../../generated/tools.ts';
import { serveReply } from '../../helpers/serve-reply.ts';

const description = 'The time of day. Call it when the caller asks for the time or whether anyone is available.';
const timezone = { description: 'IANA name of the time zone, such as Europe/Berlin; default UTC.', type: 'string' };
const parameters = { type: 'object', properties: { timezone }, additionalProperties: false };

const only = ['client-get-time'] as const;

describe('the LLM tools of the OpenAPI document', () => {
  it.each(['openai', 'microsoft'] as const)('are functions of the Realtime API for %s', (vendor) => {
    expect(toolsFor(vendor, only)).toEqual([{ type: 'function', name: 'client-get-time', description, parameters }]);
  });

  it('are client tools with dynamic parameters for Ultravox', () => {
    expect(toolsFor('ultravox', only)).toEqual([
      {
        temporaryTool: {
          modelToolName: 'client-get-time',
          description,
          dynamicParameters: [
            { name: 'timezone', location: 'PARAMETER_LOCATION_BODY', schema: timezone, required: false },
          ],
          client: {},
        },
      },
    ]);
  });

  it.each(['deepgram', 'agent'] as const)('are a list of name, description and parameters for %s', (receiver) => {
    expect(toolsFor(receiver, only)).toEqual([{ name: 'client-get-time', description, parameters }]);
  });

  it('are function declarations for Google, without the schema keywords that Google does not know', () => {
    const { additionalProperties: _, ...taken } = parameters;
    expect(toolsFor('google', only)).toEqual([
      { functionDeclarations: [{ name: 'client-get-time', description, parameters: taken }] },
    ]);
  });

  it('are all returned by toolsFor without a list of names, and none with an empty list', () => {
    expect(toolsFor('openai').map(({ name }) => name)).toEqual(Object.keys(tools));
    expect(toolsFor('openai', [])).toEqual([]);
  });

  it('have parameter schemas that are valid JSON Schema', () => {
    for (const { parameters } of toolsFor('openai')) expect(new Ajv2020().validateSchema(parameters)).toBe(true);
  });

  it('are valid in the verb of each vendor', async () => {
    const { mistakes } = await serveReply();
    const auth = { apiKey: 'key' };
    const verbs = [
      llm({
        vendor: 'openai',
        auth,
        llmOptions: { session_update: { tools: toolsFor('openai') }, response_create: {} },
      }),
      openaiS2s({ auth, llmOptions: { session_update: { tools: toolsFor('openai') }, response_create: {} } }),
      microsoftS2s({
        auth,
        connectOptions: { host: 'acme.openai.azure.com' },
        llmOptions: { session_update: { tools: toolsFor('microsoft') }, response_create: {} },
      }),
      ultravoxS2s({ auth, llmOptions: { selectedTools: toolsFor('ultravox') } }),
      deepgramS2s({
        auth,
        llmOptions: {
          Settings: {
            agent: { think: { provider: { type: 'open_ai', model: 'gpt-4o' }, functions: toolsFor('deepgram') } },
          },
        },
      }),
      googleS2s({ auth, llmOptions: { setup: { tools: toolsFor('google') } } }),
      agent({ llm: { llmOptions: { tools: toolsFor('agent') } }, toolHook: toolHook({ call: { sid: 'x' } }) }),
    ];
    expect(await mistakes(verbs)).toEqual([]);
  });
});
