import { expect, it } from 'vitest';
import { createPhone } from '../../../client/index.ts';
import { serve } from '../../../generated/server/test.ts';

const { url } = await serve({ config: { secrets: [{ value: 'whsec' }] } });
const phone = createPhone({ url: `${url}/webhooks/call`, statusUrl: `${url}/webhooks/call-status`, secret: 'whsec' });

// The test measures the CPU time of phone and server, because other tests run in parallel.
it('fifty calls to the example application take less than five seconds of CPU time', { timeout: 30_000 }, async () => {
  const before = process.cpuUsage();
  for (let count = 0; count < 50; count++) {
    const call = await phone.call({ from: '+12125551212', to: '+14155551234' });
    await call.press('1');
    await call.doesNotAnswer();
    await call.waits(60);
    await call.answers();
    await call.partyHangsUp();
    expect(call.ended).toEqual({ by: 'jambonz', status: 'completed' });
    expect(call.mistakes).toEqual([]);
  }
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(5);
});
