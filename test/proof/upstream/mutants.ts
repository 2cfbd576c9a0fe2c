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

/** An array with one verb that has one change, at the JSON pointer `pointer`. */
export interface Mutant {
  kind: (typeof kinds)[number];
  verb: string;
  pointer: string;
  verbs: unknown;
}

/** Creates a mutant for each change that may make a verb invalid: an array with the changed verb. */
export function createMutants(verb: { verb: string }): Mutant[] {
  return [...listChanges([verb], '')]
    .filter(({ kind, pointer }) => kind !== 'empty array' || pointer !== '') // an empty array is a valid reply
    .map(({ kind, pointer, value }) => ({ kind, verb: verb.verb, pointer, verbs: value }));
}

interface Change {
  kind: Mutant['kind'];
  pointer: string;
  /** A copy, with this change, of the value given to `listChanges`. */
  value: unknown;
}

function* listChanges(value: unknown, pointer: string): Generator<Change> {
  for (const [kind, other] of listReplacements(value)) yield { kind, pointer, value: other };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    const at = appendToPointer(pointer, key);
    for (const change of listChanges(member, at)) yield { ...change, value: replaceMember(value, key, change.value) };
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

function listReplacements(value: unknown): [Mutant['kind'], unknown][] {
  const nullValue: [Mutant['kind'], unknown] = ['null', null];
  if (Array.isArray(value)) {
    return [
      nullValue,
      ['wrong type', 'text'],
      ['empty array', []],
      ['object for array', typeof value[0] === 'object' ? value[0] : { ...value.slice(0, 1) }],
    ];
  }
  switch (typeof value) {
    case 'string':
      return [nullValue, ['wrong type', true], ['other word', `${value}X`]];
    case 'number':
      return [nullValue, ['wrong type', {}], ['number as text', String(value)]];
    case 'boolean':
      return [nullValue, ['wrong type', 'text']];
    default:
      return [nullValue, ['wrong type', 7]];
  }
}

function replaceMember(value: object, key: string, member: unknown): unknown {
  return Array.isArray(value)
    ? value.map((item, index) => (String(index) === key ? member : item))
    : { ...value, [key]: member };
}
