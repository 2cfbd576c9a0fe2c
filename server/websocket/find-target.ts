import type { MessageType } from '../../openapi/contract/messages.ts';
import type { Handshake } from './handshake.ts';
import type { Message } from './message.ts';

/**
 * Returns the path and query of the operation that a message is for. Returns undefined if the document
 * declares none for a message that names no hook.
 * @param messagePaths the paths of the operations for such messages, by webhook
 */
export function findTarget(
  { type, hook = '', data }: Message,
  target: MessageType['target'],
  handshake: Handshake,
  messagePaths: ReadonlyMap<string, string>,
): string | undefined {
  if (target === 'hook') return hook.replace(/^wss?:\/\/[^/?#]*/i, '');
  if (target !== 'socket') return messagePaths.get(target.webhook);
  // After the verb `redirect` to another server, jambonz reconnects without the data of the session.
  if (type === 'session:reconnect' && Object.keys(data ?? {}).length === 0) return undefined;
  // The path of the socket does not tell if the URL of the call hook has a fragment.
  const isAdulting = handshake.isAdulting || Object.hasOwn(data ?? {}, 'parent_call_info');
  return isAdulting ? messagePaths.get('adulting') : handshake.target;
}
