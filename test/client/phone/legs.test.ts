import { describe, expect, it } from 'vitest';
import type { CallEvent } from '../../../client/index.ts';
import {
  config,
  dial,
  gather,
  hangup,
  redirect,
  say,
  sipDecline,
  sipRefer,
  sipRequest,
} from '../../../generated/server/verbs.ts';
import { hook } from '../../helpers/hook.ts';
import { answering, type Step, scripted } from '../../helpers/scripted.ts';
import { hasNoVerbLeft, itOverHttp } from '../../helpers/transport.ts';

const sales = { type: 'phone', number: '+14155550100' } as const;
const support = { type: 'phone', number: '+14155550101' } as const;
const ended = say({ text: 'Ended' });
const asking = gather({ numDigits: 1, actionHook: hook('/asked') });
const replying = (json: unknown): Step => answering(200, JSON.stringify(json), 'application/json');

type Script = Parameters<typeof scripted>[0];
type Options = Parameters<typeof scripted>[1];

async function dialling(options: Partial<Parameters<typeof dial>[0]>, script: Script = {}, phone: Options = {}) {
  const verbs = [dial({ target: [sales], actionHook: hook('/dialled'), ...options }), ended];
  const server = await scripted({ '/call': verbs, '/dialled': [], ...script }, phone);
  const call = await server.call();
  const legs = () => server.sentTo('/status').filter(({ body }) => body.parent_call_sid);
  return {
    ...server,
    call,
    result: () => server.sentTo('/dialled')[0]?.body,
    legStatuses: () => legs().map(({ body }) => body.call_status),
    legs,
  };
}

const notes = (events: readonly CallEvent[]) => events.flatMap((event) => (event.kind === 'note' ? [event.note] : []));

describe('the legs that a dial rings', () => {
  it('have no sbc_callid until they ring', async () => {
    const { call, legs } = await dialling({});
    await call.answers();
    expect(legs().map(({ body }) => typeof body.sbc_callid)).toEqual(['undefined', 'string', 'string']);
  });

  it('show the callerId of the verb', async () => {
    const { legs } = await dialling({ callerId: '+15550001111' });
    expect(legs()[0]?.body).toMatchObject({ from: '+15550001111', caller_id: '+15550001111' });
  });

  it('belong to the SIP domain of the device that calls', async () => {
    const server = await scripted({
      '/call': [dial({ target: [{ type: 'user', name: 'anna' }] })],
      '/auth': replying({ status: 'ok' }),
    });
    const { phone } = await scripted({}, { url: `${server.url}/call`, authUrl: `${server.url}/auth` });
    const sipUser = { username: 'jo', password: 'secret', realm: 'shop.example.com' };
    const call = await phone.call({ from: 'jo', to: '123', sipUser });
    expect(call.dialled).toBe('anna@shop.example.com');
    await call.answers('anna');
    expect(call.waitingFor?.for).toBe('conversation-end');
  });

  itOverHttp('are at most ten, without duplicates', async () => {
    const target = Array.from({ length: 2000 }, (_, index) => ({ ...sales, number: `+1${index % 50}` }));
    const { call } = await dialling({ target });
    expect(call.dialled?.split(', ')).toHaveLength(10);
  });

  it.each([
    [480, 'failed'],
    [486, 'busy'],
    [487, 'no-answer'],
    [600, 'busy'],
    [603, 'failed'],
  ])('end with the status of a rejection with SIP %i: %s', async (sip, dial_call_status) => {
    const { call, result, legs } = await dialling({});
    await call.rejects(sip);
    expect(result()).toMatchObject({ dial_call_status, dial_sip_status: sip });
    expect(legs().at(-1)?.body).toMatchObject({ call_status: dial_call_status, sip_status: sip });
    expect(call.heard).toBe('Ended');
  });

  it('do not ring if the network refuses them', async () => {
    const { call, result, legs } = await dialling({}, {}, { refusals: { [sales.number]: 404 } });
    expect(result()).toMatchObject({ dial_call_status: 'failed', dial_sip_status: 404 });
    expect(legs().map(({ body }) => [body.sip_status, body.sbc_callid])).toEqual([
      [100, undefined],
      [404, undefined],
    ]);
    expect(call.heard).toBe('Ended');
  });

  it('can be refused by the name of a user', async () => {
    const { result } = await dialling({ target: [{ type: 'user', name: 'anna' }] }, {}, { refusals: { anna: 486 } });
    expect(result()).toMatchObject({ dial_call_status: 'busy', dial_sip_status: 486 });
  });

  it('report early media', async () => {
    const { call, legs } = await dialling({});
    await call.sendsEarlyMedia();
    expect(legs().at(-1)?.body).toMatchObject({ call_status: 'early-media', sip_status: 183 });
    await call.answers();
    expect(call.waitingFor?.for).toBe('conversation-end');
  });

  itOverHttp('ring without a time limit once one of them has answered', async () => {
    const options = { target: [sales, support], timeout: 20, confirmHook: hook('/confirm') };
    const { call } = await dialling(options, { '/confirm': answering(500) });
    await call.answers('+14155550100');
    await call.waits(300);
    expect(call.waitingFor).toMatchObject({ verb: 'dial', for: 'answer' });
    await call.doesNotAnswer();
    expect(call.heard).toBe('Ended');
  });

  it('report headers of the BYE of the party, and do not name who has hung up', async () => {
    const { call, legs } = await dialling({});
    await call.answers();
    await call.partyHangsUp({ headers: { 'X-Cause': 'tired' } });
    expect(legs().at(-1)?.body).toMatchObject({ headers: { x_cause: 'tired', reason: expect.any(String) } });
    expect(legs().at(-1)?.body).not.toHaveProperty('call_termination_by');
  });
});

