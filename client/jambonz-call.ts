/** The public API of the package jambonz-call: `import { createPhone } from 'jambonz-call'`. */
export type { CallEvent, EventOf, Failure, Webhook } from '../openapi/contract/call-event.ts';
export type { Exploration, Place, Way } from './explore/exploration.ts';
export { type ExploreOptions, explore } from './explore/explore.ts';
export { type Finding, formatFinding as findingLine } from './explore/finding.ts';
export { mermaid } from './explore/mermaid.ts';
export { printTree } from './explore/print-tree.ts';
export type { Call } from './phone/call.ts';
export type { Ending } from './phone/line/leg.ts';
export type { Moment } from './phone/line/moment.ts';
export { OutOfTurn } from './phone/line/turns.ts';
export { type CallOptions, createPhone, type Phone } from './phone/phone.ts';
export type { PhoneOptions } from './phone/phone-options.ts';
export { printEvent, printTranscript } from './phone/print-event.ts';
export { openRestApi, type RestApi } from './phone/rest-api.ts';
