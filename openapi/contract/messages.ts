import { listOperations, type OpenApiDocument, type Schema } from './document.ts';

/** The WebSocket subprotocol of jambonz. */
export const subprotocol = 'ws.jambonz.org';

/** jambonz closes the socket when it receives a longer message (`JAMBONES_WS_MAX_PAYLOAD`). */
export const maxSentBytes = 24 * 1024;

/** How long jambonz waits for an ack, in milliseconds (`RESPONSE_TIMEOUT_MS`). */
export const ackTimeoutMs = 5_000;

/** How long jambonz waits for the answer to a handshake, in milliseconds (`JAMBONES_WS_HANDSHAKE_TIMEOUT_MS`). */
export const handshakeTimeoutMs = 1_500;

/** The handler's deadline for a message that jambonz waits for: less than `ackTimeoutMs`. */
export const maxAnswerMs = 4_500;

/** How jambonz uses one type of message (feature server, lib/utils/ws-requestor.js). */
export interface MessageType {
  /** `ack`: jambonz waits for an ack. `command`: it expects the command `llm:tool-output`. */
  answer: 'ack' | 'command' | 'none';
  /**
   * Where the hook is that a message is for: the URL of the socket, the member `hook` of the
   * message, or the operation that takes this webhook of the catalogue.
   */
  target: 'socket' | 'hook' | { webhook: string };
}

/** The messages that jambonz sends, by `type`. */
export const messageTypes: Readonly<Record<string, MessageType>> = {
  'session:new': { answer: 'ack', target: 'socket' },
  'session:reconnect': { answer: 'ack', target: 'socket' },
  'session:redirect': { answer: 'ack', target: 'hook' },
  'session:adulting': { answer: 'ack', target: { webhook: 'adulting' } },
  'dial:confirm': { answer: 'ack', target: 'hook' },
  'verb:hook': { answer: 'ack', target: 'hook' },
  'llm:tool-call': { answer: 'command', target: 'hook' },
  'llm:event': { answer: 'none', target: 'hook' },
  'call:status': { answer: 'none', target: { webhook: 'callStatus' } },
  'verb:status': { answer: 'none', target: { webhook: 'verbStatus' } },
  'tts:streaming-event': { answer: 'none', target: { webhook: 'streamingEvent' } },
  'tts:tokens-result': { answer: 'none', target: { webhook: 'tokensResult' } },
  'jambonz:error': { answer: 'none', target: { webhook: 'errorReport' } },
};

/**
 * Returns the paths of the POST operations for messages that name no hook, by webhook: the
 * operation whose body has the schema of the webhook in the catalogue. `x-takes` would not do,
 * because the schemas of many webhooks accept the payload of another.
 */
export function listMessagePaths(document: OpenApiDocument): Map<string, string> {
  const operations = listOperations(document).filter(({ method }) => method === 'POST');
  const paths = new Map<string, string>();
  for (const { target } of Object.values(messageTypes)) {
    if (typeof target === 'string') continue;
    const schema = readBodyRef(document.webhooks?.[target.webhook]?.post?.requestBody);
    const found = operations.find(({ operation }) => schema && readBodyRef(operation.requestBody) === schema);
    if (found) paths.set(target.webhook, found.path);
  }
  return paths;
}

function readBodyRef(body: { content?: Record<string, { schema?: Schema }> } | undefined): string | undefined {
  return body?.content?.['application/json']?.schema?.$ref;
}
