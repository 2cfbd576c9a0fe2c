import { describe, expect, it } from 'vitest';
import { openRestApi } from '../../../client/index.ts';
import { gather, hangup, redirect, say } from '../../../generated/server/verbs.ts';
import { hook } from '../../helpers/hook.ts';
import { answering, type Step, scripted } from '../../helpers/scripted.ts';

const asking = gather({ numDigits: 1, actionHook: hook('/menu') });
const parties = { from: '+14155551234', to: { type: 'phone', number: '+12125551212' } };

/** Starts an application and the simulated REST API of jambonz. */
async function callingBack(script: Parameters<typeof scripted>[0]) {
  const rest = await openRestApi();
  const server = await scripted(script, { rest });
  const send = (method: string, path: string, body?: object) =>
    fetch(`${rest.url}/Accounts/an-account/Calls${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
  return { ...server, send };
}

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
    expect([response.status, await response.json()]).toEqual([201, { sid: call.facts.call_sid }]);
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
      failure: { cause: 'status', message: 'Unexpected HTTP Response 500' },
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
});
