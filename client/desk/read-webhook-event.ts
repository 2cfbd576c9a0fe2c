import { isObject } from '../../openapi/contract/is-object.ts';
import type { LogEvent, WebhookEvent } from '../../openapi/contract/webhook-event.ts';

const outcomes: readonly WebhookEvent['outcome'][] = ['reply', 'replay', 'fallback', 'refusal', 'failure'];

/**
 * Reads the data of an event `webhook`. Returns undefined if it is not a WebhookEvent, such as one
 * of another version of the server.
 */
export function readWebhookEvent(data: string): WebhookEvent | undefined {
  const event = parseObject(data);
  if (!event) return undefined;
  const { webhook, at, ms, status, outcome, transport, errors = [], message } = event;
  const isEvent =
    [webhook, ms, status].every((each) => typeof each === 'number') &&
    ['method', 'url'].every((name) => typeof event[name] === 'string') &&
    ['operation', 'call_sid', 'b3', 'cause', 'detail'].every((name) => isOptionalText(event[name])) &&
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at)) &&
    outcomes.includes(outcome as never) &&
    (transport === 'http' || transport === 'websocket') &&
    (message === undefined || isObject(message)) &&
    Array.isArray(errors) &&
    errors.every(isEventError);
  return isEvent ? (event as unknown as WebhookEvent) : undefined;
}

/** Reads the data of an event `log`. Returns undefined if it is not a LogEvent. */
export function readLogEvent(data: string): LogEvent | undefined {
  const event = parseObject(data);
  const isEvent =
    event &&
    ['webhook', 'level', 'time'].every((name) => typeof event[name] === 'number') &&
    Math.abs(event.time as number) <= maxTime &&
    isOptionalText(event.msg);
  return isEvent ? (event as LogEvent) : undefined;
}

/** The last time that a Date can hold (ECMA-262). */
const maxTime = 8.64e15;

function isEventError(error: unknown): boolean {
  return (
    isObject(error) &&
    typeof error.detail === 'string' &&
    isOptionalText(error.pointer) &&
    isOptionalText(error.parameter)
  );
}

function isOptionalText(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

function parseObject(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