describe('a dial attempt that jambonz cancels', () => {
  it.each([
    ['reported', ['trying', 'ringing', 'no-answer'], { dial_call_status: 'no-answer', dial_sip_status: 487 }],
    ['unreported', ['trying', 'ringing'], { dial_call_status: 'ringing', dial_sip_status: 180 }],
  ] as const)('is %s at the timeout, with the option cancels', async (cancels, statuses, expected) => {
    const { call, result, legStatuses } = await dialling({ timeout: 20 }, {}, { cancels });
    await call.doesNotAnswer();
    expect([legStatuses(), result()]).toMatchObject([statuses, expected]);
  });

  it.each([
    ['reported', 'no-answer'],
    ['unreported', 'ringing'],
  ] as const)('is %s when the caller hangs up, with the option cancels', async (cancels, dial_call_status) => {
    const { call, result } = await dialling({ answerOnBridge: true }, {}, { cancels });
    await call.hangsUp();
    expect(result()).toMatchObject({ dial_call_status, call_status: 'no-answer', call_termination_by: 'caller' });
  });
});

describe('the confirm hook of a dial', () => {
  const confirming = (confirm: Step, script: Script = {}) =>
    dialling({ confirmHook: hook('/confirm') }, { '/confirm': confirm, '/asked': [], ...script });

  it.each([
    ['null', replying(null)],
    ['false', replying(false)],
  ])('accepts the call with the answer %s', async (_, step) => {
    const { call } = await confirming(step);
    await call.answers();
    expect(call.waitingFor?.for).toBe('conversation-end');
  });

  it.each([
    ['an object', replying({ accepted: true })],
    ['the verb sip:decline', [sipDecline({ status: 603 })] as Step],
    ['the verb hangup', [hangup()] as Step],
  ])('declines the call with %s, and the leg has no report of its end', async (_, step) => {
    const { call, result, legStatuses } = await confirming(step);
    await call.answers();
    expect(result()).toMatchObject({ dial_call_status: 'in-progress', dial_sip_status: 200 });
    expect([legStatuses().at(-1), call.heard]).toEqual(['in-progress', 'Ended']);
  });

  it('keeps its verbs if an action hook answers with verbs that it cannot use', async () => {
    const { call } = await confirming([asking, hangup()], { '/asked': [dial({ target: [support] })] });
    await call.answers();
    await call.press('1');
    expect(call.heard).toBe('Ended');
  });

  it('does not notice that the party hangs up, but declines in the end', async () => {
    const { call, result, legStatuses, sentTo } = await confirming([asking]);
    await call.answers();
    await call.partyHangsUp();
    expect([legStatuses().at(-1), sentTo('/asked').length]).toEqual(['completed', 0]);
    await call.staysSilent();
    expect(sentTo('/asked')).toHaveLength(1);
    expect(result()).toMatchObject({ dial_call_status: 'completed' });
    expect(result()).not.toHaveProperty('dial_sip_status');
  });
});

