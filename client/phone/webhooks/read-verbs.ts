import type { Verb } from '../../../generated/jambonz/verbs.ts';
import { formatMistake, type Mistake } from '../../../openapi/contract/mistake.ts';
import type { ReplyCheck } from '../../../openapi/contract/reply-check.ts';
import { readProperty } from '../../../openapi/contract/schema-walk.ts';
import { HookFailure } from './hook-failure.ts';

/**
 * Returns the verbs of an answer, or an empty list if the answer is not an array. `{"say": {…}}` is
 * short for `{"verb": "say", …}`.
 * @throws HookFailure if one verb is invalid, because jambonz then carries out none of them
 */
export function readVerbs(answer: unknown, check: ReplyCheck): Verb[] {
  if (!Array.isArray(answer)) return [];
  const verbs = answer.map(expandShorthand);
  const mistakes = findMistakes(verbs, check);
  if (mistakes.length > 0) {
    const at = mistakes.map(({ pointer }) => pointer);
    throw new HookFailure('invalid-verbs', mistakes.map(formatMistake).join('; '), { at });
  }
  return verbs as Verb[];
}

/** @throws HookFailure for verbs that are nested too deeply to be checked */
function findMistakes(verbs: readonly unknown[], check: ReplyCheck): readonly Mistake[] {
  try {
    return check(verbs).mistakes;
  } catch (error) {
    throw error instanceof RangeError
      ? new HookFailure('invalid-verbs', `the verbs cannot be read: ${error.message}`)
      : error;
  }
}

/** Returns the name of a verb, whether the verb is valid or not. */
export function readVerbName(item: unknown): string {
  const verb = readProperty(expandShorthand(item), 'verb');
  return typeof verb === 'string' ? verb : 'an item without verb';
}

function expandShorthand(item: unknown): unknown {
  const [only, ...more] = typeof item === 'object' && item !== null ? Object.entries(item) : [];
  const isShorthand = only !== undefined && more.length === 0 && only[0] !== 'verb' && typeof only[1] === 'object';
  return isShorthand ? { verb: only[0], ...only[1] } : item;
}
