import { expect, it } from 'vitest';
import { createClient } from '../client/index.ts';
import { createPhone, exampleOf, serve } from '../generated/server/test.ts';

const { url } = await serve();

it('a caller hears hello', async () => {
  const phone = createPhone({ url: `${url}/webhooks/call`, statusUrl: `${url}/webhooks/call-status` });
  const call = await phone.call({ from: '+12125551212', to: '+14155551234', name: 'Jo' });
  expect(call.heard).toBe('Hello Jo.');
  expect(call.mistakes).toEqual([]);
});

it('POST /webhooks/call returns the verbs say and hangup', async () => {
  const client = createClient({ baseUrl: url });
  const { data } = await client.POST('/webhooks/call', { body: exampleOf('answerCall') });
  expect(data?.map(({ verb }) => verb)).toEqual(['say', 'hangup']);
});
