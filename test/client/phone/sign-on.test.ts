import { expect, it } from 'vitest';
import { say } from '../../../generated/server/verbs.ts';
import { answering, type Step, scripted } from '../../helpers/scripted.ts';

const sipUser = { username: 'daveh', password: 'secret', realm: 'example.com' };

async function calling(step: Step) {
  const auth = await scripted({ '/auth': step });
  const { phone, sentTo } = await scripted({ '/call': [say({ text: 'Hello' })] }, { authUrl: `${auth.url}/auth` });
  return { call: await phone.call({ from: 'daveh', to: '123', sipUser }), sentTo, asked: auth.sentTo('/auth')[0] };
}

const granting = (status: string) => answering(200, JSON.stringify({ status }), 'text/plain');

it.each(['ok', 'OK'])('a SIP device can call if the auth webhook answers with the status %s', async (status) => {
  const { call, asked, sentTo } = await calling(granting(status));
  expect(call.heard).toBe('Hello');
  expect(asked?.body).toMatchObject({
    method: 'INVITE',
    username: 'daveh',
    realm: 'example.com',
    expires: null,
    scheme: 'digest',
    nc: '00000001',
  });
  expect(asked?.headers.b3).toBeUndefined();
  expect(sentTo('/call')[0]?.body).not.toHaveProperty('originating_sip_trunk_name');
});

it.each<[what: string, step: Step, sip_status: number, message: string | undefined]>([
  ['a refusal', granting('fail'), 403, undefined],
  ['HTTP status 401', answering(401), 401, 'the auth webhook answers 401'],
  ['invalid JSON', answering(200, 'no'), 500, 'the answer has no status'],
  ['no auth status', answering(200, '{}'), 500, 'the answer has no status'],
])('a SIP device cannot call if the auth webhook answers with %s', async (_, step, sip_status, message) => {
  const { call, sentTo } = await calling(step);
  expect(call.ended).toMatchObject({ by: 'jambonz', status: 'failed', sip_status });
  expect([call.ended?.failure?.message, sentTo('/call')]).toEqual([message, []]);
});