describe('the keys that a dial captures', () => {
  const pressing = async (dtmfCapture: Parameters<typeof dial>[0]['dtmfCapture']) => {
    const server = await dialling({ dtmfCapture, dtmfHook: hook('/keys') });
    await server.call.answers();
    return { ...server, found: () => server.sentTo('/keys').map(({ body }) => body.dtmf) };
  };

  it('are found at the end of longer input, and across two actions', async () => {
    const { call, found } = await pressing(['*2', '12']);
    await call.press('1*2');
    await call.press('1');
    await call.press('2');
    expect(found()).toEqual(['*2', '12']);
  });

  it('are forgotten after three seconds', async () => {
    const { call, found } = await pressing(['12']);
    await call.press('1');
    await call.waits(3);
    await call.press('2');
    expect(found()).toEqual([]);
    expect(notes(call.transcript)).toContain('keys-not-captured');
  });

  it('are those of the party, if dtmfCapture is an object', async () => {
    const { call, found, sentTo } = await pressing({ parentCall: ['*2'], childCall: ['#'] });
    await call.press('*2');
    await call.press('*2#', { by: 'party' });
    expect(found()).toEqual(['*2', '#']);
    expect(sentTo('/keys').every(({ body }) => body.parent_call_sid)).toBe(true);
  });
});

describe('the referHook of a dial', () => {
  const referring = async (refer: Step) => {
    const server = await dialling({ referHook: hook('/refer') }, { '/refer': refer });
    await server.call.answers();
    return server;
  };

  it('replaces the verbs of the caller if the party refers, and the party is dropped', async () => {
    const { call, sentTo, legStatuses } = await referring([say({ text: 'One moment' })]);
    await call.refers('billing', { by: 'party', headers: { 'X-Ticket': '7' } });
    const [body = {}] = sentTo('/refer').map(({ body }) => body);
    expect(body).toMatchObject({
      parent_call_sid: call.facts.call_sid,
      refer_details: {
        sip_refer_to: '<sip:billing@sip.example.org>',
        refer_to_user: 'billing',
        referred_call_sid: call.facts.call_sid,
        x_ticket: '7',
      },
    });
    expect([call.heard, legStatuses().at(-1)]).toEqual(['One moment', 'completed']);
  });

  it('makes the party a call of its own if the caller refers', async () => {
    const { call, phone, sentTo, result } = await referring([say({ text: 'You stay' }), asking]);
    await call.refers('+14155550199');
    const [, child] = phone.calls;
    expect([call.heard, hasNoVerbLeft(call), child?.heard, child?.waitingFor?.verb]).toEqual([
      'Ended',
      true,
      'You stay',
      'gather',
    ]);
    expect(result()).toMatchObject({ dial_call_status: 'completed' });
    const [adulting] = sentTo('/adulting');
    expect(adulting?.body).toMatchObject({
      call_sid: child?.facts.call_sid,
      parent_call_sid: call.facts.call_sid,
      parent_call_info: { call_sid: call.facts.call_sid },
    });
    await child?.hangsUp();
    const last = sentTo('/status').at(-1)?.body;
    expect(last).toMatchObject({ call_sid: child?.facts.call_sid, call_status: 'completed' });
    expect(last).not.toHaveProperty('call_termination_by');
  });

  it.each([
    ['status 204', answering(204)],
    ['status 500', answering(500)],
  ])('changes nothing with %s', async (_, step) => {
    const { call } = await referring(step);
    await call.refers('+14155550199');
    expect(call.waitingFor?.for).toBe('conversation-end');
  });
});

