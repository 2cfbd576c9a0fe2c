import type { Place } from './exploration.ts';

/**
 * Describes an application state in words: the prompts, and what the call then waits for or how it
 * ended.
 */
export function describePlace({ heard, waits, ended }: Place): { heard: string; outcome: string } {
  return { heard: heard.join(' '), outcome: ended ? describeEnding(ended) : waits ? describeWait(waits) : '' };
}

function describeEnding({ by, why }: NonNullable<Place['ended']>): string {
  if (by === 'caller') return 'over';
  return `${why?.startsWith('SIP') ? 'rejected' : 'the call ends'}${why ? ` (${why})` : ''}`;
}

function describeWait({ verb, for: what }: NonNullable<Place['waits']>): string {
  if (verb === 'gather') return `listens for ${what}`;
  if (what === 'either party to hang up') return 'they talk';
  if (what.endsWith(' to answer')) return `rings ${what.slice(0, -' to answer'.length)}`;
  const queue = /^an agent to take the caller from the queue (.*)$/.exec(what)?.[1];
  if (queue !== undefined) return `waits in the queue ${queue}`;
  return `${verb} waits for ${what}`;
}

/**
 * Shortens a long prompt by cutting out its middle, because a prompt begins with its topic and ends
 * with its question.
 */
export function shortenText(text: string, length: number): string {
  if (text.length <= length) return text;
  const tail = Math.floor(length / 2);
  return `${text.slice(0, length - tail - 1).trimEnd()}…${text.slice(-tail).trimStart()}`;
}
