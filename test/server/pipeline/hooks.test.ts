import { describe, expect, it } from 'vitest';
import { exampleOf, serve } from '../../../generated/server/test.ts';
import { gather, redirect } from '../../../generated/server/verbs.ts';
import { untyped } from '../../../server/context/untyped.ts';

const body = exampleOf('answerCall', 'call-documented-minimum');
const misspelt = '/webhooks/mneu?x=1#rc=2';
const mistake = 'gather: no operation accepts POST /webhooks/mneu, did you mean /webhooks/menu?';

/** Serves a line whose reply gathers digits for `hook`. */
async function answerWith(hook: unknown, options: Parameters<typeof serve>[0] = {}) {
  const answerCall = () => [gather({ actionHook: hook as '/webhooks/menu' })];
  const { client, log } = await serve({ ...options, handlers: { answerCall } });
  const { data, error, response } = await client.POST('/webhooks/call', { body });
  const warnings = log.filter(({ level }) => level === 40).map(({ msg }) => msg);
  return {
    client,
    log,
    data,
    status: response.status,
    errors: (error as { errors?: unknown } | undefined)?.errors,
    warnings,
  };
}

describe('a hook in a reply, in a test', () => {
  it('that no path declares is a mistake', async () => {
    const { status, errors } = await answerWith(misspelt);
    expect(status).toBe(500);
    expect(errors).toEqual([{ pointer: '/0/actionHook', detail: mistake }]);
  });

  it('whose operation takes another webhook is a mistake', async () => {
    const { errors } = await answerWith({ url: '/webhooks/auth', method: 'POST' });
    expect(errors).toEqual([
      {
        pointer: '/0/actionHook/url',
        detail: expect.stringMatching(
          /^gather: POST \/webhooks\/auth takes authRequest, not gatherResult, which .+ takes?$/,
        ),
      },
    ]);
  });

  it.each([
    ['a path with query and fragment', '/webhooks/menu?x=1#rc=2'],
    ['a path with a fragment', '/webhooks/menu#rc=2?'],
    ['an object', { url: '/webhooks/menu#rc=2' }],
    ['a GET operation', { url: '/webhooks/call', method: 'get' }],
    ['the URL of any server', 'https://other.example.com/webhooks/mneu'],
    ['an untyped value', untyped('/webhooks/mneu')],
  ])('is valid as %s', async (_, hook) => {
    const { status, warnings } = await answerWith(hook);
    expect(status).toBe(200);
    expect(warnings.filter((line) => String(line).includes('no operation'))).toEqual([]);
  });

  it.each([
    ['GET for a POST operation', { url: '/webhooks/menu', method: 'Get' }, '/webhooks/menu accepts POST, not GET'],
    ['an encoded path', '/webhooks/%6Denu', 'no operation accepts POST /webhooks/%6Denu'],
    ['another case', '/Webhooks/menu', 'no operation accepts POST /Webhooks/menu'],
    ['an address without scheme', '//webhooks/menu', 'no operation accepts POST //webhooks/menu'],
  ])('is a mistake as %s', async (_, hook, detail) => {
    const { errors } = await answerWith(hook);
    expect(errors).toEqual([{ pointer: expect.any(String), detail: expect.stringContaining(`gather: ${detail}`) }]);
  });

  it('is looked up without the path of PUBLIC_URL, which is added later', async () => {
    const config = { publicUrl: 'https://pbx.example.com/voice' };
    expect((await answerWith('/webhooks/menu', { config })).data).toMatchObject([
      { actionHook: '/voice/webhooks/menu' },
    ]);
    expect((await answerWith('/voice/webhooks/menu', { config })).status).toBe(500);
  });
});

describe('a hook that the project does not answer, in production', () => {
  it('is sent as it is, and logged once', async () => {
    const { client, data, log } = await answerWith(misspelt, { onInvalidReply: 'fallback' });
    const again = await client.POST('/webhooks/call', { body: { ...body, call_sid: 'another' } });
    const expected = [{ verb: 'gather', actionHook: misspelt }];
    expect([data, again.data]).toEqual([expected, expected]);
    expect(log.filter(({ msg }) => msg === mistake)).toMatchObject([{ level: 40, pointer: '/0/actionHook' }]);
  });

  it('does not hide a mistake of the same reply', async () => {
    const answerCall = () => [redirect({ actionHook: '/webhooks/menu', text: 'x' } as never)];
    const { client, log } = await serve({ onInvalidReply: 'fallback', handlers: { answerCall } });
    const { response } = await client.POST('/webhooks/call', { body });
    expect(response.headers.get('contract-answer')).toContain('invalid_reply');
    expect(JSON.stringify(log)).toContain('/0/text redirect: unknown property');
  });
});

it('a redirect to an operation that needs the result of a gather is a mistake', async () => {
  const { client } = await serve({
    handlers: { answerCall: () => [redirect({ actionHook: '/webhooks/menu' as 'https://example.com' })] },
  });
  const { error } = await client.POST('/webhooks/call', { body });
  expect(error?.errors).toEqual([
    {
      pointer: '/0/actionHook',
      detail: expect.stringMatching(/^redirect: POST \/webhooks\/menu takes .*, not redirectedCall, which .+ takes?$/),
    },
  ]);
});

it('a reply that is nested too deeply for the path of PUBLIC_URL is answered with the fallback', async () => {
  const statuses = new Set<string>();
  let depth = 0;
  const nest = (times: number): ReturnType<typeof gather> => {
    let verb = gather({ actionHook: '/webhooks/menu' });
    for (let i = 0; i < times; i++) verb = gather({ actionHookDelayAction: { giveUpActions: [verb] } });
    return verb;
  };
  const config = { publicUrl: 'https://pbx.example.com/voice' };
  const handlers = { answerCall: () => [nest(depth)] };
  const { client } = await serve({ config, onInvalidReply: 'fallback', handlers });
  for (depth = 100; depth < 4_000; depth += 100) {
    const { response } = await client.POST('/webhooks/call', { body, parseAs: 'text' });
    statuses.add(`${response.status} ${response.headers.has('contract-answer') ? 'fallback' : 'reply'}`);
  }
  expect([...statuses]).toEqual(['200 reply', '200 fallback']);
});
