import { describe, expect, it } from 'vitest';
import { openRestApi } from '../../../client/index.ts';
import { config, dub, gather, hangup, listen, pause, play, say } from '../../../generated/server/verbs.ts';
import { hook } from '../../helpers/hook.ts';
import { scripted } from '../../helpers/scripted.ts';
import { getTransport, hasNoVerbLeft, itOverHttp } from '../../helpers/transport.ts';

const wav = 'https://example.com/hello.wav';
const ended = say({ text: 'Ended' });
const longText = 'Please listen carefully to all of the many options.';

/** Starts a call with these verbs. `list` returns the paths of the webhooks after the call hook, without statuses. */
async function start(verbs: object[], script: Parameters<typeof scripted>[0] = {}) {
  const { call, deliveries, sentTo } = await scripted({ '/call': verbs, ...script });
  const list = () => deliveries.map(({ target }) => target).filter((path) => path !== '/call' && path !== '/status');
  return { call: await call(), list, sentTo };
}

describe('the play verb', () => {
  it('reports the seconds played and the position in the file', async () => {
    const { sentTo } = await start([play({ url: wav, loop: 2, actionHook: hook('/played') })], { '/played': [] });
    expect(sentTo('/played')[0]?.body).toMatchObject({
      reason: 'playCompleted',
      playback_seconds: 20,
      playback_milliseconds: 20_000,
      playback_last_offset_pos: '80000',
    });
  });

  it('reports how much was played when the caller hangs up', async () => {
    const verb = play({ url: wav, loop: 'forever', actionHook: hook('/played') });
    const { call, sentTo } = await start([verb], { '/played': [ended] });
    await call.waits(25);
    await call.hangsUp();
    expect([sentTo('/played')[0]?.body.playback_seconds, call.heard]).toEqual([25, '']);
  });

  it('takes the verbs of its own action hook in place of those of a REST request', async () => {
    const rest = await openRestApi();
    const verb = play({ url: wav, loop: 'forever', actionHook: hook('/played') });
    const script = { '/call': [verb], '/played': [say({ text: 'Played' })], '/new': [say({ text: 'New' })] };
    const { call } = await scripted(script, { rest });
    const talk = await call();
    const update = { method: 'POST', body: JSON.stringify({ call_hook: '/new' }) };
    await fetch(`${rest.url}/Accounts/a/Calls/${talk.facts.call_sid}`, update);
    rest.close();
    expect(talk.heard).toBe('Played');
  });

  it('takes a silence_stream as a silence of its length, which is not heard', async () => {
    const { call } = await start([
      play({ url: 'silence_stream://1500' }),
      say({ text: 'silence_stream://500' }),
      ended,
    ]);
    expect([call.heard, call.transcript.filter(({ kind }) => kind === 'wait')]).toMatchObject([
      'Ended',
      [{ seconds: 1.5 }, { seconds: 0.5 }],
    ]);
  });

  it.each([
    ['replaces the gather by verbs', [ended], ['/played'], 'Ended'],
    ['goes on with the gather without verbs', [], ['/played', '/result'], 'Result'],
  ])('as the prompt of a gather has an action hook that %s', async (_, answer, paths, heard) => {
    const verb = gather({ numDigits: 1, play: { url: wav, actionHook: hook('/played') }, actionHook: hook('/result') });
    const { call, list } = await start([verb], { '/played': answer, '/result': [say({ text: 'Result' })] });
    await call.waits(11);
    if (!call.ended && !hasNoVerbLeft(call)) await call.press('1');
    expect([list(), call.heard]).toEqual([paths, heard]);
  });
});

describe('the say verb', () => {
  itOverHttp('with stream ends the call, because the application does not use a WebSocket', async () => {
    const { call } = await start([say({ text: 'Hi' }), { verb: 'say', stream: true }, ended]);
    expect([call.heard, call.ended?.failure?.cause]).toEqual(['Hi', 'platform']);
  });

  it('takes only the text of a gather that has a text and a recording', async () => {
    const { call } = await start([gather({ say: { text: 'Press a key.' }, play: { url: wav } })]);
    expect(call.heard).toBe('Press a key.');
  });
});

