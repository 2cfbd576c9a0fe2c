import { styleText } from 'node:util';
import { printEntry } from '../phone/print-transcript.ts';
import type { Entry, Who } from '../phone/transcript.ts';

const styles: Record<Who, Parameters<typeof styleText>[0]> = { application: 'cyan', caller: 'green', party: 'yellow', jambonz: 'dim' };

/** An entry of a transcript for a terminal: in the colour of who does it, mistakes in red. */
export function entryLine(entry: Entry): string {
  return styleText(isMistake(entry) ? 'red' : styles[entry.who], visible(printEntry(entry)));
}

function isMistake(entry: Entry): boolean {
  return entry.wrong === true || ('hook' in entry && entry.hook.failure !== undefined);
}

/** A server's words are not commands for the terminal. */
function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
