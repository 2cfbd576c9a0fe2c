import type { KnownDifference } from './known.ts';

const vendors = ['deepgram', 'elevenlabs', 'google', 'microsoft', 'openai', 'ultravox', 'voiceagent'];
const llmFamily = ['llm', 's2s', ...vendors.map((vendor) => `${vendor}_s2s`)];
const bargeIn = [
  'partialResultHook',
  'dtmfBargein',
  'numDigits',
  'minDigits',
  'maxDigits',
  'finishOnKey',
  'interDigitTimeout',
];
const commercialLlm = ['handoff', 'hangup', 'responseTimeoutMs', 'cancelOnResponseTimeout', 'cancelOnBargeIn'];

/** The verbs and properties that one definition has and another has not. */
export const knownNames: KnownDifference[] = [
  // Verbs
  {
    why: 'the commercial edition alone has the verb',
    of: ['agent', 'gptlive_s2s', 'qwen_s2s', 'room', 'transfer'],
    differences: ['not in specs'],
  },
  {
    why: 'the open-source server runs it, their package leaves it out',
    of: ['lex', 'rasa'],
    differences: ['not in schema'],
  },
  {
    why: 'the open-source server runs it as llm, their package has no file for it',
    of: ['microsoft_s2s', 'voiceagent_s2s'],
    differences: ['not in schema'],
  },
  {
    why: 'the platform makes it of a REST request, and no reply may contain it',
    of: ['rest:dial'],
    differences: ['only in schema', 'only in specs'],
  },
  {
    why: 'the old name of agent, which no server runs, and a part of it',
    of: ['pipeline', 'noiseIsolationPipeline'],
    differences: ['only in specs'],
  },

  // Properties that only the commercial edition has
  { why: 'commercial', of: llmFamily, differences: commercialLlm.map((name) => `${name}: not in specs`) },
  { why: 'commercial', of: ['conference'], differences: ['stream: not in specs'] },
  { why: 'commercial', of: ['dial'], differences: ['codecs: not in specs'] },
  {
    why: 'commercial',
    of: ['dialogflow'],
    differences: ['deployment: not in specs', 'sessionId: not in specs', 'toolHook: not in specs'],
  },
  { why: 'commercial', of: ['transcribe', '(transcribe-options)'], differences: ['enable: not in specs'] },
  {
    why: 'commercial',
    of: ['(recognizer)'],
    differences: ['modulateOptions: not in specs', 'xaiOptions: not in specs'],
  },
  {
    why: 'commercial, and named only in the prose of their schema',
    of: ['config'],
    differences: ['noiseIsolation.direction: not in schema', 'noiseIsolation.direction: not in specs'],
  },

  // Properties that the open-source server accepts and @jambonz/schema does not list
  {
    why: 'accepted by the open-source server',
    of: ['config'],
    differences: bargeIn.map((name) => `bargeIn.${name}: not in schema`),
  },
  {
    why: 'accepted by the open-source server and not used: wsAuth is meant',
    of: ['listen', 'stream', '(listen-options)'],
    differences: ['auth: not in schema'],
  },
  {
    why: 'accepted by the open-source server, removed from their package',
    of: ['(recognizer)'],
    differences: ['cobaltOptions: not in schema', 'nuanceOptions: not in schema', 'verbioOptions: not in schema'],
  },
  {
    why: 'the documented way to give credentials; they look for basicAuth',
    of: ['(hook)'],
    differences: ['username: not in schema', 'password: not in schema'],
  },

  // Properties that we leave out
  {
    why: 'their part for all vendors lists it, but the key of ElevenLabs is api_key',
    of: ['elevenlabs_s2s'],
    differences: ['auth.apiKey: only in schema'],
  },
];
