import type { Known } from './known.ts';

const fails = 'without it the constructor of the open-source server throws, which refuses the whole reply';

/**
 * Documents that verb-specifications accepts and our schemas refuse, grouped by the messages of our
 * validator.
 */
export const refusedByUs: Known[] = [
  { shows: /^\/0\/llmOptions \S+: missing property (response_create|setup|Settings)$/, why: `llmOptions: ${fails}` },
  { shows: /^\/0\/auth elevenlabs_s2s: missing property agent_id$/, why: `auth.agent_id: ${fails}` },
  { shows: /^\/0(\/say)? (say|gather): missing property text$/, why: `text of say, unless stream is true: ${fails}` },
  {
    shows: /\/stream (say|gather): needs a WebSocket$/,
    why: 'stream of say: only for a WebSocket, the server ends the call, lib/tasks/say.js:114',
  },
  {
    shows: /^\/0 dialogflow: missing property agent$/,
    why: `agent of dialogflow cx: ${fails}; ces is commercial and needs it as well`,
  },
  {
    shows: /^\/0\/(action|status)Hook redirect: must be string$/,
    why: 'redirect: an object ends the call or is ignored',
  },
  { shows: /^\/0\/url rasa: must be a complete http or https URL$/, why: 'rasa: no other address can be called' },
  {
    shows: /\/url (\S+): must be a ws or wss URL, or a path that begins with \/$/,
    why: 'listen: no other address can be connected to',
  },
  {
    shows: /\/text(\/\d)? (say|gather): must not be empty$/,
    why: 'say: repeating an empty text forever blocks the server, lib/tasks/say.js:263',
  },
  {
    shows: /^\/0\/target\/\d dial: missing property (number|sipUri|name)$/,
    why: 'dial: a target without the property of its type fails only during the call',
  },
  {
    shows: /\/(listen|stream) config: missing property url$/,
    why: 'config: an enabled stream without a url fails, which is only logged',
  },
  {
    shows: /actionHookDelayAction \S+: missing property actions$/,
    why: 'actionHookDelayAction: a timeout without actions plays nothing',
  },
  {
    shows: /\/channel \S+: must be one of 1, 2$/,
    why: 'channel of transcribe: any other number is ignored',
  },
  {
    shows:
      /\/((num|min|max)Digits|minBargeinWordCount|maxParticipants|sampleRate|channel|digitCount|thresholdWordCount|retries|diarizationM..Speakers|naicsCode|mode|loop|seekOffset|priority) \S+: must be integer( or string)?$/,
    why: 'a count must be an integer',
  },
  {
    shows: /\/(minConfidence|vad\/threshold|vad\/mode) \S+: must be <= [13]$/,
    why: 'the value exceeds the maximum',
  },
  {
    shows: /\/audio_events_config_config \S+: unknown property, did you mean audio_events_config\?$/,
    why: 'audio_events_config_config: a misspelling in specs.json, which nothing reads',
  },
];

/**
 * Documents that our schemas accept and @jambonz/schema refuses, grouped by the messages of
 * @jambonz/schema.
 */
export const refusedBySchema: Known[] = [
  {
    shows: /^verb 'agent' .*'\/noiseIsolation': must match exactly one schema/,
    why: 'noiseIsolation.vendor: named by the changelog of release 11.1, while agent.schema.json:294 refuses it',
  },
  {
    shows: /^verb 'voicelive_s2s' .*missing: response_create/,
    why: 'response_create: required by voicelive_s2s.schema.json:101, while its description requires session_update alone',
  },
  { shows: /^invalid instruction: (lex|rasa)$/, why: 'lex and rasa: the open-source server runs them' },
  {
    shows: /\/confirmHook': must match exactly one schema in oneOf/,
    why: 'confirmHook: a string matches both alternatives of its oneOf and is therefore refused',
  },
  {
    shows: /\/headers\/[ab]': must be string/,
    why: 'headers of a target: its other headers and the servers accept numbers',
  },
  {
    shows: /'\/turnDetection/,
    why: 'turnDetection: jambonz, named by the changelog of release 11.1.16',
  },
  {
    shows: /Hook\/method': must be equal to one of the allowed values/,
    why: 'method of a hook in lower case: the server converts it to capitals, lib/utils/http-requestor.js:114',
  },
];
