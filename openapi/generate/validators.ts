import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Ajv2020, type Options } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { boundErrors } from '../contract/bounded-errors.ts';
import { commandSchema, listReplySchemas, type OpenApiDocument, type Schema, verbList } from '../contract/document.ts';
import { addFormats } from './add-formats.ts';
import { compileUnions } from './compile-unions.ts';
import { editionKeywords, needsKeyword } from './edition-keywords.ts';
import { hookKeyword, markHooks } from './hook-keyword.ts';
import { inlineHelpers } from './inline-helpers.ts';
import { splitValidator } from './split-validator.ts';
import { closeVendorSettings } from './strict-schemas.ts';

const banner = '// GENERATED from openapi/ by `npm run generate`. Do not edit.\n';

/**
 * Compiles schemas into validators that `<target>.cjs` exports under their names. Schemas may refer
 * to the OpenAPI document as `document#/…`.
 */
export function writeValidators(
  document: OpenApiDocument,
  schemas: Record<string, Schema>,
  target: string,
  options: Options = {},
): void {
  const code = compile(document, schemas, options);
  mkdirSync(dirname(target), { recursive: true });
  writeModule(`${target}.cjs`, code);
  writeFileSync(`${target}.d.cts`, banner + renderDeclarations(Object.keys(schemas)));
}

/** Writes a module in ASCII, because V8 keeps two bytes per character of a source with any other. */
function writeModule(file: string, code: string, { first = '', last = '' } = {}): void {
  const complete = inlineHelpers(boundErrors(code)).replace('"use strict";', (start) => `${start}\n${first}`);
  const ascii = (banner + complete + last).replaceAll(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(file, ascii);
}

function compile(document: OpenApiDocument, schemas: Record<string, Schema>, options: Options): string {
  const ajv = new Ajv2020({
    allErrors: true,
    // V8 does not optimise a function of more than 60 kB of bytecode, which inlined schemas exceed.
    inlineRefs: false,
    discriminator: true,
    strict: false,
    code: { source: true, lines: true },
    ...options,
  });
  addFormats(ajv);
  ajv.addSchema(toCompiledDocument(document), 'document');
  const keys = Object.entries(schemas).map(([name, schema]) => {
    if (schema.$ref !== undefined) return [name, schema.$ref];
    ajv.addSchema(schema, name);
    return [name, name];
  });
  return standalone.default(ajv, Object.fromEntries(keys));
}

/**
 * Prepares a document for Ajv. Closes the settings of speech vendors and encloses the requirements of
 * the open-source edition in a keyword of their own, because the reply check classifies their errors
 * by severity.
 */
export function toCompiledDocument(document: OpenApiDocument): OpenApiDocument {
  return JSON.parse(JSON.stringify(closeVendorSettings(document)), (_key, value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const schema = compileUnions(document, value);
    if (schema['x-jambonz-edition'] !== 'open-source') return schema;
    const { 'x-jambonz-edition': _, ...needs } = schema;
    return { [needsKeyword]: needs };
  });
}

function renderDeclarations(names: string[]): string {
  return `/** Returns whether a value is valid. If not, \`errors\` lists the reasons until the next call. */
interface Validator {
  (value: unknown): boolean;
  errors?: ValidationError[] | null;
}

/** A violation of a JSON Schema, as Ajv describes it. */
interface ValidationError {
  keyword: string;
  /** The JSON pointer of the invalid value. */
  instancePath: string;
  schemaPath: string;
  params: Record<string, unknown>;
  message?: string;
}

${names.map((name) => `export declare const ${name}: Validator;`).join('\n')}
`;
}

/**
 * Compiles the schemas of requests from jambonz into validators, each named after its webhook in
 * catalogue.yaml.
 */
export function writeDeliveryValidators(catalogue: OpenApiDocument, folder: string): void {
  const schemas: Record<string, Schema> = {};
  for (const [name, { post }] of Object.entries(catalogue.webhooks ?? {})) {
    if (post?.requestBody)
      schemas[name] = { $ref: `document#/webhooks/${name}/post/requestBody/content/application~1json/schema` };
  }
  writeValidators(catalogue, schemas, `${folder}/deliveries`);
}

/** Compiles a validator of lists of verbs, which `verbs.cjs` exports as `verbs`. */
export function writeVerbsValidator(catalogue: OpenApiDocument, folder: string): void {
  writeValidators(catalogue, { verbs: buildVerbsSchema() }, `${folder}/verbs`, replyOptions);
}

/**
 * These options make validators refuse NaN and Infinity, which JSON turns into null, and read the
 * edition from `this`.
 */
const replyOptions: Options = { strictNumbers: true, passContext: true, keywords: editionKeywords };

/**
 * Compiles the reply schema of each operation into a validator exported under its operationId, and
 * two validators under names that are never an operationId: `verbs` of lists of verbs, `command` of
 * a command. The latter is in a file of its own, which is loaded when the validator is read,
 * because only an application with a WebSocket needs it.
 */
export function writeReplyValidators(document: OpenApiDocument, folder: string): void {
  const replies = [...listReplySchemas(document)].map(([operationId, { $ref }]) => [
    operationId,
    { $ref: `document${$ref}` },
  ]);
  const command = { $ref: `document${commandSchema.$ref}` };
  const schemas = { ...Object.fromEntries(replies), verbs: buildVerbsSchema(), command };
  const keywords = [...editionKeywords, hookKeyword];
  const code = compile(markHooks(document), schemas, { ...replyOptions, keywords });
  const split = splitValidator(code, 'command', { rest: './replies.cjs', split: './commands.cjs' });
  mkdirSync(folder, { recursive: true });
  writeModule(`${folder}/replies.cjs`, split.rest, { last: split.lends });
  writeModule(`${folder}/commands.cjs`, split.code, { first: split.borrows });
  writeFileSync(`${folder}/replies.d.cts`, banner + renderDeclarations(Object.keys(schemas)));
}

function buildVerbsSchema(): Schema {
  return { ...verbList, items: { $ref: `document${verbList.items?.$ref}` } };
}
