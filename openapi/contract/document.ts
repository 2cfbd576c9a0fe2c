import { appendToPointer, splitPointer } from './json-pointer.ts';

/** A JSON Schema node. Only some keywords have a type here. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  /** Describes a `pattern` in words that complete a sentence after "must be". */
  'x-must-be'?: string;
  minimum?: number;
  maximum?: number;
  deprecated?: boolean;
  /** The form that the documentation of jambonz has, where the platform differs from it. */
  'x-documented'?: unknown;
  /**
   * `commercial`: the open-source edition refuses it. `open-source`: requirements that only the
   * open-source edition is known to have.
   */
  'x-jambonz-edition'?: string;
  /**
   * `websocket`: the value has no effect over HTTP, which is a hint. Within requirements of the
   * open-source edition it is a mistake there.
   */
  'x-jambonz-transport'?: string;
  'x-commercial-values'?: unknown[];
  /** All values that the open-source edition supports. */
  'x-open-source-values'?: unknown[];
  /** Marks the settings of a speech vendor, which may have properties that are not declared. */
  'x-vendor-settings'?: boolean;
  /**
   * The webhook, or the webhooks, that the address in this property receives: names under `webhooks`
   * of the document. An empty list is a webhook whose payload is not documented.
   */
  'x-webhook'?: string | string[];
  /** Marks what openapi/platform.yaml of the project adds or changes. */
  'x-project'?: boolean;
  description?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  examples?: unknown[];
  required?: string[];
  properties?: Record<string, Schema | boolean>;
  patternProperties?: Record<string, Schema | boolean>;
  dependentRequired?: Record<string, string[]>;
  dependentSchemas?: Record<string, Schema | boolean>;
  propertyNames?: Schema;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  prefixItems?: Schema[];
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  not?: Schema;
  if?: Schema;
  then?: Schema;
  else?: Schema;
  discriminator?: { propertyName: string; mapping?: Record<string, string> };
}

/** The names of security schemes that a request must satisfy together. */
type SecurityRequirement = Record<string, string[]>;

interface Reference {
  $ref?: string;
}
export interface Content extends Reference {
  required?: boolean;
  content?: Record<string, { schema?: Schema }>;
}
/** A parameter of an operation, or of all operations of a path. */
export interface Parameter extends Reference {
  name: string;
  in: string;
  required?: boolean;
  style?: string;
  explode?: boolean;
  schema?: Schema;
}
export interface Operation {
  operationId: string;
  summary?: string;
  description?: string;
  tags?: string[] | undefined;
  parameters?: Parameter[];
  requestBody?: Content;
  responses: Record<string, Content>;
  security?: SecurityRequirement[];
  'x-fallback'?: unknown;
  'x-deadline-ms'?: number;
  'x-answer-once'?: boolean;
  'x-tools'?: Record<string, Tool>;
  'x-env-vars'?: Record<string, EnvVar>;
  /** The constant reply, sent without a handler. Only `npm run generate` writes this member. */
  'x-reply'?: unknown;
  /**
   * The webhooks that this operation takes. Only `npm run generate` writes this member, at the
   * operations under `paths` that a hook can name: those with the method POST or GET.
   */
  'x-takes'?: string[];
  /** What names the address of a webhook that no verb names, such as `the call status hook of an application`. */
  'x-sent-to'?: string;
}
/** A tag of the OpenAPI document, which groups operations. */
export interface Tag {
  name: string;
  description?: string;
}
/** A function that a language model may call. */
export interface Tool {
  description: string;
  /** The schema of the function's arguments, which is an object schema. */
  parameters: Schema;
}
/** A variable that the portal asks for during the setup of an application. */
export interface EnvVar {
  type: 'string' | 'number' | 'boolean';
  description: string;
  required?: boolean;
  default?: string | number | boolean;
  enum?: (string | number | boolean)[];
  /** Whether the portal hides the value. */
  obscure?: boolean;
}
type PathItem = Record<string, Operation>;

/** The parts of the bundled OpenAPI document that this package reads. */
export interface OpenApiDocument {
  openapi: string;
  /** The version of jambonz-contract that wrote this document. */
  'x-jambonz-contract'?: string;
  info: { title: string; version: string };
  tags?: Tag[];
  security?: SecurityRequirement[];
  paths: Record<string, PathItem>;
  webhooks?: Record<string, PathItem>;
  components?: Record<string, Record<string, unknown>>;
}

/** Follows `$ref`s inside the document to the first node that is not a reference. */
export function resolveReference<Node extends Reference>(document: OpenApiDocument, node: Node): Node {
  let at = node;
  for (let hops = 0; at.$ref !== undefined; hops++) {
    if (hops > 50) throw new Error(`the reference ${node.$ref} refers to itself`);
    at = lookUpReference(document, at.$ref) as Node;
  }
  return at;
}

/** The schema of a list in which every verb of jambonz is allowed. */
export const verbList: Schema = { type: 'array', items: { $ref: '#/components/schemas/verb' } };

/** The schema of the commands that a handler sends over a WebSocket. */
export const commandSchema: Schema = { $ref: '#/components/schemas/command' };

/** Lists the served operations, each with its method in capitals. */
export function listOperations(document: OpenApiDocument): { path: string; method: string; operation: Operation }[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([key, operation]) =>
      methods.includes(key) ? [{ path, method: key.toUpperCase(), operation }] : [],
    ),
  );
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/**
 * Returns the schema of each operation's JSON reply, keyed by operationId. Operations with an empty
 * reply are left out.
 */
export function listReplySchemas(document: OpenApiDocument): Map<string, Required<Reference>> {
  const schemas = new Map<string, Required<Reference>>();
  for (const { path, method, operation } of listOperations(document)) {
    const inline = `${appendToPointer(appendToPointer('#/paths', path), method.toLowerCase())}/responses/200`;
    const reference = operation.responses['200']?.$ref ?? inline;
    const response = operation.responses['200'] && resolveReference(document, operation.responses['200']);
    if (response?.content?.['application/json']?.schema) {
      schemas.set(operation.operationId, { $ref: `${reference}/content/application~1json/schema` });
    }
  }
  return schemas;
}

/**
 * Caches resolved references, because every reply is compared with its schemas, which contain
 * references.
 */
const resolvedReferences = new WeakMap<OpenApiDocument, Map<string, unknown>>();

function lookUpReference(document: OpenApiDocument, reference: string): unknown {
  const known = resolvedReferences.get(document) ?? new Map<string, unknown>();
  resolvedReferences.set(document, known);
  if (!known.has(reference)) {
    known.set(
      reference,
      splitPointer(reference).reduce<unknown>((at, token) => (at as Record<string, unknown>)[token], document),
    );
  }
  return known.get(reference);
}
