import { describe, expect, it } from 'vitest';
import { serveReply } from '../../helpers/serve-reply.ts';

const commercial = await serveReply({ config: { edition: 'commercial' } });
const openSource = await serveReply({ config: { edition: 'open-source' } });
const listening = (options: object) => ({ verb: 'gather', input: ['speech'], recognizer: options });
const notOpenSource = (place: string) => [`${place}: not in the open-source edition of jambonz`];

describe('a setting of a speech vendor that jambonz refuses', () => {
  it.each<[what: string, verb: object, line: RegExp]>([
    [
      'a misspelt name',
      listening({ vendor: 'deepgram', deepgramOptions: { smartFormating: true } }),
      /deepgramOptions\/smartFormating gather: unknown property, did you mean smartFormatting\?/,
    ],
    [
      'a number as text',
      listening({ vendor: 'deepgram', deepgramOptions: { endpointing: '300' } }),
      /deepgramOptions\/endpointing gather: must be/,
    ],
    [
      'a value outside the list',
      listening({ vendor: 'google', googleOptions: { serviceVersion: 'v3' } }),
      /googleOptions\/serviceVersion gather: must be one of v1, v2/,
    ],
    [
      'a text in place of a boolean',
      listening({ vendor: 'deepgram', deepgramOptions: { punctuate: 'yes' } }),
      /deepgramOptions\/punctuate gather: must be boolean/,
    ],
    [
      'a misspelt name in an object further in',
      listening({ vendor: 'speechmatics', speechmaticsOptions: { transcription_config: { enable_partial: true } } }),
      /transcription_config\/enable_partial gather: unknown property, did you mean enable_partials\?/,
    ],
  ])('is a mistake: %s', async (_what, verb, line) => {
    expect(await commercial.mistakes([verb])).toEqual([expect.stringMatching(line)]);
  });
});

describe('a vendor of a language model that the contract has no schema for', () => {
  const xai = {
    verb: 'llm',
    vendor: 'xai',
    model: 'grok-voice-latest',
    auth: { apiKey: 'k' },
    llmOptions: { session_update: { type: 'realtime' }, response_create: {} },
  };

  it.each<[vendor: string, verb: { verb: string }]>([
    ['xai', xai],
    ['assemblyai', { verb: 'llm', vendor: 'assemblyai', auth: { api_key: 'k' }, llmOptions: {} } as never],
    ['a made-up one', { ...xai, vendor: 'a-vendor-of-tomorrow' } as never],
    ['nova, in s2s', { verb: 's2s', vendor: 'nova', llmOptions: { systemPrompt: 'Be brief.' } } as never],
  ])('is accepted in the commercial edition and refused in the open-source edition: %s', async (_vendor, verb) => {
    expect(await commercial.mistakes([verb])).toEqual([]);
    expect(await openSource.mistakes([verb])).toEqual(notOpenSource(`/0/vendor ${verb.verb}`));
  });
});

describe('what the session of a known vendor needs', () => {
  it.each<[what: string, verb: object, lines: string[]]>([
    [
      'the API key and response_create of openai',
      { verb: 'llm', vendor: 'openai', llmOptions: {} },
      ['/0 llm: missing property auth', '/0/llmOptions llm: missing property response_create'],
    ],
    [
      'a provider of deepgram with a type that is not empty',
      {
        verb: 'deepgram_s2s',
        auth: { apiKey: 'k' },
        llmOptions: { Settings: { agent: { think: { provider: { type: '', model: 'gpt-4o' } } } } },
      },
      ['/0/llmOptions/Settings/agent/think/provider/type deepgram_s2s: must not be empty'],
    ],
    [
      'a provider of voiceagent with a model that is not empty',
      {
        verb: 'llm',
        vendor: 'voiceagent',
        auth: { apiKey: 'k' },
        llmOptions: { Settings: { agent: { think: { provider: { type: 'open_ai', model: '' } } } } },
      },
      ['/0/llmOptions/Settings/agent/think/provider/model llm: must not be empty'],
    ],
  ])('is required in the open-source edition only: %s', async (_what, verb, lines) => {
    expect(await openSource.mistakes([verb])).toEqual(lines);
    expect(await commercial.mistakes([verb])).toEqual([]);
  });

  it('is required in the commercial edition where the schema of the platform requires it: gptlive', async () => {
    expect(await commercial.mistakes([{ verb: 'llm', vendor: 'gptlive', auth: {}, llmOptions: {} }])).toEqual([
      '/0/auth llm: missing property apiKey',
      '/0/llmOptions llm: missing property session_update',
    ]);
  });
});

