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

it.each([
  ['a refusal', granting('fail'), 'SIP 403: Invalid credentials'],
  ['HTTP status 401', answering(401), 'SIP 401: jambonz passes every HTTP status except 200 to the device'],
  ['invalid JSON', answering(200, 'no'), 'SIP 500: the answer has no status'],
  ['no auth status', answering(200, '{}'), 'SIP 500: the answer has no status'],
])('a SIP device cannot call if the auth webhook answers with %s', async (_, step, why) => {
  const { call, sentTo } = await calling(step);
  expect([call.ended, sentTo('/call')]).toEqual([{ by: 'jambonz', status: 'failed', why }, []]);
});
