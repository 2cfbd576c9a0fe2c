import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Oas3_1Types, Oas3Types } from '@redocly/openapi-core';

const require = createRequire(import.meta.url);
const validator = dirname(require.resolve('express-openapi-validator/package.json'));
/** The JSON Schema of OpenAPI 3.1 by the OpenAPI Initiative, as express-openapi-validator has it. */
const official = JSON.parse(readFileSync(join(validator, 'dist/framework/openapi.v3_1.modified.schema.json'), 'utf8'));
const metaSchema = require('ajv/dist/refs/json-schema-2020-12/schema.json');
const vocabularies = [
  'core',
  'applicator',
  'unevaluated',
  'validation',
  'meta-data',
  'format-annotation',
  'content',
].map((name) => require(`ajv/dist/refs/json-schema-2020-12/meta/${name}.json`));

interface Node {
  [key: string]: unknown;
  properties?: object;
  patternProperties?: object;
  $ref?: string;
}

/** What the official schema has only patterns for. */
const patternNames: Record<string, string> = { '^/': '/path', '^[1-5](?:[0-9]{2}|XX)$': 'code' };

/** Lists the members of an object of OpenAPI, at whatever depth of its schema they are declared. */
function listFields(node: Node): string[] {
  const own = Object.keys(node.properties ?? {});
  const patterns = Object.keys(node.patternProperties ?? {}).flatMap((pattern) => patternNames[pattern] ?? []);
  const parts: Node[] = [
    ...['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else'].flatMap((key) => (node[key] ?? []) as Node[]),
    ...Object.values((node.dependentSchemas ?? {}) as Record<string, Node>),
    ...(typeof node.$ref === 'string' ? [lookUp(node.$ref)] : []),
  ];
  return [...own, ...patterns, ...parts.flatMap(listFields)];
}

function lookUp(reference: string): Node {
  return reference
    .slice(2)
    .split('/')
    .reduce((at, key) => at[key], official);
}

/** The fields of Redocly's types, without the keywords of its own. */
function listRedoclyFields(types: object, name: string): string[] {
  const { properties } = (types as Record<string, { properties: object }>)[name] ?? { properties: {} };
  return Object.keys(properties).filter((field) => !field.startsWith('x-'));
}

const fieldsOf = (definition: string) => listFields(official.$defs[definition]);

/** The fields of each object of OpenAPI 3.1, from sources that others maintain. */
export const foreignFields: Record<string, string[]> = {
  OpenAPI: Object.keys(official.properties),
  Info: fieldsOf('info'),
  Contact: fieldsOf('contact'),
  License: fieldsOf('license'),
  Server: fieldsOf('server'),
  'Server Variable': fieldsOf('server-variable'),
  Components: fieldsOf('components'),
  Paths: fieldsOf('paths'),
  'Path Item': fieldsOf('path-item'),
  Operation: fieldsOf('operation'),
  'External Documentation': fieldsOf('external-documentation'),
  Parameter: fieldsOf('parameter'),
  'Request Body': fieldsOf('request-body'),
  'Media Type': fieldsOf('media-type'),
  Encoding: fieldsOf('encoding'),
  Responses: fieldsOf('responses'),
  Response: fieldsOf('response'),
  Callback: ['{expression}'],
  Example: fieldsOf('example'),
  Link: listRedoclyFields(Oas3_1Types, 'Link'), // the official schema calls the server of a link `body`
  Header: fieldsOf('header'),
  Tag: fieldsOf('tag'),
  Reference: fieldsOf('reference'),
  Schema: [
    ...[metaSchema, ...vocabularies].flatMap(({ properties }) => Object.keys(properties)),
    ...listRedoclyFields(Oas3Types, 'Schema'), // OpenAPI's own vocabulary, and `nullable` of 3.0
    ...listRedoclyFields(Oas3_1Types, 'Schema'), // two names that are no keyword, but which Redocly lets pass
  ],
  Discriminator: listRedoclyFields(Oas3_1Types, 'Discriminator'),
  XML: listRedoclyFields(Oas3_1Types, 'Xml'),
  'Security Scheme': fieldsOf('security-scheme'),
  'OAuth Flows': Object.keys(official.$defs['oauth-flows'].properties),
  'OAuth Flow': Object.values<Node>(official.$defs['oauth-flows'].$defs).flatMap(listFields),
  'Security Requirement': ['{name}'],
};

/** The values that the official schema allows for a field, if it lists them. */
export const foreignValues: [object: string, field: string, values: string[]][] = [
  ['Parameter', 'in', listValues(official.$defs.parameter, 'in')],
  ['Parameter', 'style', listValues(official.$defs.parameter, 'style')],
  ['Security Scheme', 'type', listValues(official.$defs['security-scheme'], 'type')],
];

function listValues(node: unknown, field: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === field && Array.isArray(value?.enum) ? (value.enum as string[]) : listValues(value, field),
  );
}
