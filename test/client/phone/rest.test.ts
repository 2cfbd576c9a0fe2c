import { describe, expect, it } from 'vitest';
import { openRestApi } from '../../../client/index.ts';
import { dial, gather, hangup, listen, pause, redirect, say } from '../../../generated/server/verbs.ts';
import { hook } from '../../helpers/hook.ts';
import { answering, type Step, scripted } from '../../helpers/scripted.ts';

const asking = gather({ numDigits: 1, actionHook: hook('/menu') });
const parties = { from: '+14155551234', to: { type: 'phone', number: '+12125551212' } };

/** Starts an application and the simulated REST API of jambonz. */
async function callingBack(script: Parameters<typeof scripted>[0]) {
  const rest = await openRestApi();
  const server = await scripted(script, { rest });
  const send = (method: string, path: string, body?: object | string) =>
    fetch(`${rest.url}/Accounts/an-account/Calls${path}`, {
      method,
      ...(body && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  return { ...server, send };
}

it('a REST update whose hook is slow does not fail if the caller acts meanwhile', async () => {
  const slowly: Step = (response) =>
    setTimeout(() => response.setHeader('Content-Type', 'application/json').end('[{"verb":"hangup"}]'), 100);
  const { call, url, send } = await callingBack({ '/call': [asking], '/menu': [asking], '/new': slowly });
  const talk = await call();
  const update = send('PUT', `/${talk.facts.call_sid}`, { call_hook: `${url}/new` });
  await new Promise((resolve) => setTimeout(resolve, 30));
  await talk.press('1');
  expect((await update).status).toBe(202);
  expect(talk.ended?.by).toBe('jambonz');
});

describe('a REST request that starts a call', () => {
  const start = async (step: Step | Step[], more: object = {}) => {
    const server = await callingBack({ '/outbound': step });
    const response = await server.send('POST', '', {
      ...parties,
      call_hook: `${server.url}/outbound`,
      call_status_hook: `${server.url}/status`,
      ...more,
    });
    const [call] = server.phone.calls;
    if (!call) throw new Error('no call was started');
    return { ...server, response, call };
  };

  it('lets the phone ring, and asks the application for verbs only when the call is answered', async () => {
    const { call, response, sentTo } = await start([say({ text: 'Your table is ready.' })], { tag: { orderId: 1 } });
    expect([response.status, await response.json()]).toEqual([
      201,
      { sid: call.facts.call_sid, callId: call.facts.call_id },
    ]);
    expect(sentTo('/outbound')).toEqual([]);
    await call.answers();
    expect([call.heard, call.ended]).toEqual(['Your table is ready.', { by: 'jambonz', status: 'completed' }]);
    const body = sentTo('/outbound')[0]?.body ?? {};
    expect(body).toMatchObject({
      direction: 'outbound',
      call_status: 'in-progress',
      customerData: { orderId: 1 },
      fs_sip_address: expect.any(String),
    });
    for (const name of ['caller_name', 'application_sid', 'sip', 'service_provider_sid'])
      expect(body).not.toHaveProperty(name);
  });

  it('reports the statuses trying, ringing, in-progress and completed to the status hook', async () => {
    const { call, sentTo } = await start([hangup()]);
    await call.answers();
    expect(sentTo('/status').map(({ body }) => body.call_status)).toEqual([
      'trying',
      'ringing',
      'in-progress',
      'completed',
    ]);
  });

  it.each([
    ['isBusy', 'busy', 486],
    ['doesNotAnswer', 'no-answer', 487],
  ] as const)('does not ask the application for verbs after call.%s()', async (act, status, sip) => {
    const { call, sentTo } = await start([hangup()]);
    await call[act]();
    expect(sentTo('/outbound')).toEqual([]);
    expect(sentTo('/status').at(-1)?.body).toMatchObject({ call_status: status, sip_status: sip });
    expect(call.ended?.status).toBe(status);
  });

  it('ends the call when the call hook fails', async () => {
    const { call } = await start(answering(500));
    await call.answers();
    expect(call.ended).toEqual({
      by: 'jambonz',
      status: 'completed',
      failure: { cause: 'status', message: 'Unexpected HTTP Response', status: 500 },
    });
  });

  it('keeps the call connected and silent if the call hook answers without an array', async () => {
    const { call } = await start(answering(204));
    await call.answers();
    await call.waits(3600);
    expect([call.heard, call.ended, call.mistakes.length]).toEqual(['', undefined, 1]);
  });

  it('is refused without a target or without an application', async () => {
    const { send } = await callingBack({});
    expect((await send('POST', '', { from: '+14155551234', call_hook: 'http://127.0.0.1/x' })).status).toBe(400);
    expect((await send('POST', '', parties)).status).toBe(400);
  });

  it('uses the hooks of the application if it has an application_sid', async () => {
    const { call, sentTo } = await start([hangup()], { application_sid: 'an-application' });
    await call.answers();
    expect(sentTo('/outbound')).toEqual([]);
    expect(sentTo('/call')[0]?.body).toMatchObject({ application_sid: expect.any(String) });
  });

  it.each([
    [486, 'busy'],
    [603, 'busy'],
    [487, 'no-answer'],
    [503, 'failed'],
  ])('ends with SIP %i of the target: %s', async (sip_status, call_status) => {
    const { call, sentTo } = await start([hangup()]);
    await call.rejects(sip_status);
    const body = sentTo('/status').at(-1)?.body;
    expect(body).toMatchObject({ call_status, sip_status });
    expect(body).not.toHaveProperty('call_termination_by');
    expect(call.ended).toEqual({ by: 'caller', status: call_status });
  });

  it('ends without ringing if the network refuses it', async () => {
    const { phone, sentTo } = await scripted({ '/call': [hangup()] }, { refusals: { '+12125551212': 404 } });
    const call = await phone.call({ from: '+14155551234', to: '+12125551212', outbound: true });
    expect(call.ended).toEqual({ by: 'caller', status: 'failed' });
    expect(sentTo('/status').map(({ body }) => body.sip_status)).toEqual([100, 404]);
  });

  it('reports ringing and early media with the reason of the first report', async () => {
    const { call, sentTo } = await start([hangup()]);
    await call.sendsEarlyMedia();
    expect(sentTo('/status').map(({ body }) => [body.sip_status, body.sip_reason, typeof body.sbc_callid])).toEqual([
      [100, 'Trying', 'undefined'],
      [180, 'Trying', 'string'],
      [183, 'Trying', 'string'],
    ]);
  });

  it('dials a user in the SIP domain of the account', async () => {
    const { call } = await start([hangup()], { to: { type: 'user', name: 'anna' } });
    expect(call.facts.toWebhookFields().to).toBe('anna@sip.example.org');
  });

  it('starts answering machine detection, and ends the call at its timeLimit', async () => {
    const more = { amd: { actionHook: '/amd' }, timeLimit: 60 };
    const { call, sentTo } = await start([pause({ length: 1 }), asking], more);
    await call.answers();
    await call.greets('Hello?');
    expect(sentTo('/amd').map(({ body }) => body.type)).toEqual(['amd_human_detected', 'amd_stopped']);
    await call.waits(10).then(() => call.waitingFor && call.waits(60));
    expect(call.ended).toEqual({ by: 'jambonz', status: 'completed' });
  });

  it('sets the hooks for SIP requests of the call', async () => {
    const more = { referHook: '/refer', sipRequestWithinDialogHook: '/sip' };
    const { call, sentTo } = await start([asking], more);
    await call.answers();
    await call.refers('billing');
    await call.sendsRequest('INFO', 'x');
    expect([sentTo('/refer').length, sentTo('/sip').length]).toEqual([1, 1]);
  });

  it('has the same effect as phone.call with outbound: true', async () => {
    const { phone, sentTo } = await scripted({ '/call': [say({ text: 'Hello' })] });
    const call = await phone.call({ from: '+14155551234', to: '+12125551212', outbound: true });
    await call.answers();
    expect([call.heard, sentTo('/call')[0]?.body.direction]).toEqual(['Hello', 'outbound']);
  });
});

describe('a REST request about a running call', () => {
  const talking = async (script: Parameters<typeof scripted>[0] = {}) => {
    const server = await callingBack({ '/call': [asking, say({ text: 'Behind' })], ...script });
    const call = await server.call();
    return { ...server, talk: call, update: (body: object) => server.send('PUT', `/${call.facts.call_sid}`, body) };
  };

  it('replaces the running verbs by the verbs that its call_hook returns', async () => {
    const { talk, update, sentTo, url } = await talking({ '/new': [say({ text: 'Time is up' })] });
    expect((await update({ call_hook: `${url}/new` })).status).toBe(202);
    expect([talk.heard, talk.ended?.status]).toEqual(['Time is up', 'completed']);
    expect(sentTo('/menu')).toEqual([]);
  });

  it('leaves the call unchanged if its call_hook answers with an invalid verb', async () => {
    const { talk, update, url } = await talking({ '/new': [{ verb: 'say', txt: 'x' }] });
    await update({ call_hook: `${url}/new` });
    expect([talk.waitingFor?.verb, talk.mistakes.length]).toEqual(['gather', 1]);
  });

  it('ends the running verb if its call_hook answers without verbs', async () => {
    const { talk, update, url } = await talking();
    await update({ call_hook: `${url}/new` });
    expect(talk.heard).toBe('Behind');
  });

  it('ends the call with call_status completed', async () => {
    const { talk, update } = await talking();
    await update({ call_status: 'completed' });
    expect(talk.ended).toEqual({ by: 'jambonz', status: 'completed' });
  });

  it('is accepted while the application handles a webhook', async () => {
    const server: Awaited<ReturnType<typeof callingBack>> = await callingBack({
      '/call': [asking, say({ text: 'Behind' })],
      '/menu': async (response, { call_sid }) => {
        await server.send('PUT', `/${call_sid}`, { call_hook: `${server.url}/new` });
        response.setHeader('Content-Type', 'application/json').end('[]');
      },
      '/new': [redirect({ actionHook: hook('/newer') })],
      '/newer': [say({ text: 'Time is up' })],
    });
    const talk = await server.call();
    await talk.press('1');
    expect(talk.heard).toBe('Time is up');
  });

  it('is answered with 404 after the end of the call', async () => {
    const { talk, update } = await talking();
    await talk.hangsUp();
    expect((await update({ call_status: 'completed' })).status).toBe(404);
  });

  it.each([
    [{}, 'no valid options'],
    [{ call_status: 'completed', tag: {} }, 'multiple options'],
    [{ call_status: 'busy' }, 'invalid call_status'],
    [{ sip_request: { method: 'INFO' } }, 'sip_request requires'],
    [{ dtmf: { duration: 1 } }, 'invalid dtmf'],
    [{ tag: 'gold' }, 'invalid tag'],
    [{ media_path: 'none' }, 'invalid media_path'],
  ])('is refused with 400 if it is %j', async (body, msg) => {
    const { update, talk } = await talking();
    const response = await update(body);
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining(msg)]);
    expect(talk.waitingFor?.verb).toBe('gather');
  });

  it('is refused with 422 if the state of the call does not permit it', async () => {
    const { update, talk } = await talking();
    expect((await update({ call_status: 'no-answer' })).status).toBe(422);
    expect(talk.ended).toBeUndefined();
  });

  it('rejects a call that is not answered with call_status no-answer, without a status report', async () => {
    const verbs = [dial({ target: [{ type: 'phone', number: '+14155550100' }], answerOnBridge: true })];
    const { talk, update, sentTo } = await talking({ '/call': verbs });
    expect((await update({ call_status: 'completed' })).status).toBe(422);
    await update({ call_status: 'no-answer' });
    expect(talk.ended).toEqual({ by: 'jambonz', status: 'no-answer', sip_status: 503 });
    const own = sentTo('/status').filter(({ body }) => !body.parent_call_sid);
    expect(own.map(({ body }) => body.call_status)).toEqual(['trying']);
  });

  it('removes the record of a call with DELETE, and the call goes on', async () => {
    const { talk, send, update } = await talking();
    expect((await send('DELETE', `/${talk.facts.call_sid}`)).status).toBe(204);
    expect(talk.waitingFor?.verb).toBe('gather');
    expect((await update({ call_status: 'completed' })).status).toBe(404);
    expect((await send('DELETE', `/${talk.facts.call_sid}`)).status).toBe(404);
  });

  it('changes the customerData of later webhooks with tag', async () => {
    const { talk, update, sentTo } = await talking();
    await update({ tag: { plan: 'gold' } });
    await talk.press('1');
    expect(sentTo('/menu')[0]?.body).toMatchObject({ customerData: { plan: 'gold' } });
  });

  it('sends a SIP request and answers with its result, or lets the caller hear keys', async () => {
    const { talk, update } = await talking({ '/call': [say({ text: 'Hello' }), asking] });
    const sip_request = { method: 'INFO', content_type: 'text/plain', content: 'x' };
    const response = await update({ sip_request });
    expect([response.status, await response.json()]).toEqual([200, { status: 200, reason: 'OK' }]);
    await update({ dtmf: { digit: '5' } });
    expect(talk.heard).toContain('5');
  });

  it('is noted as ignored if the running verb does not fit it', async () => {
    const { talk, update } = await talking();
    for (const body of [{ mute_status: 'mute' }, { conf_hold_status: 'hold' }, { whisper: [say({ text: 'x' })] }])
      expect((await update(body)).status).toBe(202);
    const notes = talk.transcript.flatMap((event) => (event.kind === 'note' ? [event] : []));
    expect(notes).toMatchObject([
      { note: 'update-ignored', members: ['mute_status'] },
      { note: 'update-ignored', members: ['conf_hold_status'] },
      { note: 'update-ignored', members: ['whisper'] },
    ]);
  });

  it('leaves an alert if its call_hook fails', async () => {
    const { talk, update, url } = await talking({ '/new': answering(500) });
    await update({ call_hook: `${url}/new` });
    expect(talk.transcript.filter(({ kind }) => kind === 'alert')).toContainEqual(
      expect.objectContaining({ alert_type: 'error-updating-call' }),
    );
    expect(talk.waitingFor?.verb).toBe('gather');
  });

  it.each([
    ['a dial', dial({ target: [{ type: 'phone', number: '+1' }], actionHook: hook('/over') }), 'Redirected'],
    ['a listen', listen({ url: 'wss://example.com', actionHook: hook('/over') }), 'From the action hook'],
  ])('with a call_hook interrupts %s, whose action hook wins or not', async (_, verb, heard) => {
    const script = { '/over': [say({ text: 'From the action hook' })], '/new': [say({ text: 'Redirected' })] };
    const { talk, update, url } = await talking({ '/call': [verb], ...script });
    await update({ call_hook: `${url}/new` });
    expect(talk.heard).toBe(heard);
  });

  it('with a call_hook without verbs ends just the running verb, and the answer of its action hook counts', async () => {
    const verb = dial({ target: [{ type: 'phone', number: '+1' }], actionHook: hook('/over') });
    const script = { '/call': [verb, say({ text: 'Behind' })], '/over': [say({ text: 'From the action hook' })] };
    const { talk, update, url } = await talking(script);
    await update({ call_hook: `${url}/new` });
    expect(talk.heard).toBe('From the action hook');
  });

  it('pauses and resumes a transcription', async () => {
    const verb = dial({ target: [{ type: 'phone', number: '+1' }], transcribe: { transcriptionHook: hook('/words') } });
    const { talk, update, sentTo } = await talking({ '/call': [verb] });
    await talk.answers();
    await update({ transcribe_status: 'pause' });
    await talk.say('secret');
    await update({ transcribe_status: 'resume' });
    await talk.say('public');
    expect(sentTo('/words')).toHaveLength(1);
  });
});

describe('a REST request about a dialled party', () => {
  const conversing = async (script: Parameters<typeof scripted>[0] = {}) => {
    const verb = dial({ target: [{ type: 'phone', number: '+1415' }], actionHook: hook('/dialled') });
    const server = await callingBack({ '/call': [verb, say({ text: 'Behind' })], '/dialled': [], ...script });
    const caller = await server.call();
    await caller.answers();
    const [leg] = server.sentTo('/status').filter(({ body }) => body.parent_call_sid);
    const update = (sid: string, body: object) => server.send('PUT', `/${sid}`, body);
    return { ...server, caller, update, partySid: String(leg?.body.call_sid) };
  };

  it('lets the side that it names hear a whisper', async () => {
    const { caller, update, partySid } = await conversing();
    await update(partySid, { whisper: say({ text: 'For the party' }) });
    expect(caller.heard).toBe('');
    await update(caller.facts.call_sid, { whisper: [say({ text: 'For the caller' })] });
    expect(caller.heard).toBe('For the caller');
  });

  it('with a child_call_hook makes the party a call of its own, and the dial ends', async () => {
    const { caller, phone, update, sentTo, url } = await conversing({ '/child': [say({ text: 'Hello' }), asking] });
    await update(caller.facts.call_sid, { child_call_hook: `${url}/child` });
    const [, child] = phone.calls;
    expect([caller.heard, child?.heard, child?.waitingFor?.verb]).toEqual(['Behind', 'Hello', 'gather']);
    expect([sentTo('/adulting').length, sentTo('/dialled').length]).toEqual([1, 1]);
    await update(String(child?.facts.call_sid), { call_status: 'completed' });
    expect(child?.ended).toEqual({ by: 'jambonz', status: 'completed' });
    expect(sentTo('/status').at(-1)?.body).toMatchObject({ call_termination_by: 'jambonz' });
  });

  it('with both hooks gives new verbs to both sides, or to neither if one hook fails', async () => {
    const script = { '/new': [say({ text: 'New' })], '/child': [say({ text: 'Child' })] };
    const { caller, phone, update, url } = await conversing(script);
    const hooks = { call_hook: `${url}/new`, child_call_hook: `${url}/child` };
    await update(caller.facts.call_sid, hooks);
    expect([caller.heard, phone.calls[1]?.heard]).toEqual(['New', 'Child']);
    const other = await conversing({ ...script, '/child': answering(500) });
    const failing = { call_hook: `${other.url}/new`, child_call_hook: `${other.url}/child` };
    await other.update(other.caller.facts.call_sid, failing);
    expect([other.caller.waitingFor?.for, other.phone.calls.length]).toEqual(['conversation-end', 1]);
  });
});

describe('the simulated REST API bounds what an application sends:', () => {
  const start = async (body: string) => {
    const { send, phone, url } = await callingBack({});
    const call_hook = `${url}/outbound`;
    const { status } = await send('POST', '', body.replace('HOOK', call_hook));
    return { status, calls: phone.calls.length };
  };

  it.each([
    ['a body of 2 MB', `{"from":"${'1'.repeat(2_000_000)}"}`, 413],
    ['a body of 400,000 nested arrays', `{"tag":${'['.repeat(400_000)}${']'.repeat(400_000)}}`, 413],
    ['a body that is no JSON', '{', 500],
  ])('%s', async (_, body, status) => {
    expect(await start(body)).toEqual({ status, calls: 0 });
  });

  it('a call_hook with members that are options of the phone', async () => {
    const hook = { url: 'HOOK', isTrusted: true, timeout: 1e12, now: 1, watch: 1, edition: 'x' };
    expect(await start(JSON.stringify({ ...parties, call_hook: hook }))).toEqual({ status: 201, calls: 1 });
  });
});
