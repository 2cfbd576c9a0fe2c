import { writeFileSync } from 'node:fs';
import type { OpenAPI3, SchemaObject } from 'openapi-typescript';
import type ts from 'typescript';
import type { OpenApiDocument, Schema } from '../contract/document.ts';
import { splitPointer } from '../contract/json-pointer.ts';
import { buildEnvVarsSchema } from './env-vars.ts';
import { catalogueHookTypes, declareHookTypes, markTypedHooks, toHookType } from './hook-types.ts';
import { listTypes, toListType } from './list-types.ts';
import {
  astToString,
  factory,
  openapiTS,
  STRING,
  transformSchemaObject,
  tsIntersection,
  tsLiteral,
  tsUnion,
} from './load-typescript.ts';
import { addRequirements, buildRequirementsSchema, toRequirementType } from './requirements.ts';
import { closeVendorSettings, dropOpenSourceNeeds, hoistRequired, openFreeObjects } from './strict-schemas.ts';
import { buildToolArgsSchema } from './tools.ts';

const banner = '// GENERATED from openapi/ by `npm run generate`. Do not edit.\n\n';

/** Writes the types of the application's document to `target`. */
export async function writeTypes(document: OpenApiDocument, target: string): Promise<void> {
  const $toolArgs = buildToolArgsSchema(document);
  const $envVars = buildEnvVarsSchema(document);
  const $requirements = buildRequirementsSchema(dropOpenSourceNeeds(document));
  const schemas = { ...document.components?.schemas, $toolArgs, $envVars, $requirements };
  const components = { ...document.components, schemas };
  const inject =
    declareHookTypes(document) +
    declareAlias('ToolArgs', '$toolArgs', $toolArgs) +
    declareAlias('EnvVars', '$envVars', $envVars) +
    declareAlias('Requirements', '$requirements', $requirements);
  writeFileSync(target, banner + (await renderTypes({ ...document, components }, inject)));
}

/**
 * Writes the types of catalogue.yaml to the file `types`, and a type for each verb to the file
 * `verbs`. In these types a hook is any string, because catalogue.yaml has no paths.
 */
export async function writeCatalogueTypes(
  catalogue: OpenApiDocument,
  { types, verbs }: { types: string; verbs: string },
): Promise<void> {
  writeFileSync(types, banner + (await renderTypes(catalogue, catalogueHookTypes)));
  const verb = catalogue.components?.schemas?.verb as Schema;
  const schemas = Object.values(verb.discriminator?.mapping ?? {}).map(
    (reference) => splitPointer(reference).at(-1) ?? '',
  );
  const aliases = ['verb', ...schemas].map(
    (name) => `export type ${toPascalCase(name)} = components['schemas']['${name}'];\n`,
  );
  writeFileSync(verbs, `${banner}import type { components } from './types.ts';\n\n${aliases.join('')}`);
}

const toPascalCase = (name: string) => name.replace(/(?:^|[-_])(\w)/g, (_, letter: string) => letter.toUpperCase());

async function renderTypes(document: OpenApiDocument, inject: string): Promise<string> {
  // This is a copy, which openapi-typescript may change.
  const typed = [
    closeVendorSettings,
    dropOpenSourceNeeds,
    openFreeObjects,
    hoistRequired,
    addRequirements,
    markTypedHooks,
  ].reduce((each, prepare) => prepare(each), document);
  const nodes = await openapiTS(typed as unknown as OpenAPI3, {
    defaultNonNullable: false,
    inject: listTypes + inject,
    transform(schema: SchemaObject, options) {
      const other = toHookType(schema) ?? toRequirementType(schema) ?? toListType(schema, options);
      if (other) return other;
      const string = toStringType(schema);
      if (string === undefined || !Array.isArray(schema.type)) return string;
      const {
        format: _,
        pattern: __,
        ...object
      } = { ...schema, type: removeStringType(schema) } as SchemaObject & { pattern?: string };
      return tsUnion([string, transformSchemaObject(object as SchemaObject, options)]);
    },
  });
  return astToString(nodes);
}

/** Declares a type alias for a schema. A schema without properties becomes `{}`. */
function declareAlias(name: string, schema: string, { properties = {} }: Schema): string {
  return `export type ${name} = ${Object.keys(properties).length > 0 ? `components["schemas"]["${schema}"]` : '{}'};\n`;
}

/**
 * Returns the TypeScript type of a string schema with `format: hook`, with a `pattern` that lists
 * words, such as `^(get|post)$`, or with known values beside which any other is allowed. Returns
 * undefined for any other schema.
 */
function toStringType(schema: SchemaObject & { pattern?: string }): ts.TypeNode | undefined {
  if (schema.format === 'hook') return factory.createTypeReferenceNode('HookPath');
  const words = /^\^\(([\w|]+)\)\$$/.exec(schema.pattern ?? '')?.[1]?.split('|');
  if (words) return tsUnion(words.map((word) => tsLiteral(word)));
  if (schema.enum) return undefined;
  const known = [...(schema['x-open-source-values'] ?? []), ...(schema['x-commercial-values'] ?? [])];
  return known.length > 0 ? tsUnion([...known.map((value) => tsLiteral(value)), anyString]) : undefined;
}

/** `string & {}`: in a union with literals, editors still suggest the literals. */
const anyString = tsIntersection([STRING, factory.createTypeLiteralNode(undefined)]);

function removeStringType({ type }: SchemaObject): unknown {
  const others = [type].flat().filter((each) => each !== 'string');
  return others.length === 1 ? others[0] : others;
}
