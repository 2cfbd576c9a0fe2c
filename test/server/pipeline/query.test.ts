import fc from 'fast-check';
import { expect, it } from 'vitest';
import { serve } from '../../../generated/server/test.ts';
import { say } from '../../../generated/server/verbs.ts';
import { anyText } from '../../helpers/any-text.ts';

let query: unknown;
const { url, client } = await serve({
  handlers: {
    answerCallByGet: (context) => {
      query = context.query;
      return [say({ text: 'Hello' })];
    },
  },
});

it('a call webhook sent by GET without a query, as jambonz sends it, is answered', async () => {
  expect((await client.GET('/webhooks/call')).data).toEqual([{ verb: 'say', text: 'Hello' }]);
});

it('a call webhook sent by GET with the documented query is answered', async () => {
  const documented = {
    call_sid: 'd2515c3b-b79a-41a2-971a-445e769c823c',
    application_sid: '72c5c38f-9bba-40ce-aa83-aaa6be55e1b5',
    account_sid: 'bad98250-b34d-459d-9e90-f97dfb9bc519',
    direction: 'inbound',
    from: '+12125551212',
    to: '+14155551234',
    caller_name: 'John Doe',
    call_status: 'trying',
    sip_status: 100,
  } as const;
  const { response } = await client.GET('/webhooks/call', { params: { query: documented } });
  expect(response.status).toBe(200);
  expect(query).toEqual(documented);
});

it.each([
  '*97',
  '+1 (415) 555-1234',
  '(',
  'Zoë & Söhne',
  '日本',
  'sip:alice@example.com;user=phone',
  '%zz',
  '#1',
  'a=b&c=d',
  "!'[]",
])('a query parameter arrives intact: %s', async (from) => {
  await client.GET('/webhooks/call', { params: { query: { from } } });
  expect(query).toEqual({ from });
});

it('any text in a query parameter arrives intact', async () => {
  await fc.assert(
    fc.asyncProperty(anyText({ minLength: 1 }), fc.string({ unit: 'grapheme', minLength: 1 }), async (from, to) => {
      await client.GET('/webhooks/call', { params: { query: { from, to } } });
      expect(query).toEqual({ from, to });
    }),
    { numRuns: 200 },
  );
});

it.each(['from=*97', 'from=+1415', 'to=sip:u@h', 'x=1&x=2', 'unknown[]=1', 'from', '&&&'])(
  'a raw query is accepted: %s',
  async (raw) => {
    expect((await fetch(`${url}/webhooks/call?${raw}`)).status).toBe(200);
  },
);
