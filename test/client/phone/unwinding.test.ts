import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Call, OutOfTurn, openRestApi } from '../../../client/index.ts';
import { config, dial, enqueue, gather, listen, llm, say } from '../../../generated/server/verbs.ts';
import { hook } from '../../helpers/hook.ts';
import { scripted } from '../../helpers/scripted.ts';

const parties = { from: '+12125551212', to: '+14155551234' };
const rest = await openRestApi();
const { phone, url } = await scripted(
  {
    '/call': [
      config({ sipRequestWithinDialogHook: hook('/info') }),
      gather({ input: ['digits', 'speech'], numDigits: 1, actionHook: hook('/menu') }),
      dial({
        target: [{ type: 'phone', number: '+14155550100' }],
        confirmHook: hook('/confirm'),
        dtmfCapture: ['*'],
        dtmfHook: hook('/key'),
        referHook: hook('/updated'),
        onHoldHook: hook('/hold'),
        amd: { actionHook: hook('/amd') },
      }),
      listen({ url: 'wss://example.com', finishOnKey: '#' }),
      enqueue({ name: 'support', waitHook: hook('/wait') }),
      llm({
        vendor: 'openai',
        model: 'x',
        auth: { apiKey: 'k' },
        toolHook: hook('/tool'),
        llmOptions: { response_create: {} },
      }),
    ],
    '/menu': [] as never,
    '/confirm': [gather({ numDigits: 1 })],
    '/wait': [say({ text: 'Please hold' })],
    '/hold': [say({ text: 'On hold' })],
    '/amd': [] as never,
    '/info': [] as never,
    '/updated': [say({ text: 'Redirected' }), gather({ numDigits: 1 })],
    '/tool': [] as never,
  },
  { rest },
);

/** All events that can happen in a call, by name. The message of a failed test lists the names. */
const acts: Record<string, (call: Call) => Promise<unknown>> = {
  press: (call) => call.press('1'),
  'press by the party': (call) => call.press('*', { by: 'party' }),
  say: (call) => call.say('sales'),
  'stay silent': (call) => call.staysSilent(),
  wait: (call) => call.waits(5),
  'wait long': (call) => call.waits(100),
  answer: (call) => call.answers(),
  'be busy': (call) => call.isBusy(),
  'not answer': (call) => call.doesNotAnswer(),
  'party hangs up': (call) => call.partyHangsUp(),
  'call a tool': (call) => call.callsTool('x'),
  'hang up': (call) => call.hangsUp(),
  'redirect by REST': (call) => update(call, 'PUT', { call_hook: `${url}/updated` }),
  'end by REST': (call) =>
    update(call, 'PUT', { call_status: call.facts.sip_status === 200 ? 'completed' : 'no-answer' }),
  'delete by REST': (call) => update(call, 'DELETE'),
  'child call by REST': (call) => update(call, 'PUT', { child_call_hook: `${url}/updated` }),
  reject: (call) => call.rejects(603),
  'early media': (call) => call.sendsEarlyMedia(),
  refer: (call) => call.refers('+14155550199'),
  'refer by the party': (call) => call.refers('+14155550199', { by: 'party' }),
  'send INFO': (call) => call.sendsRequest('INFO', 'x'),
  hold: (call) => call.holds(),
  greet: (call) => call.greets('Hello?'),
};

async function update({ facts }: Call, method: string, body?: object) {
  const response = await fetch(`${rest.url}/Accounts/a/Calls/${facts.call_sid}`, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(response.status).toBeLessThan(500);
}

describe('a simulated call', () => {
  it.each([false, true])(
    'accepts each action of a random sequence or rejects it with OutOfTurn, and ends at the hangup (outbound: %s)',
    async (outbound) => {
      const act = fc.constantFrom(...Object.keys(acts));
      await fc.assert(
        fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (names) => {
          const call = await phone.call({ ...parties, outbound });
          for (const name of [...names, 'hang up']) {
            await acts[name]?.(call).catch((error) => expect(error).toBeInstanceOf(OutOfTurn));
          }
          expect(call.ended?.status).toMatch(/^(completed|busy|no-answer|failed)$/);
        }),
        { numRuns: 150 },
      );
    },
    60_000,
  );
});

describe('a simulated outbound call that rings', () => {
  it('ends at a hangup without asking the application for verbs', async () => {
    const { phone, sentTo } = await scripted({ '/call': [say({ text: 'Hello' })] });
    const call = await phone.call({ ...parties, outbound: true });
    await call.hangsUp();
    expect(call.ended).toEqual({ by: 'caller', status: 'no-answer' });
    expect(sentTo('/call')).toEqual([]);
  });

  it.each(['redirect by REST', 'end by REST'])('is cancelled by a REST request, as in jambonz: %s', async (name) => {
    const call = await phone.call({ ...parties, outbound: true });
    await acts[name]?.(call);
    expect(call.ended).toMatchObject({ by: 'jambonz', status: 'no-answer' });
    expect(call.heard).toBe('');
  });
});
