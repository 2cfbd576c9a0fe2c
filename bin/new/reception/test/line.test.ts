import { describe, expect, it } from 'vitest';
import { createClient } from '../client/index.ts';
import { createPhone, exampleOf, serve } from '../generated/server/test.ts';

const { url } = await serve({ services: { findName: async () => 'Jo' } });

describe('a caller', () => {
  const phone = createPhone({ url: `${url}/webhooks/call`, statusUrl: `${url}/webhooks/call-status` });

  it('who presses 1 is connected with sales', async () => {
    const call = await phone.call({ from: '+12125551212', to: '+14155551234' });
    expect(call.heard).toMatch(/^Hello Jo\. For sales, press 1/);
    await call.press('1');
    expect(call.dialled).toBe('+14155550100');
    expect(call.mistakes).toEqual([]);
  });
});

describe('POST /webhooks/menu', () => {
  it('says goodbye to a caller who asks for support', async () => {
    const client = createClient({ baseUrl: url });
    const body = { ...exampleOf('chooseFromMenu'), digits: '2' };
    const { data } = await client.POST('/webhooks/menu', { body });
    expect(data).toMatchObject([{ verb: 'say' }, { verb: 'hangup' }]);
  });
});
