import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { loadContract } from '../../../generated/server/contract.ts';
import { handlers } from '../../../generated/server/handlers.ts';
import { exampleOf, serve } from '../../../generated/server/test.ts';

/** A validator that accepts an answer if the jambonz portal would show a form for it. */
const portal = new Ajv({ allowUnionTypes: true }).compile({
  type: 'object',
  minProperties: 1,
  additionalProperties: false,
  patternProperties: {
    '^[a-zA-Z0-9_]+$': {
      type: 'object',
      required: ['type', 'description'],
      properties: {
        type: { enum: ['string', 'number', 'boolean'] },
        description: { type: 'string' },
        required: { type: 'boolean' },
        default: { type: ['string', 'number', 'boolean'] },
        enum: { type: 'array' },
        obscure: { type: 'boolean' },
        uiHint: { enum: ['input', 'textarea', 'filepicker'] },
        jambonzResource: { enum: ['carriers'] },
      },
    },
  },
});

describe('the discovery of environment variables', () => {
  it('answers OPTIONS in the format of the jambonz portal, without credentials or signature', async () => {
    const { url } = await serve({
      config: { credentials: { username: 'jo', password: 'sesame' }, secrets: [{ value: 'x' }] },
    });
    // Like this request, a request of the jambonz API server sets no header except `Accept`.
    const response = await fetch(`${url}/webhooks/call`, {
      method: 'OPTIONS',
      headers: { Accept: 'application/json' },
    });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
    const answer = await response.json();
    expect(portal(answer), JSON.stringify(portal.errors)).toBe(true);
    expect(answer).toMatchObject({
      GREETING: {
        type: 'string',
        description: 'What callers hear first',
        default: 'Welcome to the reception line.',
        uiHint: 'textarea',
      },
      SALES_NUMBER: { type: 'string', description: 'Number to which sales calls go', default: '+14155550100' },
    });
  });

  it('is refused for a webhook that declares no variables, because the portal treats {} as a mistake', async () => {
    const { url } = await serve();
    expect((await fetch(`${url}/webhooks/menu`, { method: 'OPTIONS' })).status).toBe(405);
  });

  it('needs no handler', () => {
    expect(
      loadContract()
        .routes.filter(({ method }) => method === 'OPTIONS')
        .map(({ operationId }) => operationId in handlers),
    ).not.toContain(true);
  });
});

describe('the variables of the jambonz portal', () => {
  it('reach the handler of every webhook of a call, and a value of the wrong type is logged once', async () => {
    const seen: unknown[] = [];
    const { client, log } = await serve({
      handlers: {
        chooseFromMenu: ({ call }) => {
          seen.push(call.envVars);
          return [];
        },
      },
    });
    const call_sid = 'a-call-with-variables';
    const env_vars = { GREETING: 7 as never, SALES_NUMBER: '+14155550199' };
    const { data } = await client.POST('/webhooks/call', { body: { ...exampleOf('answerCall'), call_sid, env_vars } });
    expect(data?.[0]).toMatchObject({
      verb: 'gather',
      say: { text: expect.stringContaining('Welcome to the reception line.') },
    });

    const body = { ...exampleOf('chooseFromMenu'), call_sid };
    await client.POST('/webhooks/menu', { body });
    // jambonz redirects the call to the webhook of new calls.
    await client.POST('/webhooks/call', { body: { ...exampleOf('answerCall', 'call-documented-minimum'), call_sid } });
    await client.POST('/webhooks/menu', { body });
    expect(seen).toMatchObject(
      Array(2).fill({ GREETING: 'Welcome to the reception line.', SALES_NUMBER: '+14155550199' }),
    );
    expect(log.filter(({ variable }) => variable)).toMatchObject([
      {
        level: 50,
        call_sid,
        variable: 'GREETING',
        msg: 'env_vars: GREETING must be string, it is number, its default is used',
      },
    ]);
  });

  it.each([null, {}, ['Moin.']])('have the default value in place of an invalid %j, which is logged', async (value) => {
    const { client, log } = await serve();
    const env_vars = { GREETING: value, SALES_NUMBER: '+14155550199' };
    const { data } = await client.POST('/webhooks/call', { body: { ...exampleOf('answerCall'), env_vars } });
    expect(data?.[0]).toMatchObject({
      verb: 'gather',
      say: { text: expect.stringContaining('Welcome to the reception line.') },
    });
    expect(log).toContainEqual(expect.objectContaining({ level: 50, variable: 'GREETING' }));
  });

  it('have default values if the server has stored nothing about the call', async () => {
    const { client } = await serve();
    const { data } = await client.POST('/webhooks/menu', {
      body: { ...exampleOf('chooseFromMenu'), call_sid: 'unheard-of', digits: '1' },
    });
    expect(data).toMatchObject([{}, { target: [{ number: '+14155550100' }] }]);
  });
});
