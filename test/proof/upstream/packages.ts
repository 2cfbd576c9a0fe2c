import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

type Validate = (logger: object, verbs: unknown) => void;

interface SchemaPackage {
  validate: Validate;
  validateApp(verbs: unknown): { valid: boolean; errors: unknown[] };
}

/** A property in specs.json: `"string | object"`, `"#synthesizer"`, `["#target"]` or a type with an enum. */
export type Spec = string | [string] | { type: string; enum?: string[] };

interface SpecsPackage {
  validate: Validate;
  normalizeJambones(logger: object, verbs: unknown): object[];
  specs: Record<string, { properties: Record<string, Spec>; required?: string[] }>;
}

interface Sdk {
  JambonzValidator: new () => { validate(verbs: unknown): { valid: boolean; errors: unknown[] } };
}

const require = createRequire(import.meta.url);
const schemaPackage: SchemaPackage = require('@jambonz/schema');
const specsPackage: SpecsPackage = require('@jambonz/verb-specifications');
const { JambonzValidator }: Sdk = require('@jambonz/sdk');

const silent = { debug() {}, info() {}, warn() {}, error() {} };
const sdk = new JambonzValidator();

/** Both packages write into what they are given, so each gets a copy. */
function refusal(validate: (verbs: unknown) => void, verbs: unknown): string | undefined {
  try {
    validate(structuredClone(verbs));
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function orThrow({ valid, errors }: { valid: boolean; errors: unknown[] }): void {
  if (!valid) throw new Error(JSON.stringify(errors[0]));
}

/** Why each of their validators refuses an array of verbs; undefined when it accepts it. */
export const upstream = {
  schema: (verbs: unknown) => refusal((copy) => schemaPackage.validate(silent, copy), verbs),
  schemaApp: (verbs: unknown) => refusal((copy) => orThrow(schemaPackage.validateApp(copy)), verbs),
  sdk: (verbs: unknown) => refusal((copy) => orThrow(sdk.validate(copy)), verbs),
  specs: (verbs: unknown) => refusal((copy) => specsPackage.validate(silent, copy), verbs),
};
export type Upstream = keyof typeof upstream;

export const { specs, normalizeJambones } = specsPackage;

/** Their other names for a verb, as both packages and the server rewrite them before they look at the verb. */
export function canonical(verb: string): string {
  if (verb === 'stream') return 'listen';
  return verb === 's2s' || (verb.endsWith('_s2s') && !/^(qwen|gptlive)_/.test(verb)) ? 'llm' : verb;
}

const folders = {
  schema: dirname(require.resolve('@jambonz/schema')),
  sdk: join(dirname(require.resolve('@jambonz/sdk')), '..'),
  specs: dirname(require.resolve('@jambonz/verb-specifications')),
};

/** The files of a package whose path inside it ends so, by that path; not those of packages that it brought with it. */
export function filesOf(name: keyof typeof folders, ending: string): Map<string, string> {
  const paths = readdirSync(folders[name], { recursive: true, encoding: 'utf8' });
  const own = paths.filter((path) => path.endsWith(ending) && !path.includes('node_modules')).sort();
  return new Map(own.map((path) => [path, readFileSync(join(folders[name], path), 'utf8')]));
}