describe('a call on hold', () => {
  it.each(['party', undefined] as const)(
    'asks the onHoldHook of a dial once, for the side that waits (%s holds)',
    async (by) => {
      const { call, sentTo } = await dialling(
        { onHoldHook: hook('/hold') },
        { '/hold': [say({ text: 'Please hold' })] },
      );
      await call.answers();
      await call.holds({ ...(by && { by }) });
      expect([call.heard, sentTo('/hold').length]).toEqual([by === 'party' ? 'Please hold' : '', 1]);
      expect(sentTo('/hold')[0]?.body).toMatchObject({
        hold_detail: { from: expect.any(String), to: expect.any(String) },
      });
      await call.resumes({ ...(by && { by }) });
      await call.partyHangsUp();
      expect(call.heard).toBe('Ended');
    },
  );

  it('stays silent if the onHoldHook answers with a verb that cannot be used on hold', async () => {
    const { call } = await dialling({ onHoldHook: hook('/hold') }, { '/hold': [asking] });
    await call.answers();
    await call.holds();
    expect([call.mistakes.length, call.waitingFor?.for]).toEqual([1, 'conversation-end']);
  });

  it('is reported to the sipRequestWithinDialogHook outside of a dial, and its answer is ignored', async () => {
    const verbs = [config({ sipRequestWithinDialogHook: hook('/sip') }), say({ text: 'Hello' }), asking];
    const { call, sentTo } = await scripted({ '/call': verbs, '/sip': [say({ text: 'Ignored' })] });
    const talk = await call();
    await talk.holds();
    await talk.holds();
    await talk.resumes();
    expect(sentTo('/sip').map(({ body, headers }) => [body.event, body.on_hold, headers.b3])).toEqual([
      ['hold', true, undefined],
      ['unhold', false, undefined],
    ]);
    expect(talk.waitingFor?.verb).toBe('gather');
  });
});

describe('SIP requests within a call', () => {
  const hearing = async (script: Script) => {
    const settings = config({ sipRequestWithinDialogHook: hook('/sip'), referHook: hook('/refer') });
    const server = await scripted({ '/call': [settings, say({ text: 'Hello' }), asking], '/asked': [], ...script });
    return { ...server, call: await server.call() };
  };

  it('replace the running verb by the verbs of the sipRequestWithinDialogHook', async () => {
    const { call, sentTo } = await hearing({ '/sip': [say({ text: 'Message received' })] });
    await call.sendsRequest('MESSAGE', 'stop', { headers: { 'X-Id': '9' } });
    expect(sentTo('/sip')[0]?.body).toMatchObject({
      sip_method: 'MESSAGE',
      sip_body: 'stop',
      sip_headers: { x_id: '9' },
    });
    expect([call.heard, sentTo('/asked').length]).toEqual(['Message received', 0]);
  });

  it('leave the running verb alone if the hook answers without verbs', async () => {
    const { call, sentTo } = await hearing({});
    await call.sendsRequest('INFO', 'x');
    await call.press('1');
    expect(sentTo('/asked')).toHaveLength(1);
  });

  it('are not heard if the hook is set after the call was answered', async () => {
    const settings = config({ sipRequestWithinDialogHook: hook('/sip') });
    const { call, sentTo } = await scripted({ '/call': [say({ text: 'Hello' }), settings, asking] });
    const talk = await call();
    await talk.sendsRequest('INFO', 'x');
    expect([sentTo('/sip').length, notes(talk.transcript)]).toEqual([0, expect.arrayContaining(['request-unheard'])]);
  });

  it('take the keys of a dial from its dtmfHook', async () => {
    const verb = dial({ target: [sales], dtmfCapture: ['1'], dtmfHook: hook('/keys') });
    const settings = config({ sipRequestWithinDialogHook: hook('/sip') });
    const { call, sentTo } = await scripted({ '/call': [settings, verb] });
    const talk = await call();
    await talk.answers();
    await talk.press('1');
    expect([sentTo('/keys').length, sentTo('/sip')[0]?.body.sip_body]).toEqual([
      0,
      expect.stringContaining('Signal=1'),
    ]);
  });

  it('ask the referHook of a config verb when the caller refers', async () => {
    const { call, sentTo } = await hearing({ '/refer': [say({ text: 'Referred' })] });
    await call.refers('tel:+14155550199');
    expect(sentTo('/refer')[0]?.body.refer_details).toMatchObject({
      sip_refer_to: '<tel:+14155550199>',
      refer_to_user: '+14155550199',
      referring_call_sid: call.facts.call_sid,
      referred_call_sid: null,
    });
    expect(call.heard).toBe('Referred');
  });

  it('do not fit without a hook', async () => {
    const { call } = await scripted({ '/call': [asking] });
    const talk = await call();
    for (const act of [talk.refers('1'), talk.sendsRequest('INFO', 'x'), talk.holds(), talk.greets('Hello')])
      await expect(act).rejects.toThrow('does not fit now');
  });
});

