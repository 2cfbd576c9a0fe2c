import { explore, findingLine } from 'jambonz-contract/client';
import { beforeEach, describe, expect, it } from 'vitest';
import { createClient } from '../client/index.ts';
import { createPhone, exampleOf, serve } from '../generated/server/test.ts';

const callbacks: string[] = [];
const { url } = await serve({ services: { requestCallback: async (number) => void callbacks.push(number) } });
const options = { url: `${url}/webhooks/call`, statusUrl: `${url}/webhooks/call-status` };
const caller = { from: '+12125551212', to: '+14155551234' };
const agent = { from: '+12125553434', to: '+14155559999' };
const phone = createPhone(options);

beforeEach(() => {
  callbacks.length = 0;
});

describe('a caller', () => {
  it('waits in the queue until an agent takes the call', async () => {
    const call = await phone.call(caller);
    expect(call.queue).toBe('support');
    expect(call.heard).toContain('You are number 1 in the queue.');
    await call.waits(60);
    await call.answers();
    await call.partyHangsUp();
    expect(call.heard).toBe('Thank you for calling. Goodbye.');
    expect(call.mistakes).toEqual([]);
  });

  it('who waits longer than five minutes is called back', async () => {
    const call = await phone.call(caller);
    await call.waits(6 * 60);
    expect(call.heard).toMatch(/Sorry, all colleagues are busy\. We will call you back\. Goodbye\.$/);
    expect(callbacks).toEqual(['+12125551212']);
  });

  it('who hangs up while waiting is not called back', async () => {
    const call = await phone.call(caller);
    await call.hangsUp();
    expect(callbacks).toEqual([]);
    expect(call.mistakes).toEqual([]);
  });

  it('reaches no dead end', async () => {
    const { findings } = await explore(options);
    expect(findings.map(findingLine)).toEqual([]);
  });
});

describe('an agent', () => {
  it('takes one caller after the other', async () => {
    const call = await phone.call(agent);
    await call.answers();
    await call.partyHangsUp();
    expect(call.waitingFor).toMatchObject({ for: 'queued-caller', name: 'support' });
  });

  it('takes the next caller when a caller is lost before the connection', async () => {
    const call = await phone.call(agent);
    await call.partyHangsUp();
    expect(call.waitingFor).toMatchObject({ for: 'queued-caller' });
  });

  it('hears after ten minutes that no caller is waiting', async () => {
    const call = await phone.call(agent);
    await call.doesNotAnswer();
    expect(call.heard).toBe('No caller is waiting. Goodbye.');
    expect(call.seconds).toBeGreaterThan(600);
  });

  it('reaches no dead end', async () => {
    const { findings } = await explore(options, agent);
    expect(findings.map(findingLine)).toEqual([]);
  });
});

it('POST /webhooks/queue-left promises a call back if connecting fails', async () => {
  const body = { ...exampleOf('finishWaiting'), queue_result: 'error' };
  const { data } = await createClient({ baseUrl: url }).POST('/webhooks/queue-left', { body });
  expect(data).toMatchObject([{ text: expect.stringContaining('We will call you back') }, { verb: 'hangup' }]);
  expect(callbacks).toEqual([body.from]);
});
