import { describe, expect, it } from 'vitest';
import { openRestApi } from '../../../client/index.ts';
import { isReported } from '../../../client/phone/verbs/bots/llm-events.ts';
import { loadContract } from '../../../generated/server/contract.ts';
import { agent, say, type Verb } from '../../../generated/server/verbs.ts';
import { hook } from '../../helpers/hook.ts';
import { answering, type Step, scripted } from '../../helpers/scripted.ts';
import { itOverHttp } from '../../helpers/transport.ts';

const hooks = { eventHook: hook('/event'), actionHook: hook('/ended'), toolHook: hook('/tool') };
const next = say({ text: 'Next' });

/** Calls an application whose first verb is the document's first example of a vendor's verb. */
async function talkTo(vendor: string, more: object = {}, script: Record<string, Step | Step[]> = {}) {
  const schema = loadContract().document.components?.schemas?.[`${vendor}-s2s`] as { examples: Verb[] };
  const verb = { ...schema.examples[0], ...hooks, ...more } as Verb;
  const rest = await openRestApi();
  const server = await scripted({ '/call': [verb, next], '/ended': [], ...script }, { rest });
  const call = await server.call();
  const reported = () => server.sentTo('/event').map(({ body }) => body);
  const results = () => server.sentTo('/ended').map(({ body }) => body);
  return { ...server, rest, call, reported, results };
}

const openSource = ['openai', 'microsoft', 'google', 'elevenlabs', 'deepgram', 'ultravox'];