describe('answering machine detection', () => {
  const amd = { actionHook: hook('/amd') };
  const long = 'You have reached Anna, please leave a message after the tone';
  const types = (sent: { body: Record<string, unknown> }[]) => sent.map(({ body }) => body.type);

  it.each([
    ['a short greeting', ['Hello?'], ['amd_human_detected', 'amd_stopped']],
    ['a long greeting', [long], ['amd_machine_detected', 'amd_machine_stopped_speaking', 'amd_stopped']],
    [
      'a long greeting and a beep',
      [long, { beep: true }],
      ['amd_machine_detected', 'amd_tone_detected', 'amd_machine_stopped_speaking', 'amd_stopped'],
    ],
  ] as const)('of a dial reports %s', async (_, greeting, expected) => {
    const { call, sentTo } = await dialling({ amd });
    await call.answers();
    await call.greets(...(greeting as readonly [string, object?]));
    expect(types(sentTo('/amd'))).toEqual(expected);
    await expect(call.greets('Hello?')).rejects.toThrow('does not fit now');
  });

  it.each([
    ['silence', {}, 'amd_no_speech_detected'],
    ['no decision', { decisionTimeoutMs: 2000 }, 'amd_decision_timeout'],
  ])('of a config verb reports %s', async (_, timers, type) => {
    const verbs = [config({ amd: { ...amd, timers } }), asking];
    const { phone, sentTo } = await scripted({ '/call': verbs });
    const call = await phone.call({ from: '+1', to: '+2', outbound: true });
    await call.answers();
    await call.waits(6);
    expect(types(sentTo('/amd'))).toEqual([type, 'amd_stopped']);
  });

  it('ends when the caller hangs up on the party', async () => {
    const { call, sentTo } = await dialling({ amd });
    await call.answers();
    await call.hangsUp();
    expect(types(sentTo('/amd'))).toEqual(['amd_stopped']);
  });

  it('replaces the verbs of the call if its hook answers with verbs', async () => {
    const { call, legStatuses } = await dialling({ amd }, { '/amd': [[say({ text: 'A machine' })], []] });
    await call.answers();
    await call.greets(long);
    expect([call.heard, legStatuses().at(-1)]).toEqual(['A machine', 'completed']);
  });
});

