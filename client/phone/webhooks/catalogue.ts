import { createRequire } from 'node:module';
import type { webhooks } from '../../../generated/jambonz/types.ts';
import {
  type OpenApiDocument,
  type Operation,
  resolveReference,
  type Schema,
  verbList,
} from '../../../openapi/contract/document.ts';
import { loadModule } from '../../../openapi/contract/load-module.ts';
import { findSchemas, listDeclaredNames, walkPlaces } from '../../../openapi/contract/schema-walk.ts';
import type { DeliveryName } from './check-delivery.ts';
import type { Hook } from './requestor.ts';

/** The JSON body of a webhook. */
export type Payload<Name extends DeliveryName> = webhooks[Name]['post']['requestBody']['content']['application/json'];

/**
 * How a webhook describes its call: as the state of the call, as the stored record, or not at all.
 */
type CallForm = 'call-state' | 'call-info';

const callForms: readonly CallForm[] = ['call-state', 'call-info'];

/** Returns the catalogue of jambonz, which describes its webhooks and verbs. */
function loadDocument(): OpenApiDocument {
  return loadModule<OpenApiDocument>(createRequire(import.meta.url), '#jambonz/document');
}

/**
 * Returns the hook in a verb, or in a part of the verb, that receives a webhook. Returns undefined
 * if the verb has no such hook.
 */
export function findHook(verb: unknown, name: DeliveryName): Hook | undefined {
  const places = walkPlaces(loadDocument(), verbList.items as Schema, verb);
  for (const { schemas, value } of places) if (schemas.some((schema) => takes(schema, name))) return value as Hook;
  return undefined;
}

function takes(schema: Schema, name: DeliveryName): boolean {
  return [schema['x-webhook'] ?? []].flat().includes(name);
}

/**
 * Says where a webhook goes, such as `eventHook of rasa` or `the queue event hook of an account`.
 */
export function describeReceiver(name: DeliveryName): string {
  const { webhooks, components } = loadDocument();
  const sentTo = webhooks?.[name]?.post?.['x-sent-to'];
  const { discriminator } = resolveReference(loadDocument(), verbList.items as Schema);
  const verbs = Object.entries(discriminator?.mapping ?? {}).map(([verb, $ref]) => [verb, { $ref }] as const);
  const parts = Object.entries((components?.schemas ?? {}) as Record<string, Schema>);
  const owners = listOwners(verbs, name);
  const receivers = owners.length > 0 ? owners : listOwners(parts, name);
  const others = receivers.length > 3 ? [`${receivers.length - 3} others`] : [];
  return [...receivers.slice(0, 3), ...others, ...(sentTo ? [sentTo] : [])].join(', ');
}

function listOwners(schemas: Iterable<readonly [name: string, schema: Schema]>, name: DeliveryName): string[] {
  return [...schemas].flatMap(([owner, schema]) =>
    findSchemas(loadDocument(), schema, undefined).flatMap(({ properties = {} }) =>
      Object.entries(properties).flatMap(([property, each]) =>
        typeof each === 'object' && takes(each, name) ? [`${property} of ${owner}`] : [],
      ),
    ),
  );
}

/**
 * Returns the fields of a webhook, without those about the call: an example of the catalogue that
 * is of the same kind as `fields`, with `fields` in place of its own. If no example is of this
 * kind, only the required fields are filled.
 */
export function fillExample(name: DeliveryName, fields: Record<string, unknown>): Record<string, unknown> {
  const schema = readSchema(name);
  const { examples = [] } = resolveReference(loadDocument(), schema) as { examples?: Record<string, unknown>[] };
  const aboutCall = new Set(listCallNames(name));
  const required = findSchemas(loadDocument(), schema, undefined).flatMap((each) => each.required ?? []);
  const example = findExample(examples, fields);
  const filled = Object.entries(example ?? examples[0] ?? {}).filter(
    ([key]) => !aboutCall.has(key) && (example !== undefined || required.includes(key)),
  );
  return { ...Object.fromEntries(filled), ...fields };
}

/** The properties that tell what kind of event or result a payload reports. */
const kindNames = [
  'type',
  'event',
  'event_type',
  'sip_method',
  'completion_reason',
  'dialogflow_result',
  'lex_result',
  'rasa_result',
  'transfer_result',
];

function findExample<Json extends Record<string, unknown>>(examples: Json[], fields: Json): Json | undefined {
  const names = Object.keys(fields);
  const kinds = kindNames.filter((each) => names.includes(each));
  if (kinds.length > 0) return examples.find((example) => kinds.some((each) => example[each] === fields[each]));
  const hasKinds = examples.some((example) => kindNames.some((each) => each in example));
  return examples.find((example) => names.every((each) => each in example)) ?? (hasKinds ? undefined : examples[0]);
}

/** Returns how a webhook describes its call, or undefined if it does not. */
export function readCallForm(name: DeliveryName): CallForm | undefined {
  const document = loadDocument();
  const schemas = findSchemas(document, readSchema(name), undefined);
  return callForms.find((form) => schemas.includes(document.components?.schemas?.[form] as Schema));
}

/** Returns whether a webhook carries the tracing context in its body. */
export function hasB3(name: DeliveryName): boolean {
  return listDeclaredNames(findSchemas(loadDocument(), readSchema(name), undefined)).includes('b3');
}

function listCallNames(name: DeliveryName): string[] {
  const form = readCallForm(name);
  return form
    ? listDeclaredNames(findSchemas(loadDocument(), { $ref: `#/components/schemas/${form}` }, undefined))
    : [];
}

function readSchema(name: DeliveryName): Schema {
  const operation = loadDocument().webhooks?.[name]?.post as Operation;
  return operation.requestBody?.content?.['application/json']?.schema as Schema;
}