describe('a conversation with a language model', () => {
  it.each(openSource)('with %s ends with "disconnect from remote end" if the vendor closes it', async (vendor) => {
    const { call, results } = await talkTo(vendor);
    await call.partyHangsUp();
    expect(results()).toMatchObject([{ completion_reason: 'disconnect from remote end', call_status: 'in-progress' }]);
    expect(call.heard).toBe('Next');
  });

  it('ends with "normal conversation end" if the caller hangs up', async () => {
    const { call, results } = await talkTo('openai');
    await call.hangsUp();
    expect(results()).toMatchObject([{ completion_reason: 'normal conversation end', call_status: 'completed' }]);
  });

  it('ends with the result that call.receives gives, such as a failed connection', async () => {
    const { call, results } = await talkTo('ultravox');
    await call.receives('llmResult', { completion_reason: 'connection failure' });
    expect(results()).toMatchObject([{ call_sid: call.facts.call_sid, completion_reason: 'connection failure' }]);
    expect(call.heard).toBe('Next');
  });

  it.each([
    ['an error of OpenAI', 'openai', { type: 'error', error: { code: 'rate_limit' } }, 'server error', 'rate_limit'],
    [
      'a failed response of OpenAI',
      'openai',
      { type: 'response.done', response: { status: 'failed', status_details: { error: { code: 'full' } } } },
      'server failure',
      'full',
    ],
    ['an error of ElevenLabs', 'elevenlabs', { type: 'error', error: { code: 'quota' } }, 'server error', 'quota'],
  ] as const)('ends after %s, which is the result', async (_title, vendor, event, completion_reason, code) => {
    const { call, results } = await talkTo(vendor);
    await call.receives('llmEvent', event as object);
    expect(results()).toMatchObject([{ completion_reason, error: { code } }]);
  });

  it('goes on after an error of Google, whose events are all reported', async () => {
    const { call, reported } = await talkTo('google');
    await call.receives('llmEvent', { error: { code: 1 } });
    expect(reported()).toEqual([{ error: { code: 1 } }]);
    expect(call.waitingFor?.verb).toBe('google_s2s');
  });

  it('with Ultravox begins with the event createCall, if the verb wants it', async () => {
    expect((await talkTo('ultravox')).reported()).toMatchObject([{ type: 'createCall', join_url: expect.any(String) }]);
    expect((await talkTo('ultravox', { events: ['transcript'] })).reported()).toEqual([]);
  });

  it('reports an event without data about the call and without the header b3', async () => {
    const { call, sentTo } = await talkTo('openai');
    await call.receives('llmEvent', { type: 'response.audio_transcript.done', transcript: 'Hello.' });
    const [event] = sentTo('/event');
    expect(event?.body).toMatchObject({ type: 'response.audio_transcript.done', transcript: 'Hello.' });
    expect(event?.body.call_sid).toBeUndefined();
    expect(event?.headers.b3).toBeUndefined();
  });

  it('does not report an event that `events` of the verb leaves out', async () => {
    const { call, reported } = await talkTo('openai', { events: ['response.*'] });
    expect(await call.receives('llmEvent', { type: 'error.other' })).toBeUndefined();
    expect(reported()).toEqual([]);
    expect(call.transcript.at(-1)).toMatchObject({ kind: 'note', note: 'event-not-reported', event: 'error.other' });
  });

  it.each([
    [
      'openai',
      { type: 'response.output_item.done', item: { type: 'function_call', name: 'opening_hours', arguments: '{}' } },
    ],
    ['deepgram', { type: 'FunctionCallRequest', functions: [{ name: 'opening_hours', arguments: '{}' }] }],
    ['elevenlabs', { type: 'client_tool_call', client_tool_call: { tool_name: 'opening_hours', parameters: {} } }],
    ['google', { tool_call: { function_calls: [{ name: 'opening_hours', args: {} }] } }],
  ])('with %s reports the tool call after the tool hook has answered', async (vendor, event) => {
    const { call, reported, deliveries } = await talkTo(
      vendor,
      {},
      {
        '/tool': answering(200, '{"result":1}', 'application/json'),
      },
    );
    await call.callsTool('opening_hours');
    expect(deliveries.map(({ target }) => target).slice(-2)).toEqual(['/tool', '/event']);
    expect(reported()).toMatchObject([event]);
  });

  itOverHttp('ends with the status of a failed tool hook as error', async () => {
    const { call, results } = await talkTo('openai', {}, { '/tool': answering(503) });
    await call.callsTool('opening_hours');
    expect(results()).toMatchObject([
      { completion_reason: 'client error calling function', error: { status_code: 503 } },
    ]);
  });

  it('goes on with the answer of its action hook if a REST request replaces it', async () => {
    const { call, rest } = await talkTo('openai', {}, { '/ended': [say({ text: 'From the action hook' })] });
    const body = JSON.stringify({ call_hook: '/update' });
    const url = `${rest.url}/Accounts/a/Calls/${call.facts.call_sid}`;
    await fetch(url, { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body });
    expect(call.heard).toBe('From the action hook');
    rest.close();
  });
});

it('the events of the agent verb go to its event hook, whatever their type is', async () => {
  const { call, sentTo } = await scripted({ '/call': [agent({ ...hooks })] }).then(async (server) => ({
    ...server,
    call: await server.call(),
  }));
  await call.receives('agentEvent', { type: 'user_transcript', transcript: 'A table for two.' });
  expect(sentTo('/event').map(({ body }) => body)).toEqual([
    { type: 'user_transcript', transcript: 'A table for two.' },
  ]);
});

it.each([
  ['openai', undefined, 'response.done', true],
  ['openai', undefined, 'response.unknown', false],
  ['openai', ['all'], 'response.unknown', false],
  ['openai', ['all', '-response.audio.delta'], 'response.unknown', true],
  ['openai', ['all', '-response.*'], 'response.done', false],
  ['openai', ['response.*'], 'response.done', true],
  ['ultravox', ['all', '-trans.*'], 'transcript', true],
  ['ultravox', undefined, 'client_tool_invocation', false],
  ['google', undefined, 'llm_event', true],
  ['google', ['transcript'], 'llm_event', false],
  ['nova', undefined, 'anything', true],
])('an event hook of %s with events %j gets %s: %s', (vendor, events, type, expected) => {
  expect(isReported(vendor, events, type)).toBe(expected);
});
