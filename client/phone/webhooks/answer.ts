import type { Note } from '../../../openapi/contract/call-event.ts';
import { maxAnswerBytes, maxNesting, maxVerbsPerAnswer } from '../limits.ts';
import { HookFailure } from './hook-failure.ts';
import { readServerMessage } from './server-message.ts';

export const jsonType = 'application/json';

const acceptedStatuses = [200, 202, 204];

/**
 * Returns whether jambonz reads the body of an answer. To jambonz, a media type in capitals or with
 * a suffix, such as application/problem+json, is not JSON.
 */
export function isReadAnswer(status: number, headers: Headers): boolean {
  return acceptedStatuses.includes(status) && (headers.get('content-type')?.includes(jsonType) ?? false);
}

/** Why jambonz does not read an answer that seems to have verbs: a header and its value. */
export type Unread = Pick<Extract<Note, { note: 'answer-unread' }>, 'header' | 'value'>;

/** Finds the header because of which jambonz does not read the JSON in the body of an answer. */
export function findUnread({ status, headers }: Response, text: string): Unread | undefined {
  const seemsJson = /^\s*[[{]/.test(text);
  const isRead = isReadAnswer(status, headers);
  const header = isRead ? 'Content-Encoding' : 'Content-Type';
  const value = headers.get(header);
  const isUnread = isRead ? value !== null && !seemsJson : seemsJson;
  return isUnread ? { header, ...(value !== null && { value }) } : undefined;
}

/**
 * Reads an HTTP response as jambonz does: parses the body as JSON, or returns an empty text if the
 * content type is not JSON.
 * @param error the body of an unsuccessful response, as read by openapi-fetch
 * @throws HookFailure for any status but 200, 202 and 204, for invalid JSON with a JSON content
 * type, such as an empty body, and for an answer beyond the limits of the phone
 */
export function readAnswer({ status, headers }: Response, text: string, error: unknown): unknown {
  if (!acceptedStatuses.includes(status)) throw createRefusal(status, readServerMessage(error));
  if (!isReadAnswer(status, headers)) return '';
  const answer = parseJson(text);
  if (!isShallow(answer)) throw new HookFailure('too-large', `the answer is nested more than ${maxNesting} deep`);
  if (Array.isArray(answer) && answer.length > maxVerbsPerAnswer)
    throw new HookFailure(
      'too-many-verbs',
      `the answer has ${answer.length} verbs, more than the ${maxVerbsPerAnswer} that the phone reads`,
    );
  return answer;
}

/** Creates the failure for a status that jambonz does not accept. */
export function createRefusal(status: number, said?: string): HookFailure {
  return new HookFailure('status', 'Unexpected HTTP Response', { status, said });
}

export function createLateAnswer(): HookFailure {
  return new HookFailure('timeout', 'the phone waits no longer for the whole answer');
}

export function createTooLarge(): HookFailure {
  return new HookFailure('too-large', `the answer is larger than ${maxAnswerBytes / 1_000_000} MB`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new HookFailure('not-json', (error as Error).message);
  }
}

/**
 * Returns whether a value is nested at most `maxNesting` deep, without recursion, which may
 * overflow.
 */
export function isShallow(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; depth <= maxNesting; depth++) {
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
    if (level.length === 0) return true;
  }
  return false;
}
