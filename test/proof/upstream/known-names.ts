import { listCommercialPaths } from './commercial-paths.ts';
import type { KnownDifference } from './known.ts';
import { schemas } from './ours.ts';

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

/**
 * The known differences in names: verbs and properties that our schemas, @jambonz/schema or
 * specs.json lack.
 */
export const knownNames: KnownDifference[] = [
  // Verbs
  {
    why: 'only the commercial edition has the verb, jambonz-app.schema.json:30-36',
    of: ['agent', 'gptlive_s2s', 'nova_s2s', 'qwen_s2s', 'room', 'transfer', 'voicelive_s2s'],
    differences: ['not in specs'],
  },
  {
    why: 'the open-source server runs it, and @jambonz/schema omits it, lib/tasks/make_task.js:59 and :68',
    of: ['lex', 'rasa'],
    differences: ['not in schema'],
  },
  {
    why: 'the open-source server runs it as llm, and @jambonz/schema has no file for it, jambonz-app-json-validation.js:13 and :17',
    of: ['microsoft_s2s', 'voiceagent_s2s'],
    differences: ['not in schema'],
  },
  {
    why: 'the platform creates it from a REST request, and no reply can contain it, lib/http-routes/api/create-call.js:65',
    of: ['rest:dial'],
    differences: ['only in schema', 'only in specs'],
  },
  {
    why: 'the old name of agent, which no server runs, and a part of it, specs.json:1374 and :1402',
    of: ['pipeline', 'noiseIsolationPipeline'],
    differences: ['only in specs'],
  },

  // Properties that only the commercial edition of jambonz has
  {
    why: 'commercial, llm-base.schema.json:87-110',
    of: llmFamily,
    differences: commercialLlm.map((name) => `${name}: not in specs`),
  },
  { why: 'commercial, conference.schema.json:89', of: ['conference'], differences: ['stream: not in specs'] },
  { why: 'commercial, dial.schema.json:91', of: ['dial'], differences: ['codecs: not in specs'] },
  {
    why: 'commercial, dialogflow.schema.json:41, :62 and :75',
    of: ['dialogflow'],
    differences: ['deployment: not in specs', 'sessionId: not in specs', 'toolHook: not in specs'],
  },
  {
    why: 'commercial, transcribe.schema.json:16',
    of: ['transcribe', '(transcribe-options)'],
    differences: ['enable: not in specs'],
  },
  {
    why: 'commercial',
    of: ['(recognizer)'],
    differences: listCommercialPaths(schemas.recognizer ?? {}).map((path) => `${path}: not in specs`),
  },
  {
    why: 'commercial, named by the changelog of release 11.1',
    of: ['(recognizer)'],
    differences: ['cartesiaOptions: not in schema'],
  },
  {
    why: 'commercial, and named only in a description of @jambonz/schema, config.schema.json:166',
    of: ['config'],
    differences: ['noiseIsolation.direction: not in schema', 'noiseIsolation.direction: not in specs'],
  },

  {
    why: 'named by the changelog of release 11.1, while agent.schema.json:294 refuses it',
    of: ['agent'],
    differences: ['noiseIsolation.vendor: not in schema'],
  },
  {
    why: 'commercial, config.schema.json:180',
    of: ['config'],
    differences: ['noiseIsolation.label: not in specs', 'noiseIsolation.auth: not in specs'],
  },

  // Properties that the open-source server accepts and @jambonz/schema does not list
  {
    why: 'accepted by the open-source server, specs.json:127',
    of: ['config'],
    differences: bargeIn.map((name) => `bargeIn.${name}: not in schema`),
  },
  {
    why: 'accepted and ignored by the open-source server, which uses wsAuth, lib/tasks/listen.js:80',
    of: ['listen', 'stream', '(listen-options)'],
    differences: ['auth: not in schema'],
  },
  {
    why: 'accepted by the open-source server and removed from @jambonz/schema, specs.json:735-746',
    of: ['(recognizer)'],
    differences: ['cobaltOptions: not in schema', 'nuanceOptions: not in schema', 'verbioOptions: not in schema'],
  },
  {
    why: 'the documented form of credentials, in place of which @jambonz/schema has basicAuth, actionHook.schema.json:28',
    of: ['(hook)'],
    differences: ['username: not in schema', 'password: not in schema'],
  },

  // Properties that our schemas omit
  {
    why: 'a misspelling in specs.json of audio_events_config; verb-specifications throws if it has a member',
    of: ['(recognizer)'],
    differences: ['speechmaticsOptions.audio_events_config_config: only in specs'],
  },
  {
    why: 'listed by llm-base.schema.json:25 for all vendors, but ElevenLabs has api_key and AWS another pair',
    of: ['elevenlabs_s2s', 'nova_s2s'],
    differences: ['auth.apiKey: only in schema'],
  },
];