it('accepts `verb` in a nested prompt, as the Python SDK sends it, in the commercial edition only', async () => {
  const gather = { verb: 'gather', say: { verb: 'say', text: 'Press 1.' } };
  expect(await commercial.mistakes([gather])).toEqual([]);
  expect(await openSource.mistakes([gather])).toEqual(notOpenSource('/0/say/verb gather'));
});

describe('a name of a recent commercial release', () => {
  const voiceLive = {
    verb: 'voicelive_s2s',
    model: 'gpt-realtime',
    auth: { apiKey: 'k' },
    connectOptions: { host: 'h' },
    llmOptions: { session_update: {} },
  };

  it.each<[what: string, verb: object, openSourceLines: string[]]>([
    ['the verb voicelive_s2s', voiceLive, notOpenSource('/0 voicelive_s2s')],
    [
      'the settings of gradium',
      { verb: 'gather', recognizer: { vendor: 'gradium', gradiumOptions: { delayInFrames: 10 } } },
      notOpenSource('/0/recognizer/gradiumOptions gather'),
    ],
    [
      'noResponseMaxPrompts of agent',
      { verb: 'agent', llm: { vendor: 'openai' }, noResponseMaxPrompts: 3 },
      notOpenSource('/0 agent'),
    ],
    [
      'the verb nova_s2s, without llmOptions',
      { verb: 'nova_s2s', auth: { accessKeyId: 'a', secretAccessKey: 's' } },
      notOpenSource('/0 nova_s2s'),
    ],
    [
      'noise isolation with credentials, in config',
      { verb: 'config', noiseIsolation: { enable: true, vendor: 'kugelaudio', auth: { apiKey: 'k' } } },
      notOpenSource('/0/noiseIsolation/auth config'),
    ],
    [
      'noise isolation by its vendor, in agent',
      { verb: 'agent', llm: {}, speak: false, noiseIsolation: { vendor: 'kugelaudio', label: 'eu' } },
      notOpenSource('/0 agent'),
    ],
  ])('is accepted in the commercial edition and refused in the open-source edition: %s', async (_what, verb, lines) => {
    expect(await commercial.mistakes([verb])).toEqual([]);
    expect(await openSource.mistakes([verb])).toEqual(lines);
  });

  it('has its own required properties: an agent of voicelive_s2s without credentials is refused', async () => {
    expect(await commercial.mistakes([{ ...voiceLive, auth: {} }])).toEqual([
      '/0/auth voicelive_s2s: missing property apiKey',
    ]);
    expect(await commercial.mistakes([{ ...voiceLive, auth: { accessToken: 't' } }])).toEqual([]);
  });
});

describe('one misspelt property', () => {
  it.each<[what: string, verb: object, line: string]>([
    [
      'which makes another property optional, in a part of a verb',
      { verb: 'gather', say: { streeam: true } },
      '/0/say/streeam gather: unknown property, did you mean stream?',
    ],
    [
      'which makes another property optional, in a verb',
      { verb: 'say', streeam: false, text: 'Hello' },
      '/0/streeam say: unknown property, did you mean stream?',
    ],
    [
      'which is required in a part of a verb',
      { verb: 'config', ttsStream: { enabled: true } },
      '/0/ttsStream/enabled config: unknown property, did you mean enable?',
    ],
  ])('is reported in one line: %s', async (_what, verb, line) => {
    expect(await commercial.mistakes([verb])).toEqual([line]);
  });
});
