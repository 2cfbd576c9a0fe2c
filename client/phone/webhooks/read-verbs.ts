import type { Verb } from '../../../generated/jambonz/verbs.ts';
import { maxErrors } from '../../../openapi/contract/bounded-errors.ts';
import { excerpt } from '../../../openapi/contract/excerpt.ts';
import { formatMistake, type Mistake } from '../../../openapi/contract/mistake.ts';
import type { ReplyCheck } from '../../../openapi/contract/reply-check.ts';
import { readProperty } from '../../../openapi/contract/schema-walk.ts';
import { HookFailure } from './hook-failure.ts';

/** Maximum mistakes in the message of a failure. */
const maxMistakes = 5;

/**
 * Returns the verbs of an answer, or an empty list if the answer is not an array. `{"say": {…}}` is
 * short for `{"verb": "say", …}`.
 * @throws HookFailure if one verb is invalid, because jambonz then carries out none of them
 */
export function readVerbs(answer: unknown, check: ReplyCheck): Verb[] {
  if (!Array.isArray(answer)) return [];
  const verbs = answer.map(expandShorthand);
  const { mistakes } = check(verbs);
  if (mistakes.length > 0) {
    const at = mistakes.slice(0, maxMistakes).map(({ pointer }) => pointer);
    throw new HookFailure('invalid-verbs', formatMistakes(mistakes), { at });
  }
  return verbs as Verb[];
}

/** @throws HookFailure if the answer of a hook, whose verbs jambonz needs, is not an array */
export function requireArray(answer: unknown): asserts answer is unknown[] {
  if (!Array.isArray(answer)) throw new HookFailure('not-array', 'malformed jambonz payload: must be array');
}

/** @throws HookFailure for a verb that jambonz does not carry out in the answer of this hook */
export function requireAllowed(verbs: readonly Verb[], allowed: readonly Verb['verb'][]): void {
  const wrong = verbs.find(({ verb }) => !allowed.includes(verb));
  if (wrong) throw new HookFailure('invalid-verbs', `${wrong.verb} cannot be used here, only ${allowed.join(', ')}`);
}

function formatMistakes(mistakes: readonly Mistake[]): string {
  const more = mistakes.length - maxMistakes;
  const count = mistakes.length < maxErrors ? `and ${more} more` : `and at least ${more} more`;
  return [...mistakes.slice(0, maxMistakes).map(formatMistake), ...(more > 0 ? [count] : [])].join('; ');
}

/** Returns the name of a verb, whether the verb is valid or not. */
export function readVerbName(item: unknown): string {
  const verb = readProperty(expandShorthand(item), 'verb');
  return typeof verb === 'string' ? excerpt(verb) : 'an item without verb';
}

function expandShorthand(item: unknown): unknown {
  const [only, ...more] = typeof item === 'object' && item !== null ? Object.entries(item) : [];
  const isShorthand = only !== undefined && more.length === 0 && only[0] !== 'verb' && typeof only[1] === 'object';
  return isShorthand ? { verb: only[0], ...only[1] } : item;
}