describe('sip:refer', () => {
  const referring = async (event: Step = []) => {
    const verb = sipRefer({ referTo: 'sip:desk@example.com', eventHook: hook('/news'), actionHook: hook('/referred') });
    const server = await scripted({ '/call': [say({ text: 'Hello' }), verb, ended], '/news': event, '/referred': [] });
    return { ...server, call: await server.call() };
  };

  it('has no final status if the phone reports none within 15 s', async () => {
    const { call, sentTo } = await referring();
    await call.waits(20);
    expect(sentTo('/referred')[0]?.body).toMatchObject({ refer_status: 202 });
    expect(sentTo('/referred')[0]?.body).not.toHaveProperty('final_referred_call_status');
    expect([call.seconds > 15, call.heard]).toEqual([true, 'Ended']);
  });

  it.each([
    ['REFER', 405, '/referred', { refer_status: 405 }],
    ['INFO', 488, '/sent', { result: 'success', sip_status: 488 }],
  ])('and sip:request report a refused %s', async (method, sip_status, path, expected) => {
    const verbs = [
      say({ text: 'Hello' }),
      sipRefer({ referTo: 'sip:desk@example.com', actionHook: hook('/referred') }),
      sipRequest({ method: 'info', actionHook: hook('/sent') }),
    ];
    const { call, sentTo } = await scripted({ '/call': verbs }, { refusals: { [method]: sip_status } });
    const talk = await call();
    if (talk.waitingFor && !hasNoVerbLeft(talk)) await talk.isBusy();
    expect(sentTo(path)[0]?.body).toMatchObject(expected);
    if (method === 'REFER') expect(String(talk)).toContain('caller       refuses with 405');
  });

  it.each([
    [486, 'is busy'],
    [603, 'refuses with 603'],
  ])('shows that the target ends the referred call with %i', async (sip_status, words) => {
    const { call } = await referring();
    await call.rejects(sip_status);
    expect(String(call)).toContain(`party        ${words} (sip:desk@example.com)`);
  });

  itOverHttp('has no final status if the event hook fails', async () => {
    const { call, sentTo } = await referring(answering(500));
    await call.rejects(603);
    expect(sentTo('/news').at(-1)?.body.call_status).toBe(603);
    expect(sentTo('/referred')[0]?.body).not.toHaveProperty('final_referred_call_status');
  });
});

describe('sip:decline', () => {
  it('ends an outbound call', async () => {
    const { phone } = await scripted({ '/call': [sipDecline({ status: 486 }), ended] });
    const call = await phone.call({ from: '+1', to: '+2', outbound: true });
    await call.answers();
    expect([call.heard, call.ended?.failure?.cause]).toEqual(['', 'platform']);
  });

  it('without a reason leaves the last reason, and does not name who has ended the call', async () => {
    const { call, sentTo } = await scripted({ '/call': [sipDecline({ status: 480 })] });
    expect((await call()).ended).toMatchObject({ status: 'failed', sip_status: 480 });
    const body = sentTo('/status').at(-1)?.body;
    expect(body).toMatchObject({ call_status: 'failed', sip_status: 480, sip_reason: 'Trying' });
    expect(body).not.toHaveProperty('call_termination_by');
  });
});

it('an inbound call whose hook has the method "post" sends no SIP message', async () => {
  const { call, sentTo } = await scripted({ '/call': [asking] }, { method: 'post' });
  await call();
  expect(sentTo('/call')[0]?.body).not.toHaveProperty('sip');
});

it('a failed call hook leaves an alert', async () => {
  const { call } = await scripted({ '/call': replying({}) });
  const alerts = (await call()).transcript.filter(({ kind }) => kind === 'alert');
  expect(alerts).toMatchObject([{ alert_type: 'invalid-app-payload', message: expect.stringContaining('array') }]);
});

it.each([
  [undefined, 0],
  ['/status', 1],
])('a statusHook of a redirect is used only with a call status hook (%s)', async (path, count) => {
  const verbs = [redirect({ actionHook: hook('/next'), statusHook: hook('/moved') })];
  const server = await scripted({ '/call': verbs, '/next': [say({ text: 'Hello' })] });
  const { phone } = await scripted({}, {
    url: `${server.url}/call`,
    statusUrl: path && `${server.url}${path}`,
  } as Options);
  await phone.call({ from: '+1', to: '+2' });
  expect(server.sentTo('/moved').filter(({ body }) => body.call_status === ('completed' as never))).toHaveLength(count);
});
