import { explore, findingLine } from 'jambonz-contract/client';
import { beforeEach, describe, expect, it } from 'vitest';
import { createClient } from '../client/index.ts';
import { createPhone, exampleOf, serve } from '../generated/server/test.ts';
import type { Message } from '../server/services.ts';

const messages: Message[] = [];
const { url } = await serve({ services: { notifyOwner: async (message) => void messages.push(message) } });
const options = { url: `${url}/webhooks/call`, statusUrl: `${url}/webhooks/call-status` };
const caller = { from: '+12125551212', to: '+14155551234' };
const phone = createPhone(options);

beforeEach(() => {
  messages.length = 0;
});

describe('a caller', () => {
  it('is connected with the owner who answers, and leaves no message', async () => {
    const call = await phone.call(caller);
    expect(call.dialled).toBe('+14155550100');
    await call.answers();
    await call.partyHangsUp();
    expect(call.ended).toEqual({ by: 'jambonz', status: 'completed' });
    expect(messages).toEqual([]);
  });

  it('leaves a message while the owner is busy, and presses pound', async () => {
    const call = await phone.call(caller);
    await call.isBusy();
    expect(call.heard).toMatch(/^Nobody can take your call right now\. Please leave a message/);
    await call.say('This is Anna. Please call me back about the contract.');
    await call.press('#');
    expect(call.heard).toBe('Thank you for your message. Goodbye.');
    expect(messages).toEqual([{ callSid: call.facts.call_sid, from: '+12125551212', seconds: 3 }]);
    expect(call.mistakes).toEqual([]);
  });

  it('leaves a message when the owner does not answer, and hangs up without pound', async () => {
    const call = await phone.call(caller);
    await call.doesNotAnswer();
    await call.say('This is Anna. Please call me back about the contract.');
    await call.hangsUp();
    expect(messages).toMatchObject([{ seconds: 3 }]);
  });

  it('who is silent until the limit leaves a message of 120 seconds', async () => {
    const call = await phone.call(caller);
    await call.isBusy();
    await call.waits(200);
    expect(messages).toMatchObject([{ seconds: 120 }]);
  });

  it('who presses pound at once is asked a second time, and no third time', async () => {
    const call = await phone.call(caller);
    await call.isBusy();
    await call.press('#');
    expect(call.heard).toMatch(/^Sorry, that was too short\. Please leave a message/);
    await call.press('#');
    expect(call.heard).toBe('Sorry, that was too short again. Goodbye.');
    expect(messages).toEqual([]);
  });

  it('who hangs up while the owner is rung leaves no message', async () => {
    const call = await phone.call(caller);
    await call.hangsUp();
    expect(messages).toEqual([]);
  });

  it('reaches no dead end', async () => {
    const { findings } = await explore(options);
    expect(findings.map(findingLine)).toEqual([]);
  });
});

it('POST /webhooks/message-recorded apologizes if the recorder could not be reached', async () => {
  const { dial_call_duration: _, ...body } = exampleOf('finishMessage');
  const { data } = await createClient({ baseUrl: url }).POST('/webhooks/message-recorded', { body });
  expect(data).toMatchObject([{ text: 'Sorry, messages cannot be recorded right now. Goodbye.' }, { verb: 'hangup' }]);
});
