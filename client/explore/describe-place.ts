import { describeAwaited } from '../phone/line/describe-awaited.ts';
import type { Moment } from '../phone/line/moment.ts';
import { describeEnding } from '../phone/print-event.ts';
import type { Place } from './exploration.ts';

/**
 * Describes an application state in words: the prompts, and what the call then waits for or how it
 * ended.
 */
export function describePlace({ heard, waits, ended }: Place): { heard: string; outcome: string } {
  return {
    heard: heard
      .join(' ')
      .replace(/<[^<>]*>/g, ' ')
      .trim(),
    outcome: ended ? describeEnd(ended) : waits ? describeWait(waits) : '',
  };
}

function describeEnd(ended: NonNullable<Place['ended']>): string {
  if (ended.by === 'caller') return 'over';
  const why = describeEnding(ended);
  return `${ended.sip_status === undefined ? 'the call ends' : 'rejected'}${why ? ` (${why})` : ''}`;
}

function describeWait(moment: Moment): string {
  const { verb, for: awaited, name } = moment;
  if (awaited === 'input') return `listens for ${describeAwaited(moment)}`;
  if (awaited === 'conversation-end') return 'they talk';
  if (awaited === 'answer') return `rings ${name}`;
  if (awaited === 'agent') return `waits in the queue ${name}`;
  return `${verb} waits for ${describeAwaited(moment)}`;
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
