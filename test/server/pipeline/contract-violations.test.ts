import { describe, expect, it } from 'vitest';
import { loadContract } from '../../../generated/server/contract.ts';
import { handlers } from '../../../generated/server/handlers.ts';
import { exampleOf } from '../../../generated/server/test.ts';
import { createApp } from '../../../server/app.ts';
import { createServices } from '../../../server/services.ts';
import { deliver } from '../../helpers/deliver.ts';
import { fallbackOf, serveFailing } from '../../helpers/serve-failing.ts';

const secret = 'wh_secret_2kXq9vTz';
const { url, log, fallbacks } = await serveFailing({}, { config: { secrets: [{ value: secret }] } });
const unsigned = await serveFailing({});

const { call_sid: _, ...rest } = exampleOf('answerCall', 'call-documented-minimum');
const wrong = { ...rest, sip_status: 'fine', sip: { headers: 3 } };
const pointers = ['/call_sid', '/sip_status', '/sip/headers'].map((pointer) => expect.objectContaining({ pointer }));

describe('a webhook that violates the OpenAPI document', () => {
  it('is answered with the fallback if it is signed, because jambonz may be newer than the OpenAPI document', async () => {
    const { status, json } = await deliver(url, { body: wrong, secret });
    expect(status).toBe(200);
    expect(json).toEqual(fallbackOf('answerCall'));
    expect(log.filter(({ level }) => level === 50)).toEqual([
      expect.objectContaining({
        outcome: 'fallback',
        operation: 'answerCall',
        cause: 'request',
        detail: 'the request breaks the contract',
        errors: expect.arrayContaining(pointers),
      }),
    ]);
    expect(await fallbacks()).toContainEqual({ operation: 'answerCall', cause: 'request', value: 1 });
  });

  it.each(['{"call_sid": ', 'hello', '{"a":1}}', 'null', '[]'])(
    'is answered with the fallback if it is signed and not a JSON object: %s',
    async (body) => {
      const { status, json } = await deliver(url, { body, secret, path: '/webhooks/menu' });
      expect(status).toBe(200);
      expect(json).toEqual(fallbackOf('chooseFromMenu'));
    },
  );

  it('is answered with an empty 204 if it is a signed notification', async () => {
    const { status, text } = await deliver(url, { body: {}, secret, path: '/webhooks/call-status' });
    expect([status, text]).toEqual([204, '']);
  });

  it('is refused if it is signed and its operation has no fallback', async () => {
    expect((await deliver(url, { body: {}, secret, path: '/webhooks/auth' })).status).toBe(400);
  });

  it('is refused without a signature', async () => {
    const { status, json } = await deliver(unsigned.url, { body: wrong });
    expect(status).toBe(400);
    expect(json?.errors).toEqual(expect.arrayContaining(pointers));
    expect(await unsigned.fallbacks()).toEqual([]);
  });

  it('is refused with a signature if no secret is configured, because the signature proves nothing', async () => {
    expect((await deliver(unsigned.url, { body: wrong, secret })).status).toBe(400);
  });
});

describe('a fallback of the OpenAPI document', () => {
  /** Returns the contract with another fallback for new calls. */
  const withFallback = (fallback: unknown) => {
    const contract = loadContract();
    const document = structuredClone(contract.document);
    Object.assign(document.paths['/webhooks/call']?.post ?? {}, { 'x-fallback': fallback });
    return { ...contract, document };
  };
  const start = (fallback: unknown, edition: 'commercial' | 'open-source') =>
    createApp({
      handlers,
      services: createServices(),
      config: { edition },
      contract: withFallback(fallback),
    });
  const room = [{ verb: 'room', name: 'lobby' }];

  it('is refused at start in the open-source edition if it has commercial verbs', async () => {
    await expect(start(room, 'commercial')).resolves.toBeTypeOf('function');
    await expect(start(room, 'open-source')).rejects.toMatchObject({
      problems: ['x-fallback of answerCall: /0 room: not in the open-source edition of jambonz'],
    });
  });

  it('is refused at start if it is an invalid reply or names an unknown hook', async () => {
    await expect(start([{ verb: 'say', txt: 'x' }], 'commercial')).rejects.toMatchObject({
      problems: ['x-fallback of answerCall: /0/txt say: unknown property, did you mean text?'],
    });
    await expect(start([{ verb: 'gather', actionHook: '/webhooks/menue?x=1' }], 'commercial')).rejects.toMatchObject({
      problems: [
        'x-fallback of answerCall: /0/actionHook gather: no operation accepts POST /webhooks/menue, did you mean /webhooks/menu?',
      ],
    });
  });
});
