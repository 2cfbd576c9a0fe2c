import { randomBytes } from 'node:crypto';
import { messageTypes } from '../../../openapi/contract/messages.ts';

/** A message of jambonz to the application. */
export interface SocketMessage {
  type: string;
  hook: string;
  payload: unknown;
  b3?: string | undefined;
}

/**
 * The ack of a message: jambonz reads `data`, the phone also what the server of this project adds.
 */
export interface Ack {
  data?: unknown;
  contract_answer?: unknown;
  problem?: unknown;
}

/** A command of the application. */
export interface SocketCommand {
  command: string;
  data?: unknown;
  queueCommand: boolean;
  call_sid?: string | undefined;
  tool_call_id?: unknown;
}

/** The commands that jambonz accepts without `data`. */
const commandsWithoutData = ['llm:tool-output', 'tts:flush', 'tts:clear'];

/** Returns whether jambonz waits for an ack. */
export function isAwaited(type: string): boolean {
  return messageTypes[type]?.answer === 'ack';
}

/** Formats a message: its members and their order are those of jambonz. */
export function formatMessage(
  { type, hook, payload, b3 }: SocketMessage,
  msgid: string,
  call_sid: string | undefined,
): string {
  const target = messageTypes[type]?.target === 'hook' ? hook : undefined;
  return JSON.stringify({ type, msgid, call_sid, hook: target, data: { ...(payload as object) }, ...(b3 && { b3 }) });
}

/**
 * Reads a message of the application as jambonz does, whether the frame is text or binary.
 * @throws Error for a message that jambonz reports as invalid, with its words
 */
export function readMessage(text: string): ({ msgid: string } & Ack) | SocketCommand {
  const obj = JSON.parse(text);
  const { type, msgid, command, queueCommand = false, tool_call_id, data, contract_answer, problem, callSid } = obj;
  if (!type) throw new Error('type property not supplied');
  if (type === 'ack') {
    if (!msgid) throw new Error('msgid not supplied');
    return { msgid, data, contract_answer, problem };
  }
  if (type !== 'command') throw new Error(`invalid type property: ${type}`);
  if (!command) throw new Error('command property not supplied');
  if (!data && !commandsWithoutData.includes(command)) throw new Error('data property not supplied');
  return { command, data, queueCommand: Boolean(queueCommand), call_sid: callSid || undefined, tool_call_id };
}

const digits = '123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ';

/** Creates a message ID of 22 characters: a UUID in base 58, as jambonz writes them. */
export function createMsgid(): string {
  let rest = BigInt(`0x${randomBytes(16).toString('hex')}`);
  let msgid = '';
  for (; msgid.length < 22; rest /= 58n) msgid = digits[Number(rest % 58n)] + msgid;
  return msgid;
}
