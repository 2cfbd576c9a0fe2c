export { type ClientOptions, createClient } from './create-client.ts';
export type { Call } from './phone/call.ts';
export { OutOfTurn } from './phone/out-of-turn.ts';
export { type CallOptions, createPhone, type Phone } from './phone/phone.ts';
export type { PhoneOptions } from './phone/phone-options.ts';
export { printEntry, printTranscript } from './phone/print-transcript.ts';
export { openRestApi, type RestApi } from './phone/rest-api.ts';
export type { Entry } from './phone/transcript.ts';
