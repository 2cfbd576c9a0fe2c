import { explore, findingLine } from 'jambonz-contract/client';
import { beforeEach, describe, expect, it } from 'vitest';
import { createPhone, serve } from '../generated/server/test.ts';
import type { Order } from '../server/services.ts';

const callbacks: string[] = [];
const { socketUrl } = await serve({
  services: {
    findOrder: async (number): Promise<Order | undefined> => (number === 7 ? { state: 'delivered' } : undefined),
    requestCallback: async (number) => void callbacks.push(number),
  },
});
const options = { url: `${socketUrl}/webhooks/call`, statusUrl: `${socketUrl}/webhooks/call` };
const caller = { from: '+12125551212', to: '+14155551234' };
const phone = createPhone(options);

beforeEach(() => {
  callbacks.length = 0;
});

describe('the model', () => {
  it.each([
    [7, { state: 'delivered' }],
    [8, { error: 'There is no order 8. Ask for the number again.' }],
    ['seven', { error: expect.stringContaining('number') }],
  ])('that looks up order %j is told %j', async (number, told) => {
    const call = await phone.call(caller);
    expect(await call.callsTool('look-up-order', { number })).toMatchObject(told);
    expect(call.waitingFor).toMatchObject({ for: 'model-end' }); // the conversation goes on
  });

  it('connects the caller with a person', async () => {
    const call = await phone.call(caller);
    await call.say('I want to talk to somebody.');
    await call.callsTool('connect-person', { reason: 'The order is late.' });
    expect(call.heard).toBe('One moment, I am connecting you with a colleague.');
    expect(call.dialled).toBe('+14155550100');
    await call.answers();
    await call.partyHangsUp();
    expect(call.ended).toEqual({ by: 'jambonz', status: 'completed' });
    expect(call.mistakes).toEqual([]);
  });

  it('that fails is replaced by a person', async () => {
    const call = await phone.call(caller);
    await call.partyHangsUp();
    expect(call.dialled).toBe('+14155550100');
  });
});

describe('a caller', () => {
  it.each(['isBusy', 'doesNotAnswer'] as const)('is called back if the person %s', async (act) => {
    const call = await phone.call(caller);
    await call.callsTool('connect-person', { reason: 'The order is late.' });
    await call[act]();
    expect(call.heard).toBe('Sorry, nobody is free. We will call you back. Goodbye.');
    expect(callbacks).toEqual(['+12125551212']);
  });

  it('who hangs up while talking to the model is not connected with a person', async () => {
    const call = await phone.call(caller);
    await call.hangsUp();
    expect(call.dialled).toBeUndefined();
    expect(call.mistakes).toEqual([]);
  });

  it('reaches no dead end', async () => {
    const { findings } = await explore(options);
    expect(findings.map(findingLine)).toEqual([]);
  });
});