describe('streamed speech', () => {
  const streaming = config({ autoStreamTts: true });

  it('is opened once for successive say verbs', async () => {
    const { sentTo } = await start([streaming, say({ text: 'One' }), say({ text: `Two. ${longText}` })]);
    const [event, ...others] = sentTo('/streaming-event');
    expect([event?.body, event?.headers.b3, others]).toEqual([{ event_type: 'stream_open' }, undefined, []]);
  });

  it('is closed with each gather that it was a prompt of', async () => {
    const asking = gather({ say: { text: 'Press a key.' }, numDigits: 1, actionHook: hook('/result') });
    const { call, list, sentTo } = await start([streaming, asking], { '/result': [say({ text: 'Thanks' })] });
    await call.press('1');
    expect(list()).toEqual(['/streaming-event', '/streaming-event', '/result', '/streaming-event']);
    const types = sentTo('/streaming-event').map(({ body }) => body.event_type);
    expect(types).toEqual(['stream_open', 'stream_closed', 'stream_open']);
  });

  it('reports an interruption by bargeIn, and a hang-up', async () => {
    const settings = config({ autoStreamTts: true, bargeIn: { enable: true, sticky: true } });
    const { call, sentTo } = await start([settings, say({ text: longText }), say({ text: longText })]);
    await call.say('stop', { interrupting: true });
    await call.hangsUp();
    const types = sentTo('/streaming-event').map(({ body }) => body.event_type);
    expect(types).toEqual(['stream_open', 'user_interruption', 'stream_closed']);
  });
});

describe('bargeIn of the config verb', () => {
  const settings = (more: object = {}) =>
    config({ bargeIn: { enable: true, input: ['digits'], numDigits: 1, actionHook: hook('/barged'), ...more } });
  const script = { '/barged': [say({ text: 'Barged' })], '/result': [say({ text: 'Result' })] };
  const asking = gather({ numDigits: 1, input: ['digits'], actionHook: hook('/result') });

  it('continues with the verbs of its hook while a verb takes time', async () => {
    const { call } = await start([settings(), say({ text: longText }), pause({ length: 5 }), ended], script);
    await call.press('1', { interrupting: true });
    expect(call.heard).toBe('Barged');
  });

  it.each([
    ['hangs up', [hangup()]],
    // Over a WebSocket, a call without verbs goes on.
    ...(getTransport() === 'http' ? [['has no verb left', []] as const, ['skips a gather', [asking]] as const] : []),
  ] as const)('loses the answer of its hook if the call next %s', async (_, verbs) => {
    const { call, list } = await start([settings(), say({ text: longText }), ...verbs], script);
    await call.press('1', { interrupting: true });
    expect([list(), call.heard, call.ended?.by]).toEqual([['/barged'], '', 'jambonz']);
    expect(call.transcript).toContainEqual(expect.objectContaining({ note: 'answer-late' }));
  });

  it('makes jambonz skip a gather whose input it hears already', async () => {
    const { call, list } = await start([settings(), say({ text: 'Hi' }), asking, ended], script);
    await call.staysSilent();
    expect([list(), call.heard]).toEqual([[], 'Ended']);
    expect(call.transcript).toContainEqual(expect.objectContaining({ verb: 'gather', because: 'barge-in' }));
  });

  it('takes over the timeout of the gather that jambonz skips', async () => {
    const skipped = gather({ numDigits: 1, timeout: 5, input: ['digits'] });
    const { call, sentTo } = await start([settings(), skipped, pause({ length: 60 })], script);
    await call.staysSilent();
    expect([sentTo('/barged')[0]?.body.reason, call.heard]).toEqual(['timeout', 'Barged']);
  });

  it('ends when a gather for speech begins that it cannot hear', async () => {
    const speech = gather({ input: ['speech'], actionHook: hook('/result') });
    const { call, list } = await start([settings(), speech], script);
    await call.say('coffee');
    expect([list(), call.heard]).toEqual([['/result'], 'Result']);
  });

  it('collects digits over several prompts, of which only the first is interrupted', async () => {
    const prompts = [say({ text: longText }), say({ text: `Two. ${longText}` }), pause({ length: 5 })];
    const { call, sentTo } = await start([settings({ numDigits: 3 }), ...prompts], script);
    await call.press('1', { interrupting: true });
    await call.press('2', { interrupting: true });
    expect(call.waitingFor?.settings).toMatchObject({ text: `Two. ${longText}` });
    await call.press('3', { interrupting: true });
    expect(sentTo('/barged')[0]?.body.digits).toBe('123');
  });

  it('hears keys during a pause, which they do not end', async () => {
    const { call } = await start([settings({ numDigits: 2 }), pause({ length: 60 }), ended], script);
    await call.waits(10);
    await call.press('1', { interrupting: true });
    expect([call.waitingFor?.settings?.verb, call.heard]).toEqual(['pause', '']);
    await call.press('2', { interrupting: true });
    expect(call.heard).toBe('Barged');
  });

  it('lets an interrupted play report to its own action hook, whose verbs win', async () => {
    const verbs = [settings(), play({ url: wav, actionHook: hook('/played') }), pause({ length: 5 })];
    const { call, list } = await start(verbs, { ...script, '/played': [say({ text: 'Played' })] });
    await call.press('1', { interrupting: true });
    expect([list(), call.heard]).toEqual([['/barged', '/played'], 'Played']);
  });
});

