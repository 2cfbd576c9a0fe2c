import { describe, expect, it } from 'vitest';
import { explore } from '../../../client/index.ts';
import { loadContract } from '../../../generated/server/contract.ts';
import { serve } from '../../../generated/server/test.ts';
import {
  conference,
  config,
  dequeue,
  dial,
  gather,
  hangup,
  listen,
  pause,
  rasa,
  redirect,
  say,
  sipRefer,
  transcribe,
  ultravoxS2s,
} from '../../../generated/server/verbs.ts';
import { exploreScript, goodbye, replyBy } from '../../helpers/explore-script.ts';
import { hook } from '../../helpers/hook.ts';
import { scripted } from '../../helpers/scripted.ts';

describe('the exploration of the example application', async () => {
  const { url } = await serve();
  const contract = loadContract();
  const { findings, calls, places, unreached } = await explore(
    { url: `${url}/webhooks/call`, statusUrl: `${url}/webhooks/call-status`, contract },
    { name: 'Jo', slow: 9000 },
  );

  it('finds no dead end', () => {
    expect(findings).toEqual([]);
  });

  it('takes fewer than 40 calls, because equal application states are explored once', () => {
    expect(calls).toBeLessThan(40);
    expect(places.length).toBeGreaterThan(8);
  });

  it('names the webhooks of the contract that no call has requested', () => {
    expect(unreached).toContainEqual({ method: 'POST', path: '/adulting', operationId: 'reportAdulting' });
    expect(unreached).toContainEqual({ method: 'POST', path: '/webhooks/auth', operationId: 'authenticateClient' });
    const paths = unreached?.map(({ method, path }) => `${method} ${path}`);
    expect(paths).not.toContain('POST /webhooks/menu');
    expect(paths).not.toContain('POST /webhooks/call-status');
    expect(paths).not.toContain('OPTIONS /webhooks/call');
  });
});

