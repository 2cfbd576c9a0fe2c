import { styleText } from 'node:util';
import { type Actor, type CallEvent, findMistake } from '../../openapi/contract/call-event.ts';
import { printEvent } from '../phone/print-event.ts';
import { escapeLines } from './escape-lines.ts';

const styles: Record<Actor, Parameters<typeof styleText>[0]> = {
  application: 'cyan',
  caller: 'green',
  party: 'yellow',
  model: 'magenta',
  jambonz: 'dim',
};

/**
 * Formats an event for a terminal of `width` columns, in the colour of its actor. Errors are red.
 * Returns undefined for an event that another one shows.
 */
export function formatEvent(event: CallEvent, width?: number): string | undefined {
  const text = printEvent(event, width);
  return text && styleText(isWrong(event) ? 'red' : styles[event.who], escapeLines(text));
}

/** Returns whether an event is an error of the application, or a failed attempt of a webhook. */
export function isWrong(event: CallEvent): boolean {
  return findMistake(event) !== undefined || (event.kind === 'webhook' && event.webhook.failure !== undefined);
}
