import type { Place } from './exploration.ts';

/** A place in words: what is heard there, and what comes of it. */
export function placeWords({ heard, waits, ended }: Place): { heard: string; outcome: string } {
  return { heard: heard.join(' '), outcome: ended ? ending(ended) : waits ? waiting(waits) : '' };
}

function ending({ by, why }: NonNullable<Place['ended']>): string {
  if (by === 'caller') return 'over';
  return `${why?.startsWith('SIP') ? 'rejected' : 'the call ends'}${why ? ` (${why})` : ''}`;
}

function waiting({ verb, for: what }: NonNullable<Place['waits']>): string {
  if (verb === 'gather') return `listens for ${what}`;
  if (what === 'one of the two to hang up') return 'they talk';
  if (what.endsWith(' to answer')) return `rings ${what.slice(0, -' to answer'.length)}`;
  const queue = /^somebody to take the caller from the queue (.*)$/.exec(what)?.[1];
  if (queue !== undefined) return `waits in the queue ${queue}`;
  return `${verb} waits for ${what}`;
}

/** A text that is too long loses its middle: how it begins tells what it is, how it ends what is asked. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const tail = Math.floor(length / 2);
  return `${text.slice(0, length - tail - 1).trimEnd()}…${text.slice(-tail).trimStart()}`;
}
