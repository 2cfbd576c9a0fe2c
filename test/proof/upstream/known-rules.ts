import type { KnownDifference } from './known.ts';

const vendors = ['deepgram', 'elevenlabs', 'google', 'microsoft', 'openai', 'ultravox', 'voiceagent'];
const openS2s = vendors.map((vendor) => `${vendor}_s2s`);
const events = 'end|join|leave|play-done|play-start|say-done|say-start|start|start-talking|stop-talking';

/**
 * Intended differences between our schemas and the packages of jambonz in required properties,
 * types and values.
 */
export const knownRules: KnownDifference[] = [
  // Required properties
  {
    why: 'without it the open-source server refuses the reply, specs.json:142',
    of: ['config'],
    differences: ['bargeIn.enable: required, not in schema'],
  },
  {
    why: 'without it the open-source server refuses the reply, specs.json:123',
    of: ['config'],
    differences: ['ttsStream.enable: required, not in schema'],
  },
  {
    why: 'without it the open-source server refuses the reply, lib/tasks/llm/llms/elevenlabs_s2s.js:51',
    of: ['elevenlabs_s2s'],
    differences: ['llmOptions: required, not in schema'],
  },
  {
    why: 'required by the open-source server alone',
    of: ['(recognizer)'],
    differences: [
      'speechmaticsOptions.transcription_config.transcript_filtering_config.remove_disfluencies: optional, required in specs',
    ],
  },
  {
    why: 'the name of the verb determines the vendor, jambonz-app-json-validation.js:12-18',
    of: openS2s,
    differences: ['vendor: optional, required in specs'],
  },
  {
    why: 'a session cannot be created without it, lib/tasks/llm/llms/elevenlabs_s2s.js:40',
    of: ['elevenlabs_s2s'],
    differences: ['auth: required, not in specs'],
  },

  {
    why: 'the changelog of release 11.1 names vendor, agent.schema.json:293 only mode',
    of: ['agent'],
    differences: ['noiseIsolation.mode: optional, required in schema'],
  },

  // Values and types
  ...vendors.map((vendor) => ({
    why: 'another vendor would silently override the name of the verb, jambonz-app-json-validation.js:12-18',
    of: [`${vendor}_s2s`],
    differences: [
      `vendor: ${/^(deepgram|voiceagent)$/.test(vendor) ? 'deepgram|voiceagent' : vendor}, any value in specs`,
    ],
  })),
  {
    why: 'two names of one vendor, lib/tasks/llm/index.js:87',
    of: ['deepgram_s2s'],
    differences: ['vendor: deepgram|voiceagent, deepgram in schema'],
  },
  {
    why: 'other events are silently dropped, lib/tasks/conference.js:59',
    of: ['conference', 'room'],
    differences: [`statusEvents[]: ${events}, any value in schema`],
  },
  {
    why: 'other values are silently ignored, lib/tasks/config.js:61',
    of: ['config'],
    differences: ['reset[]: recognizer|synthesizer, any value in schema'],
  },
  {
    why: 'any other number is ignored, lib/tasks/transcribe.js:45',
    of: ['transcribe', '(transcribe-options)'],
    differences: ['channel: 1|2, any value in specs'],
  },
  {
    why: 'an object ends the call or is ignored, lib/tasks/redirect.js:20 and :58',
    of: ['redirect'],
    differences: ['actionHook', 'statusHook'].flatMap((hook) =>
      ['schema', 'specs'].map((name) => `${hook}: string, object|string in ${name}`),
    ),
  },
  {
    why: 'specs.json treats an array as an object, and an array is the documented form, specs.json:304 and lib/tasks/dial.js:33',
    of: ['dial'],
    differences: ['dtmfCapture: array|object, object in specs'],
  },
  {
    why: 'the same values, expressed by a pattern or a condition, because a boolean or an object is also valid, agent.schema.json:24-332',
    of: ['agent'],
    differences: [
      'turnDetection: any value, krisp|stt in schema',
      'noiseIsolation: any value, krisp|kugelaudio|rnnoise in schema',
      'autoLockLanguage: always|false|true, always in schema',
      'toolFiller: any value, false in schema',
    ],
  },
  {
    why: 'the same values, expressed by a pattern, because an object is also valid, handoff.schema.json:11',
    of: [
      'agent',
      'llm',
      's2s',
      'deepgram_s2s',
      'elevenlabs_s2s',
      'google_s2s',
      'gptlive_s2s',
      'nova_s2s',
      'openai_s2s',
      'qwen_s2s',
      'ultravox_s2s',
      'voicelive_s2s',
    ],
    differences: ['handoff.brief: any value, auto|none in schema'],
  },

  // Open objects
  {
    why: 'its members depend on the vendor, llm-base.schema.json:21',
    of: ['llm', 's2s'],
    differences: ['auth: open, listed in schema'],
  },
  {
    why: 'its members depend on the vendor, agent.schema.json:147',
    of: ['agent'],
    differences: ['llm.auth: open, listed in schema'],
  },
  {
    why: 'the server converts it to capitals, lib/utils/http-requestor.js:114',
    of: ['(hook)'],
    differences: ['method: GET|Get|POST|Post|get|post, GET|POST in schema'],
  },
  {
    why: 'named by the changelog of release 11.1.16',
    of: ['agent'],
    differences: ['turnDetection.mode: jambonz|krisp, krisp in schema'],
  },
];