describe('the explorer', () => {
  it('explores the confirm hook of a dialled party', async () => {
    const { names, places } = await exploreScript({
      '/sales-ended': goodbye,
      '/call': [
        dial({
          target: [{ type: 'phone', number: '+14155550100' }],
          confirmHook: hook('/confirm'),
          actionHook: hook('/sales-ended'),
        }),
      ],
      '/confirm': [
        gather({ numDigits: 1, say: { text: 'Press 1 to take the call.' }, actionHook: hook('/confirmed') }),
      ],
      '/confirmed': replyBy(({ digits }) => (digits === '1' ? [say({ text: 'Thank you.' })] : [hangup()])),
    });
    expect(names).toEqual([]);
    expect(places.flatMap(({ ways }) => ways.map(({ label }) => label))).toContain('the party: press 1');
  });

  it('presses every digit if a menu announces no key, and enters as many digits as numDigits requires', async () => {
    const menu = gather({ numDigits: 1, play: { url: 'https://example.com/menu.mp3' }, actionHook: hook('/pin') });
    const pin = gather({ numDigits: 4, say: { text: 'Your PIN, please.' }, actionHook: hook('/end') });
    const { places } = await exploreScript({ '/call': [menu, ...goodbye], '/pin': [pin, ...goodbye], '/end': goodbye });
    const labels = places.map(({ ways }) => ways.map(({ label }) => label));
    expect(labels[0]).toEqual([...'1234567890'].map((key) => `press ${key}`).concat('silence'));
    expect(labels[1]).toEqual(['press 1234', 'silence']);
  });

  it.each([
    [
      conference({ name: 'all', startConferenceOnEnter: false, waitHook: hook('/wait') }),
      'the other side joins, the other side does not join for 10 min, the caller hangs up',
    ],
    [
      dequeue({ name: 'support', timeout: 30 }),
      'the other side joins, the other side does not join, the other side hangs up, the caller hangs up',
    ],
    [listen({ url: 'wss://example.com', finishOnKey: '#' }), 'press #, the other side hangs up, the caller hangs up'],
    [listen({ url: 'wss://example.com', maxLength: 120 }), 'the other side hangs up, 120 s pass, the caller hangs up'],
    [
      sipRefer({ referTo: 'sip:anna@example.com' }),
      'answers, is busy, does not answer, cannot be reached, the caller hangs up',
    ],
    [transcribe({ transcriptionHook: hook('/heard') }), 'mumble'],
    [ultravoxS2s({ llmOptions: {}, auth: { apiKey: 'x' } }), 'the other side hangs up, the caller hangs up'],
  ])('tries every possible action of the caller and the other party during the verb %o', async (verb, labels) => {
    const { places } = await exploreScript({
      '/call': [say({ text: 'Hello.' }), verb],
      '/wait': [say({ text: 'Wait.' }), pause({ length: 20 })],
      '/heard': [],
    });
    expect(places[0]?.ways.map(({ label }) => label).join(', ')).toBe(labels);
  });

  it('presses the keys of dtmfCapture while the caller and the dialled party talk', async () => {
    const target = [{ type: 'phone', number: '+14155550100' } as const];
    const { places } = await exploreScript({
      '/call': [dial({ target, dtmfCapture: ['*2', '*3'], dtmfHook: hook('/dtmf') }), ...goodbye],
      '/dtmf': [],
    });
    expect(places[1]?.ways.map(({ label }) => label)).toEqual([
      'press *2',
      'press *3',
      'the other side hangs up',
      'the caller hangs up',
    ]);
  });

  it('lets the timeLimit of a dial pass', async () => {
    const target = [{ type: 'phone', number: '+14155550100' } as const];
    const { places } = await exploreScript({ '/call': [dial({ target, timeLimit: 600 }), ...goodbye] });
    expect(places[1]?.ways.map(({ label }) => label)).toEqual([
      'the other side hangs up',
      '600 s pass',
      'the caller hangs up',
    ]);
  });

  it('speaks to a dialled party if the dial transcribes the conversation', async () => {
    const target = [{ type: 'phone', number: '+14155550100' } as const];
    const { places } = await exploreScript({
      '/call': [dial({ target, transcribe: { transcriptionHook: hook('/heard') } }), ...goodbye],
      '/heard': [],
    });
    expect(places[1]?.ways.map(({ label }) => label)).toContain('the caller speaks');
  });

  it('marks the step that leads back to an application state that the call has passed', async () => {
    const { places } = await exploreScript({ '/sales-ended': [redirect({ actionHook: hook('/call') })] });
    const back = places.flatMap(({ ways }) => ways.filter(({ loop, to }) => loop && to === 0));
    expect(back.map(({ label }) => label)).toContain('the other side hangs up');
  });

  it('requests the auth webhook of the contract for no call, but counts it as reached if it is configured', async () => {
    const { url } = await serve();
    const phone = { url: `${url}/webhooks/call`, authUrl: `${url}/webhooks/auth`, contract: loadContract() };
    const { unreached } = await explore(phone, { depth: 0, slow: 9000 });
    expect(unreached?.map(({ operationId }) => operationId)).not.toContain('authenticateClient');
    expect(unreached?.map(({ operationId }) => operationId)).toContain('chooseFromMenu');
  });

  it('names no unreached webhooks of a contract that is that of another server', async () => {
    const { url } = await scripted({ '/other': goodbye });
    const { unreached } = await explore({ url: `${url}/other`, contract: loadContract() }, { slow: 60_000 });
    expect(unreached).toBeUndefined();
  });

  it('transfers, holds and greets while two parties talk, if the application asks jambonz for reports of these', async () => {
    const target = [{ type: 'phone', number: '+14155550100' } as const];
    const [referHook, onHoldHook] = [hook('/refer'), hook('/hold')];
    const { places, names } = await exploreScript({
      '/call': [
        dial({ target, referHook, onHoldHook, amd: { actionHook: hook('/amd') }, actionHook: hook('/dialled') }),
      ],
      '/dialled': goodbye,
      '/hold': [],
      '/refer': goodbye,
    });
    const talk = places.find(({ waits }) => waits?.for === 'conversation-end');
    expect(talk?.ways.map(({ label }) => label)).toEqual([
      'the other side hangs up',
      'a machine greets',
      'a person greets',
      'the caller holds and resumes',
      'the caller transfers the call',
      'the other side holds and resumes',
      'the other side transfers the call',
      'the caller hangs up',
    ]);
    expect(names).toEqual([]);
  });

  it('presses keys that bargeIn hears during a prompt', async () => {
    const bargeIn = { enable: true, input: ['digits' as const], numDigits: 1, actionHook: hook('/barged') };
    const { places, names } = await exploreScript({
      '/call': [config({ bargeIn }), say({ text: 'A long text.' }), pause({ length: 5 }), ...goodbye],
      '/barged': goodbye,
    });
    expect(places[0]?.ways.map(({ label }) => label)).toEqual(['press 1 meanwhile', 'silence']);
    expect(names).toEqual([]);
  });

  it('says something to a bot, and stays silent', async () => {
    const { places } = await exploreScript({
      '/call': [rasa({ url: 'http://127.0.0.1:9/rasa', prompt: 'Hello.' }), ...goodbye],
    });
    expect(places[0]?.ways.map(({ label }) => label)).toEqual(['mumble', 'silence']);
  });

  it('stops at its limits for depth and number of calls, and marks the unexplored application states', async () => {
    const { places, calls } = await exploreScript({}, { depth: 1 });
    expect(calls).toBe(5);
    expect(places.filter(({ unexplored }) => unexplored)).toHaveLength(2);
    const { places: cut, stopped } = await exploreScript({}, { calls: 3 });
    expect([cut[0]?.unexplored, stopped]).toEqual(['too many calls', 'calls']);
  });
});
