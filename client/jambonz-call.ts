/** The public API of the package jambonz-call: `import { createPhone } from 'jambonz-call'`. */
export {
  type Actor,
  type CallEvent,
  type Consequence,
  type EventOf,
  type Failure,
  type FailureCause,
  findMistake,
  type Note,
  type RejectReason,
  type Webhook,
} from '../openapi/contract/call-event.ts';
export type { Exploration, Place, Way } from './explore/exploration.ts';
export { type ExploreOptions, explore } from './explore/explore.ts';
export type { UnreachedOperation } from './explore/find-unreached.ts';
export type { Finding, Problem } from './explore/finding.ts';
export { formatFinding as findingLine } from './explore/format-finding.ts';
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
