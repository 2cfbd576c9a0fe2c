import type { Known } from './known.ts';

const fails = 'the constructor of the open-source server throws without it, which refuses the whole reply';

/** What verb-specifications accepts and we refuse, by our own lines. */
export const refusedByUs: Known[] = [
  { shows: /^\/0\/llmOptions \S+: missing property (response_create|setup|Settings)$/, why: `llmOptions: ${fails}` },
  { shows: /^\/0\/auth elevenlabs_s2s: missing property agent_id$/, why: `auth.agent_id: ${fails}` },
  { shows: /^\/0(\/say)? (say|gather): missing property text$/, why: `text of say, unless stream is true: ${fails}` },
  {
    shows: /^\/0 dialogflow: missing property agent$/,
    why: `agent of dialogflow cx: ${fails}; ces is commercial and needs it as well`,
  },
  {
    shows: /^\/0\/(action|status)Hook redirect: must be string$/,
    why: 'redirect: an object ends the call, or is ignored',
  },
  {
    shows: /^\/0\/target\/\d dial: missing property (number|sipUri|name)$/,
    why: 'dial: a target without what its type needs fails only when the call is under way',
  },
  {
    shows: /\/(listen|stream) config: missing property url$/,
    why: 'config: a stream that is switched on without a url cannot be made, which is only logged',
  },
  {
    shows: /actionHookDelayAction \S+: missing property actions$/,
    why: 'actionHookDelayAction: a timeout without actions has nothing to play',
  },
  {
    shows: /\/channel \S+: must be one of 1, 2$/,
    why: 'channel of transcribe: any other number is treated as if it were not there',
  },
  {
    shows:
      /\/((num|min|max)Digits|minBargeinWordCount|maxParticipants|sampleRate|channel|digitCount|thresholdWordCount|retries|diarizationM..Speakers|naicsCode|mode|loop|seekOffset|priority) \S+: must be integer( or string)?$/,
    why: 'a fraction where things are counted is senseless',
  },
  {
    shows: /\/(minConfidence|vad\/threshold|vad\/mode) \S+: must be <= [13]$/,
    why: 'beyond the highest value that there is',
  },
];

/** What we accept and verb-specifications refuses, by its own messages. */
export const refusedBySpecs: Known[] = [
  {
    shows: /^\w+Options: unknown property anything$/,
    why: 'we leave the settings of speech vendors open; the open-source server refuses what specs.json does not list',
  },
];

/** What we accept and @jambonz/schema refuses, by its own messages. */
export const refusedBySchema: Known[] = [
  { shows: /^invalid instruction: (lex|rasa)$/, why: 'lex and rasa: the open-source server runs them' },
  {
    shows: /\/confirmHook': must match exactly one schema in oneOf/,
    why: 'confirmHook: text matches both of their alternatives, and is refused',
  },
  {
    shows: /\/headers\/[ab]': must be string/,
    why: 'headers of a target: elsewhere they allow numbers, and the servers do',
  },
  { shows: /\/\w+Options': must NOT have additional properties/, why: 'we leave the settings of speech vendors open' },
];
