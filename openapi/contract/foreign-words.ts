import { findNearest } from './nearest.ts';

/**
 * Words for features of jambonz that come from other platforms (TwiML, NCCO, Plivo XML), older
 * releases or common usage, with the names that they may stand for in the contract.
 */
const foreignWords: Record<string, string[]> = {
  // verbs
  bridge: ['dial'],
  connect: ['dial'],
  getdigits: ['gather'],
  getinput: ['gather'],
  input: ['gather'],
  pipeline: ['agent'],
  reject: ['sip:decline'],
  sendsms: ['message'],
  sleep: ['pause'],
  sms: ['message'],
  speak: ['say'],
  talk: ['say'],
  wait: ['pause'],
  // properties
  action: ['actionHook'],
  callbackurl: ['actionHook'],
  content: ['text'],
  eventurl: ['eventHook', 'actionHook'],
  interimresults: ['interim'],
  partialresultcallback: ['partialResultHook'],
  seconds: ['length'],
  ssml: ['text'],
  statuscallback: ['statusHook'],
  statuscallbackevent: ['statusEvents'],
  stt: ['recognizer'],
  transcriber: ['recognizer'],
  tts: ['synthesizer'],
  waiturl: ['waitHook'],
  webhook: ['actionHook'],
  // values
  dtmf: ['digits'],
  keypad: ['digits'],
  keys: ['digits'],
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
