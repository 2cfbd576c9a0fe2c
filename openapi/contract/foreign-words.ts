import { findNearest } from './nearest.ts';

/**
 * Words for features of jambonz that come from other platforms (TwiML, NCCO, Plivo XML), older
 * releases or common usage, with the names that they may stand for in the contract.
 */
const foreignWords: Record<string, string[]> = {
  // verbs
  bridge: ['dial'],
  collect: ['gather'],
  connect: ['dial'],
  conversation: ['conference'],
  end: ['hangup'],
  forward: ['dial'],
  geminis2s: ['google_s2s'],
  getdigits: ['gather'],
  getinput: ['gather'],
  input: ['gather'],
  pipeline: ['agent'],
  refer: ['sip:refer'],
  reject: ['sip:decline'],
  sendsms: ['message'],
  sleep: ['pause'],
  sms: ['message'],
  speak: ['say'],
  talk: ['say'],
  wait: ['pause'],
  // properties
  action: ['actionHook', 'transcriptionHook'],
  alternativelanguages: ['altLanguages'],
  body: ['text'],
  callback: ['actionHook'],
  callbackurl: ['actionHook'],
  carrier: ['trunk'],
  content: ['text'],
  endonkey: ['finishOnKey'],
  eventurl: ['eventHook', 'actionHook'],
  firstmessage: ['greeting'],
  from: ['callerId'],
  initialmessage: ['greeting'],
  interimresults: ['interim'],
  lang: ['language'],
  machinedetection: ['amd'],
  maxduration: ['timeLimit'],
  maxmembers: ['maxParticipants'],
  muted: ['joinMuted'],
  partialresultcallback: ['partialResultHook'],
  prompt: ['say'],
  provider: ['carrier'],
  recognizer: ['stt'],
  ringtone: ['dialMusic'],
  seconds: ['length'],
  ssml: ['text'],
  startonenter: ['startConferenceOnEnter'],
  statuscallback: ['statusHook'],
  statuscallbackevent: ['statusEvents'],
  stt: ['recognizer'],
  synthesizer: ['tts'],
  terminators: ['finishOnKey'],
  transcriber: ['recognizer'],
  tts: ['synthesizer'],
  waiturl: ['waitHook'],
  webhook: ['actionHook'],
  weight: ['boost'],
  // values
  client: ['user'],
  dtmf: ['digits'],
  keypad: ['digits'],
  keys: ['digits'],
  number: ['phone'],
  pstn: ['phone'],
  voice: ['speech'],
};

/** Returns the one of `names` that `written` misspells, or that other platforms call `written`. */
export function findMeantName(written: string, names: readonly string[]): string | undefined {
  const word = written.toLowerCase().replaceAll(/[_-]/g, '');
  const translations = Object.hasOwn(foreignWords, word) ? foreignWords[word] : [];
  return translations?.find((name) => names.includes(name)) ?? findNearest(written, names);
}

/** Returns `, did you mean text?` for the name that is meant, or an empty string. */
export function suggestMeantName(written: string, names: readonly string[]): string {
  const name = findMeantName(written, names);
  return name === undefined ? '' : `, did you mean ${name}?`;
}
