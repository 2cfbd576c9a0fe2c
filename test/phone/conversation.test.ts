import { expect, it } from 'vitest';
import { createPhone } from '../../client/phone/phone.ts';
import { serve } from '../helpers/serve.ts';

const { url } = await serve();
const phone = createPhone({ url: `${url}/webhooks/call`, statusUrl: `${url}/webhooks/call-status` });

it('holds a conversation with the example', async () => {
  const call = await phone.call({ from: '+12125551212', to: '+14155551234', name: 'Jo' });
  expect(call.heard).toContain('Welcome');
  await call.press('1');
  expect(call.dialled).toEqual('+14155550100');
  await call.doesNotAnswer();
  expect(call.queue).toBe('support');
  await call.waits(400);
  expect(call.ended).toEqual({ by: 'jambonz', status: 'completed' });
});
