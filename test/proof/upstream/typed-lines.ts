import { flatten, type JsonSchema } from './json-schema.ts';
import { schemas, verbs } from './ours.ts';
import { listSpeechVendors, type SpeechVendor, useSettings } from './speech-vendors.ts';
import { createFullSample, createMinimalSample, createSettingsSample, type Members } from './verb-samples.ts';

export const kinds = ['right', 'misspelt', 'misspelt further in', 'missing'] as const;

/** A line of TypeScript, and the property that the compiler must name if the line is invalid. */
export interface TypedLine {
  what: (typeof kinds)[number];
  code: string;
  wrong?: string;
}

const names = new Map(Object.entries(schemas).map(([name, schema]) => [schema, name]));

/**
 * Lists valid and invalid lines of TypeScript, with verbs as literals and as calls of verb
 * functions.
 */
export function createTypedLines(): TypedLine[] {
  return [...createVerbLines(), ...listSpeechVendors().flatMap(createSettingsLines)];
}

/** Lists a valid line with all settings of a speech vendor, and one with a misspelt setting. */
function createSettingsLines(vendor: SpeechVendor): TypedLine[] {
  const { name, schema } = vendor;
  const { [name]: settings } = createSettingsSample(vendor).recognizer as Record<string, Members>;
  const [first] = Object.keys(settings ?? {});
  const call = (members: Members) => formatCall(verbs.get('gather') ?? {}, useSettings(name, members));
  if (!settings || !first || !isClosed(flatten(schema))) return [];
  return [
    { what: 'right', code: call(settings) },
    { what: 'misspelt further in', code: call(misspell(settings, first)), wrong: `${first}X` },
  ];
}

function createVerbLines(): TypedLine[] {
  return [...verbs.values()].flatMap((schema) => {
    const call = (members: Members) => formatCall(schema, members);
    const [minimal, full] = [createMinimalSample(schema), createFullSample(schema)];
    const right = [minimal, full].flatMap((sample) => [formatVerbs([sample]), call(sample)]);
    // typed-mutants.test.ts covers properties that are required conditionally.
    const required = (flatten(schema).required ?? []).filter((name) => name !== 'verb');
    return [
      ...right.map((code): TypedLine => ({ what: 'right', code })),
      ...required.map((wrong): TypedLine => ({ what: 'missing', code: call(omitMember(minimal, wrong)), wrong })),
      // A literal without `verb` is ambiguous, so the message of the compiler can name any verb.
      {
        what: 'missing',
        code: formatVerbs([omitMember(minimal, 'verb')]),
        wrong: '',
      },
      ...Object.keys(full)
        .filter((name) => name !== 'verb' && !required.includes(name))
        .map((name): TypedLine => ({ what: 'misspelt', code: call(misspell(full, name)), wrong: `${name}X` })),
      ...listClosedMembers(schema, full).map((name): TypedLine => {
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

/** Formats a verb as a call of its function. */
export function formatCall(schema: JsonSchema, members: Members): string {
  return `verbs.${functionNameOf(schema)}(${formatLiteral(omitMember(members, 'verb'))});`;
}

/** Formats a list of verbs as a literal that the compiler checks. */
export function formatVerbs(list: unknown): string {
  return `void (${formatLiteral(list)} satisfies verbs.Verb[]);`;
}

function functionNameOf(schema: JsonSchema): string {
  return (names.get(schema) ?? '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * Formats a verb as a TypeScript literal. Replaces each hook with a URL, because the types accept
 * only declared paths.
 */
function formatLiteral(value: unknown): string {
  return JSON.stringify(value, (_, member) =>
    typeof member === 'string' && /^(\/|(http|ws)s?:)/.test(member) ? 'https://example.com' : member,
  );
}

function omitMember(members: Members, name: string): Members {
  const { [name]: _, ...others } = members;
  return others;
}

function misspell(members: Members, name: string): Members {
  return { ...omitMember(members, name), [`${name}X`]: members[name] };
}

/** Lists the members of a sample that are objects whose schema allows no additional properties. */
function listClosedMembers(schema: JsonSchema, sample: Members): string[] {
  const { properties = {} } = flatten(schema);
  return Object.keys(sample).filter((name) => {
    const member = properties[name];
    const value = sample[name];
    const isObject = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
    return isObject && typeof member === 'object' && isClosed(flatten(member));
  });
}

function isClosed({ properties, additionalProperties, unevaluatedProperties }: JsonSchema): boolean {
  return properties !== undefined && (additionalProperties === false || unevaluatedProperties === false);
}