describe('the gather verb', () => {
  it('with a prompt of early media does not answer the call', async () => {
    const { call } = await start([gather({ say: { text: 'Hi', earlyMedia: true } })]);
    expect([call.heard, call.facts.call_status]).toEqual(['Hi', 'trying']);
  });
});

describe('the config verb', () => {
  it.each([
    ['does not answer the call if it switches sound off', { listen: { enable: false }, bargeIn: { enable: false } }, 0],
    ['answers the call for a background stream', { listen: { enable: true, url: 'wss://example.com' } }, 1],
  ] as const)('%s', async (_, settings, answers) => {
    const { sentTo } = await start([config(settings as never), pause({ length: 1 })]);
    const statuses = sentTo('/status').filter(({ body }) => body.call_status === ('in-progress' as never));
    expect(statuses).toHaveLength(answers);
  });
});

describe('the dub verb', () => {
  it('adds what its tracks play and say to what the caller hears', async () => {
    const verbs = [
      dub({ action: 'addTrack', track: 'music', play: wav }),
      dub({ action: 'sayOnTrack', track: 'music', say: { text: 'Psst' } }),
      dub({ action: 'removeTrack', track: 'music' }),
      gather({}),
    ];
    const { call } = await start(verbs);
    expect([call.heard, call.seconds]).toEqual([`${wav}\nPsst`, 0]);
  });
});

describe('the listen verb', () => {
  const stream = { url: 'wss://example.com', actionHook: hook('/over') };
  const transcribe = { transcriptionHook: hook('/said'), recognizer: { vendor: 'google' } };

  it('sends transcriptions of its own, whose answers it ignores', async () => {
    const { call, list } = await start([listen({ ...stream, transcribe })], { '/said': [ended], '/over': [] });
    await call.say('two coffees');
    expect([list(), call.waitingFor?.for]).toEqual([['/said'], 'stream-end']);
  });

  it('with transcribe does not end when its server closes, only when the caller hangs up', async () => {
    const { call, list } = await start([listen({ ...stream, transcribe, maxLength: 60 }), ended], { '/over': [ended] });
    await call.partyHangsUp();
    await call.waits(100);
    expect([list(), call.waitingFor?.for]).toEqual([[], 'stream-end']);
    await call.hangsUp();
    expect(list()).toEqual(['/over']);
  });
});
