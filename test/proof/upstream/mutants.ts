import { appendToPointer } from '../../../openapi/contract/json-pointer.ts';

export const kinds = [
  'unknown verb',
  'misspelt property',
  'misspelt property further in',
  'missing property',
  'other word',
  'wrong type',
  'null',
  'number as text',
  'empty array',
  'object for array',
] as const;

/** An array of one verb with one thing changed in it, at `pointer`. */
export interface Mutant {
  kind: (typeof kinds)[number];
  verb: string;
  pointer: string;
  verbs: unknown;
}

/** Every change of a verb, in an array of its own, that may make it invalid; whether it does is for others to say. */
export function mutantsOf(verb: { verb: string }): Mutant[] {
  return [...changes([verb], '')]
    .filter(({ kind, pointer }) => kind !== 'empty array' || pointer !== '') // which an action hook may answer
    .map(({ kind, pointer, value }) => ({ kind, verb: verb.verb, pointer, verbs: value }));
}

interface Change {
  kind: Mutant['kind'];
  pointer: string;
  /** What stands there instead. */
  value: unknown;
}

function* changes(value: unknown, pointer: string): Generator<Change> {
  for (const [kind, other] of replacements(value)) yield { kind, pointer, value: other };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    const at = appendToPointer(pointer, key);
    for (const change of changes(member, at)) yield { ...change, value: withMember(value, key, change.value) };
    if (Array.isArray(value)) continue;
    const { [key]: _, ...others } = value as Record<string, unknown>;
    yield { kind: 'missing property', pointer: at, value: others };
    if (key !== 'verb')
      yield {
        kind: pointer === '/0' ? 'misspelt property' : 'misspelt property further in',
        pointer: at,
        value: { ...others, [`${key}X`]: member },
      };
    else yield { kind: 'unknown verb', pointer: at, value: { ...value, verb: `${member}X` } };
  }
}

function replacements(value: unknown): [Mutant['kind'], unknown][] {
  const nothing: [Mutant['kind'], unknown] = ['null', null];
  if (Array.isArray(value)) {
    return [
      nothing,
      ['wrong type', 'text'],
      ['empty array', []],
      ['object for array', typeof value[0] === 'object' ? value[0] : { ...value }],
    ];
  }
  switch (typeof value) {
    case 'string':
      return [nothing, ['wrong type', true], ['other word', `${value}X`]];
    case 'number':
      return [nothing, ['wrong type', {}], ['number as text', String(value)]];
    case 'boolean':
      return [nothing, ['wrong type', 'text']];
    default:
      return [nothing, ['wrong type', 7]];
  }
}

function withMember(value: object, key: string, member: unknown): unknown {
  return Array.isArray(value)
    ? value.map((item, index) => (String(index) === key ? member : item))
    : { ...value, [key]: member };
}
