import { describe, expect, it } from 'vitest';
import { config, gather, say, transcribe } from '../../../generated/server/verbs.ts';
import { hook } from '../../helpers/hook.ts';
import { scripted } from '../../helpers/scripted.ts';

const google = { vendor: 'google', language: 'en-US' };
const deepgram = { vendor: 'deepgram', language: 'en-US' };

async function start(verbs: object[], script: Parameters<typeof scripted>[0] = {}) {
  const { call, sentTo } = await scripted({ '/call': verbs, '/said': [], '/result': [], ...script });
  return { call: await call(), said: () => sentTo('/said').map(({ body }) => body), sentTo };
}

describe('the transcribe verb', () => {
  it('sends the interim result before the final one if the recognizer reports interim results', async () => {
    const verb = transcribe({ transcriptionHook: hook('/said'), recognizer: { ...google, interim: true } });
    const { call, said } = await start([verb]);
    await call.say('two coffees please');
    const results = said().map(({ speech }) => speech);
    expect(results).toMatchObject([
      { is_final: false, alternatives: [{ transcript: 'two coffees' }] },
      { is_final: true, alternatives: [{ transcript: 'two coffees please' }] },
    ]);
  });

  it('carries the call data as stored, and the tracing context in the body', async () => {
    const { call, said, sentTo } = await start([transcribe({ transcriptionHook: hook('/said'), recognizer: google })]);
    await call.say('coffee');
    const [body] = said();
    expect([Object.keys(body ?? {}), sentTo('/said')[0]?.headers.b3]).toEqual([
      expect.arrayContaining(['b3', 'has_recording', 'local_sip_address']),
      undefined,
    ]);
    expect(body).not.toHaveProperty('service_provider_sid');
  });

  it('sends a translation for each language that Speechmatics is asked for', async () => {
    const recognizer = {
      vendor: 'speechmatics',
      language: 'en-US',
      speechmaticsOptions: { translation_config: { target_languages: ['de', 'es'] } },
    };
    const verb = transcribe({ translationHook: hook('/translated'), recognizer });
    const { call, sentTo } = await start([verb], { '/translated': [[], [say({ text: 'Hola' })]] });
    await call.say('coffee');
    const translations = sentTo('/translated').map(({ body }) => body.translation);
    expect([translations, call.heard]).toEqual([
      [
        { channel: 1, language: 'de', translation: 'coffee' },
        { channel: 1, language: 'es', translation: 'coffee' },
      ],
      'Hola',
    ]);
  });
});

describe('the background transcription of the config verb', () => {
  it('hears speech in verbs that take no speech, and its verbs replace theirs', async () => {
    const settings = config({ transcribe: { enable: true, transcriptionHook: hook('/said'), recognizer: google } });
    const { call } = await start([settings, gather({ input: ['digits'] })], { '/said': [say({ text: 'Understood' })] });
    await call.say('coffee');
    expect(call.heard).toBe('Understood');
  });

  it('keeps running with its own settings if it is switched on again', async () => {
    const transcribing = (path: '/said' | '/other') =>
      config({ transcribe: { enable: true, transcriptionHook: hook(path), recognizer: google } });
    const { call, sentTo } = await start([
      transcribing('/said'),
      transcribing('/other'),
      gather({ input: ['speech'] }),
    ]);
    await call.say('coffee');
    expect([sentTo('/said').length, sentTo('/other').length]).toEqual([1, 0]);
  });
});

describe('a gather for speech', () => {
  const asking = (more: object = {}) => gather({ input: ['speech'], actionHook: hook('/result'), ...more });

  it('goes on after an empty transcript', async () => {
    const { call, sentTo } = await start([asking()]);
    await call.say('');
    expect(sentTo('/result')).toEqual([]);
    await call.say('yes');
    expect(sentTo('/result')).toHaveLength(1);
  });

  it('drops the last punctuation mark of continuous recognition', async () => {
    const { call, sentTo } = await start([asking({ recognizer: { ...google, asrTimeout: 2 } })]);
    await call.say('two, please.');
    expect(sentTo('/result')[0]?.body.speech).toMatchObject({ alternatives: [{ transcript: 'two, please' }] });
  });

  it('completes its recognizer with that of the session', async () => {
    const session = config({ recognizer: { vendor: 'google', language: 'de-DE' } });
    const { call, sentTo } = await start([session, asking({ recognizer: { vendor: 'default', language: 'default' } })]);
    await call.say('Kaffee');
    expect(sentTo('/result')[0]?.body.speech).toMatchObject({ language_code: 'de-DE', vendor: { name: 'google' } });
  });

  it('with dtmfBargein lets a key interrupt the prompt, and does not collect it', async () => {
    const { call, sentTo } = await start([asking({ dtmfBargein: true, say: { text: 'Say something nice to me.' } })]);
    await call.press('1', { interrupting: true });
    await call.say('yes');
    expect(sentTo('/result')[0]?.body).toMatchObject({ reason: 'speechDetected' });
  });

  it.each([
    ['reports an error of the vendor deepgram', deepgram, [['error', 'no credits']]],
    ['ends without a result after an error of the vendor google', google, []],
  ])('%s', async (_, recognizer, results) => {
    const { call, sentTo } = await start([asking({ recognizer }), say({ text: 'Next' })]);
    await call.recognitionFails('no credits');
    expect([sentTo('/result').map(({ body }) => [body.reason, body.details]), call.heard]).toEqual([results, 'Next']);
    expect(call.transcript).toContainEqual(expect.objectContaining({ kind: 'alert', alert_type: 'stt-failure' }));
  });

  it('goes on with the fallback vendor of its recognizer after an error', async () => {
    const { call, sentTo } = await start([asking({ recognizer: { ...deepgram, fallbackVendor: 'google' } })]);
    await call.recognitionFails();
    await call.say('yes');
    expect(sentTo('/result')[0]?.body.speech).toMatchObject({ vendor: { name: 'google' } });
  });

  it('gets an interim result by its action hook from Deepgram Flux with an eager end of turn', async () => {
    const recognizer = { vendor: 'deepgramflux', language: 'en-US', deepgramOptions: { eagerEotThreshold: 0.5 } };
    const { call, sentTo } = await start([asking({ recognizer })], { '/result': [[], [say({ text: 'Final' })]] });
    await call.say('two coffees please');
    const speeches = sentTo('/result').map(({ body }) => body.speech);
    expect([speeches, call.heard]).toMatchObject([[{ is_final: false }, { is_final: true }], 'Final']);
  });

  it('reports the times of the recognition with notifySttLatency', async () => {
    const { call, sentTo } = await start([config({ notifySttLatency: true }), asking()]);
    await call.say('two coffees please');
    expect(sentTo('/result')[0]?.body).toMatchObject({
      stt_latency_ms: expect.any(String),
      stt_talkspurts: expect.stringMatching(/^\[\[\d+,\d+\]\]$/),
      stt_start_time: expect.any(Number),
      stt_usage: '1.20',
    });
  });
});
