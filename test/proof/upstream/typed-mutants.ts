import { splitPointer } from '../../../openapi/contract/json-pointer.ts';
import type { Verdict } from './mutant-verdicts.ts';
import { ours, verbs } from './ours.ts';
import { formatCall, formatVerbs } from './typed-lines.ts';
import type { Members } from './verb-samples.ts';

/**
 * Writes a mutant as TypeScript: a call of a verb function, or a literal if the mutant is no
 * object of a known verb. Omits the members without which our schemas find the same errors, because
 * the compiler would take an hour for whole verbs.
 */
export function formatMutant({ verbs: mutant, pointer, lines }: Verdict): string {
  const isSame = (other: unknown) => `${ours.lines(other)}` === `${lines}`;
  return formatVerbList(lines.length > 0 ? shrink(mutant, splitPointer(pointer), isSame) : mutant);
}

/** Formats a list of one verb as a call of the verb's function, and any other value as a literal. */
export function formatVerbList(list: unknown): string {
  const [verb, ...more] = Array.isArray(list) ? list : [];
  const schema = verbs.get(verb?.verb);
  return schema && more.length === 0 ? formatCall(schema, verb) : formatVerbs(list);
}

/** Omits the members beside the path that `isSame` does not need. */
function shrink(value: unknown, [key, ...path]: string[], isSame: (value: unknown) => boolean): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const small = Array.isArray(value) ? value : omitMembers(value as Members, key, isSame);
  if (key === undefined || !Object.hasOwn(small, key)) return small;
  const replace = (member: unknown) =>
    Object.assign(Array.isArray(small) ? [...small] : { ...small }, { [key]: member });
  return replace(shrink((small as Members)[key], path, (member) => isSame(replace(member))));
}

function omitMembers(members: Members, key: string | undefined, isSame: (value: unknown) => boolean): Members {
  const pick = (names: string[]) => Object.fromEntries(names.map((name) => [name, members[name]]));
  const names = Object.keys(members);
  const needed = names.filter((name) => name === 'verb' || name === key || name === `${key}X`);
  if (isSame(pick(needed))) return pick(needed);
  return pick(
    names.reduce((left, name) => {
      const fewer = left.filter((each) => each !== name);
      return !needed.includes(name) && isSame(pick(fewer)) ? fewer : left;
    }, names),
  );
}
