import { flat, type JsonSchema } from './json-schema.ts';
import { schemas, verbs } from './ours.ts';
import { fullSample, type Members, minimalSample } from './verb-samples.ts';

export const kinds = ['right', 'misspelt', 'misspelt further in', 'missing'] as const;

/** A line of TypeScript, and the property that the compiler must name; none when the line is right. */
export interface TypedLine {
  what: (typeof kinds)[number];
  code: string;
  wrong?: string;
}

const names = new Map(Object.entries(schemas).map(([name, schema]) => [schema, name]));

/** For every verb what must compile, as a literal and through the function of the verb, and what must not. */
export function typedLines(): TypedLine[] {
  return [...verbs.values()].flatMap((schema) => {
    const call = (members: Members) => `verbs.${functionOf(schema)}(${literal(without(members, 'verb'))});`;
    const [minimal, full] = [minimalSample(schema), fullSample(schema)];
    const right = [minimal, full].flatMap((sample) => [
      `void ([${literal(sample)}] satisfies verbs.Verb[]);`,
      call(sample),
    ]);
    // What only a condition requires is beyond types: the checks of replies see to it.
    const required = (flat(schema).required ?? []).filter((name) => name !== 'verb');
    return [
      ...right.map((code): TypedLine => ({ what: 'right', code })),
      ...required.map((wrong): TypedLine => ({ what: 'missing', code: call(without(minimal, wrong)), wrong })),
      // Without its verb nothing tells which verb it is, and what the compiler says is about another one.
      { what: 'missing', code: `void ([${literal(without(minimal, 'verb'))}] satisfies verbs.Verb[]);`, wrong: '' },
      ...Object.keys(full)
        .filter((name) => name !== 'verb' && !required.includes(name))
        .map((name): TypedLine => ({ what: 'misspelt', code: call(misspell(full, name)), wrong: `${name}X` })),
      ...closedMembers(schema, full).map((name): TypedLine => {
        const [first = ''] = Object.keys(full[name] as Members).slice(-1);
        return {
          what: 'misspelt further in',
          code: call({ ...full, [name]: misspell(full[name] as Members, first) }),
          wrong: `${first}X`,
        };
      }),
    ];
  });
}

function functionOf(schema: JsonSchema): string {
  return (names.get(schema) ?? '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** A hook has the type of the paths that the document declares, or of a URL. */
function literal(members: Members): string {
  return JSON.stringify(members, (_, value) =>
    typeof value === 'string' && /^(\/|(http|ws)s?:)/.test(value) ? 'https://example.com' : value,
  );
}

function without(members: Members, name: string): Members {
  const { [name]: _, ...others } = members;
  return others;
}

function misspell(members: Members, name: string): Members {
  return { ...without(members, name), [`${name}X`]: members[name] };
}

/** The members of a sample that are objects in which nothing else is allowed. */
function closedMembers(schema: JsonSchema, sample: Members): string[] {
  const { properties = {} } = flat(schema);
  return Object.keys(sample).filter((name) => {
    const member = properties[name];
    const value = sample[name];
    const isObject = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
    return isObject && typeof member === 'object' && isClosed(flat(member));
  });
}

function isClosed({ properties, additionalProperties, unevaluatedProperties }: JsonSchema): boolean {
  return properties !== undefined && (additionalProperties === false || unevaluatedProperties === false);
}
