import type { DeliveryName } from './check-delivery.ts';

const types: Partial<Record<DeliveryName, string>> = {
  newCall: 'session:new',
  updatedCall: 'session:redirect',
  redirectedCall: 'session:redirect',
  adulting: 'session:adulting',
  dialConfirm: 'dial:confirm',
  callStatus: 'call:status',
  verbStatus: 'verb:status',
  errorReport: 'jambonz:error',
  agentEvent: 'llm:event',
  llmEvent: 'llm:event',
  toolRequest: 'llm:tool-call',
  streamingEvent: 'tts:streaming-event',
  tokensResult: 'tts:tokens-result',
};

/** Returns the type of the message that carries a webhook over a WebSocket. */
export function getMessageType(name: DeliveryName): string {
  return types[name] ?? 'verb:hook';
}
