import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { installNewestSchema } from './newest-schema.ts';

type Validate = (logger: object, verbs: unknown) => void;

interface SchemaPackage {
  validate: Validate;
  validateApp(verbs: unknown): { valid: boolean; errors: unknown[] };
}

/**
 * The type of a property in specs.json: `"string | object"`, `"#synthesizer"`, `["#target"]` or a
 * type with an enum.
 */
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
const schemaFolder = installNewestSchema(dirname(require.resolve('@jambonz/schema')));
const schemaPackage: SchemaPackage = require(schemaFolder);
const specsPackage: SpecsPackage = require('@jambonz/verb-specifications');
const { JambonzValidator }: Sdk = require('@jambonz/sdk');

const silent = { debug() {}, info() {}, warn() {}, error() {} };
const sdk = new JambonzValidator();

/** Validates a copy of the verbs, because the packages of jambonz modify their input. */
function findRefusal(validate: (verbs: unknown) => void, verbs: unknown): string | undefined {
  try {
    validate(structuredClone(verbs));
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function throwIfInvalid({ valid, errors }: { valid: boolean; errors: unknown[] }): void {
  if (!valid) throw new Error(JSON.stringify(errors[0]));
}

/**
 * The validators of the packages. Each returns its reason for a refusal, or undefined. `schema` and
 * `schemaApp` are @jambonz/schema with the newer schemas of the Python SDK.
 */
export const upstream = {
  schema: (verbs: unknown) => findRefusal((copy) => schemaPackage.validate(silent, copy), verbs),
  schemaApp: (verbs: unknown) => findRefusal((copy) => throwIfInvalid(schemaPackage.validateApp(copy)), verbs),
  sdk: (verbs: unknown) => findRefusal((copy) => throwIfInvalid(sdk.validate(copy)), verbs),
  specs: (verbs: unknown) => findRefusal((copy) => specsPackage.validate(silent, copy), verbs),
};
export type Upstream = keyof typeof upstream;

export const { specs, normalizeJambones } = specsPackage;

/**
 * Returns the canonical name of a verb. Before the packages and the server of jambonz read a verb,
 * they replace its name with the canonical name.
 */
export function canonicalName(verb: string): string {
  if (verb === 'stream') return 'listen';
  return verb === 's2s' || (verb.endsWith('_s2s') && !/^(qwen|gptlive|nova|voicelive)_/.test(verb)) ? 'llm' : verb;
}

const folders = {
  schema: schemaFolder,
  sdk: join(dirname(require.resolve('@jambonz/sdk')), '..'),
  specs: dirname(require.resolve('@jambonz/verb-specifications')),
};

/**
 * Reads the files of a package whose names end with `ending`, without nested packages. Returns the
 * texts by path.
 */
export function readFiles(name: keyof typeof folders, ending: string): Map<string, string> {
  const paths = readdirSync(folders[name], { recursive: true, encoding: 'utf8' });
  const own = paths.filter((path) => path.endsWith(ending) && !path.includes('node_modules')).sort();
  return new Map(own.map((path) => [path, readFileSync(join(folders[name], path), 'utf8')]));
}
