import { styleText } from 'node:util';
import { escapeControls } from '../../openapi/contract/escape-controls.ts';
import { printEntry } from '../phone/print-transcript.ts';
import type { Actor, Entry } from '../phone/transcript.ts';

const styles: Record<Actor, Parameters<typeof styleText>[0]> = {
  application: 'cyan',
  caller: 'green',
  party: 'yellow',
  jambonz: 'dim',
};

/**
 * Formats a transcript entry for a terminal, in the colour of its actor. Entries that show an error
 * are red.
 */
export function formatEntry(entry: Entry): string {
  return styleText(isMistake(entry) ? 'red' : styles[entry.who], escapeControls(printEntry(entry)));
}

function isMistake(entry: Entry): boolean {
  return entry.wrong === true || ('hook' in entry && (entry.hook.failure ?? entry.hook.fallback) !== undefined);
}
