import type { Verb } from '../../../generated/server/verbs.ts';
import { mistakeLine } from '../../../openapi/contract/mistake.ts';
import type { ReplyCheck } from '../../../openapi/contract/reply-check.ts';
import { property } from '../../../openapi/contract/schema-walk.ts';
import { HookFailure } from './hook-failure.ts';

/**
 * The verbs of an answer, or none when it is anything but an array. `{"say": {…}}` is another way to write `{"verb": "say", …}`.
 * @throws HookFailure when one of them is wrong: jambonz then carries out none of them
 */
export function verbsIn(answer: unknown, check: ReplyCheck): Verb[] {
  if (!Array.isArray(answer)) return [];
  const verbs = answer.map(inFull);
  const mistakes = check(verbs);
  if (mistakes.length > 0) throw new HookFailure(mistakes.map(mistakeLine).join('; '));
  return verbs as Verb[];
}

/** The name of a verb, whether it is right or wrong. */
export function nameOf(item: unknown): string {
  return String(property(inFull(item), 'verb') ?? 'something without a verb');
}

function inFull(item: unknown): unknown {
  const [only, ...more] = typeof item === 'object' && item !== null ? Object.entries(item) : [];
  const short = only !== undefined && more.length === 0 && only[0] !== 'verb' && typeof only[1] === 'object';
  return short ? { verb: only[0], ...only[1] } : item;
}
