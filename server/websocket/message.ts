import { excerpt } from '../../openapi/contract/excerpt.ts';
import { type MessageType, messageTypes } from '../../openapi/contract/messages.ts';
import { Problem } from '../pipeline/problem.ts';

/** A message of jambonz (feature server, lib/utils/ws-requestor.js). */
export interface Message {
  type: string;
  /** Undefined if the message is too malformed to be answered. */
  msgid?: string | undefined;
  call_sid?: string | undefined;
  hook?: string | undefined;
  b3?: string | undefined;
  /** The body of the webhook. */
  data?: unknown;
}

/**
 * Reads the members of a message. A member of another type than jambonz sends is left out.
 * @returns undefined if `text` is not a JSON object
 */
export function readMessage(text: string): Message | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined;
  const { type, msgid, call_sid, hook, b3, data } = json as Record<string, unknown>;
  return {
    type: readText(type) ?? '',
    msgid: readText(msgid, 100),
    call_sid: readText(call_sid),
    hook: readText(hook),
    b3: readText(b3),
    data,
  };
}

/** @throws Problem 400 if the message has no `msgid` or a type that jambonz does not send */
export function findMessageType({ type, msgid }: Message): MessageType {
  if (!msgid) throw new Problem(400, 'the message has no msgid of at most 100 characters', { code: 'protocol' });
  const found = Object.hasOwn(messageTypes, type) ? messageTypes[type] : undefined;
  if (found) return found;
  const types = Object.keys(messageTypes).join(', ');
  throw new Problem(400, `type must be one of ${types}, it is ${excerpt(type) || 'missing'}`, { code: 'protocol' });
}

function readText(value: unknown, maxLength = Number.POSITIVE_INFINITY): string | undefined {
  return typeof value === 'string' && value.length <= maxLength ? value : undefined;
}

/** Serialises the data of a message. Returns undefined without data, and if it is nested too deeply. */
export function stringifyData(data: unknown): string | undefined {
  try {
    return JSON.stringify(data);
  } catch {
    return undefined; // JSON.parse nests deeper than JSON.stringify
  }
}

/** Returns the members of a message that its answer needs, without parsing its data. */
export function readEnvelope(text: string): Message | undefined {
  const head = text.slice(0, 1_000);
  const [, type] = /"type":"([\w:-]{1,30})"/.exec(head) ?? [];
  const [, msgid] = /"msgid":"([\w-]{1,100})"/.exec(head) ?? [];
  const [, tool_call_id] = /"tool_call_id":"([\w-]{1,100})"/.exec(head) ?? [];
  return readMessage(JSON.stringify({ type, msgid, data: { tool_call_id } }));
}
