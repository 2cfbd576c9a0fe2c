import { styleText } from 'node:util';
import { type Actor, type CallEvent, findMistake } from '../../openapi/contract/call-event.ts';
import { escapeControls } from '../../openapi/contract/escape-controls.ts';
import { printEvent } from '../phone/print-event.ts';

const styles: Record<Actor, Parameters<typeof styleText>[0]> = {
  application: 'cyan',
  caller: 'green',
  party: 'yellow',
  model: 'magenta',
  jambonz: 'dim',
};

/**
 * Formats an event for a terminal, in the colour of its actor. Errors are red. Returns undefined for
 * an event that another one shows.
 */
export function formatEvent(event: CallEvent): string | undefined {
  const text = printEvent(event);
  const isWrong = findMistake(event) !== undefined || (event.kind === 'webhook' && event.webhook.failure !== undefined);
  return text && styleText(isWrong ? 'red' : styles[event.who], escapeControls(text));
}
