import type { OpenApiDocument, Operation, Schema, Tag } from '../../../openapi/contract/document.ts';
import { describeSenders } from '../../../openapi/contract/hook-properties.ts';
import { renderHandlerSample } from './handler-sample.ts';
import { toReadableSchemas } from './readable-schemas.ts';
import { renderTypeScript } from './render-typescript.ts';
import { listVerbFunctions } from './verb-functions.ts';

type ReferenceDocument = OpenApiDocument & { 'x-tagGroups': { name: string; tags: string[] }[] };

/**
 * Converts the OpenAPI document to a form that Redoc shows completely. Redoc lists operations by
 * tag, so each verb becomes a tag that contains the schema of the verb.
 */
export function createReferenceDocument(document: OpenApiDocument): ReferenceDocument {
  const tags = document.tags ?? [];
  const verbs = createVerbTags(document);
  const webhooks = new Set(
    Object.values(document.webhooks ?? {}).flatMap((item) => Object.values(item).flatMap(({ tags = [] }) => tags)),
  );
  const listNames = (some: Tag[]) => some.map(({ name }) => name);
  return {
    ...toReadableSchemas(linkHooks({ ...document, paths: addTakenWebhooks(document), webhooks: addSenders(document) })),
    tags: [...tags, ...verbs],
    'x-tagGroups': [
      { name: 'Operations', tags: listNames(tags.filter(({ name }) => !webhooks.has(name))) },
      { name: 'Verbs', tags: listNames(verbs) },
      { name: 'Other webhooks of jambonz', tags: [...webhooks] },
    ],
  };
}

function createVerbTags(document: OpenApiDocument): Tag[] {
  const { verb, ...schemas } = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const functions = listVerbFunctions(document);
  return Object.entries(verb?.discriminator?.mapping ?? {}).map(([name, reference]) => {
    const schema = schemas[reference.split('/').at(-1) ?? ''];
    const commercial = schema?.['x-jambonz-edition'] === 'commercial' ? '\n\nCommercial edition only.' : '';
    const own = schema?.['x-project'] ? '\n\nAdded or changed by openapi/platform.yaml.' : '';
    const samples = (schema?.examples ?? []).map(
      (each) => `\n\n\`\`\`js\n${renderTypeScript(each, functions)}\n\`\`\``,
    );
    return {
      name,
      description: `${schema?.description ?? ''}${commercial}${own}${samples.join('')}\n\n<SchemaDefinition schemaRef="${reference}" />`,
    };
  });
}

/**
 * Adds the name of each webhook to its description, because Redoc does not show the names, and what
 * names its address.
 */
function addSenders(document: OpenApiDocument): NonNullable<OpenApiDocument['webhooks']> {
  return mapOperations(document.webhooks ?? {}, (operation, name) => {
    const senders = describeSenders(document, name, (verb) => `[${verb}](#tag/${verb})`);
    return {
      ...addHandlerSample(document, operation, name),
      operationId: name,
      description: joinParagraphs(`\`${name}\``, senders && `Sent to ${senders}.`, operation.description),
    };
  });
}

/** Adds to the description of each operation which webhooks it takes. */
function addTakenWebhooks(document: OpenApiDocument): OpenApiDocument['paths'] {
  return mapOperations(document.paths, (operation) => {
    const taken = operation['x-takes'] ?? [];
    const links = taken.map((name) => linkWebhook(document, name)).join(', ');
    const sampled = addHandlerSample(document, operation, operation.operationId);
    return taken.length === 0
      ? sampled
      : { ...sampled, description: joinParagraphs(operation.description, `Takes the webhooks ${links}.`) };
  });
}

/** Adds a handler in TypeScript, which Redoc shows beside the JSON of the request. */
function addHandlerSample(document: OpenApiDocument, operation: Operation, name: string): Operation {
  const source = renderHandlerSample(document, name, operation);
  return source === undefined
    ? operation
    : ({ ...operation, 'x-codeSamples': [{ lang: 'TypeScript', label: 'Handler', source }] } as Operation);
}

/** Adds to the description of each hook which webhook it receives. */
function linkHooks(document: OpenApiDocument): OpenApiDocument {
  return JSON.parse(JSON.stringify(document), (_, value) => {
    const webhooks: string[] = [value?.['x-webhook'] ?? []].flat();
    if (webhooks.length === 0) return value;
    const links = webhooks.map((name) => linkWebhook(document, name)).join(', ');
    return { ...value, description: joinParagraphs(value.description, `Receives ${links}.`) };
  });
}

function linkWebhook({ webhooks = {} }: OpenApiDocument, name: string): string {
  const [tag] = webhooks[name]?.post?.tags ?? [];
  return `[${name}](#tag/${tag}/operation/${name})`;
}

const joinParagraphs = (...paragraphs: (string | undefined)[]) => paragraphs.filter(Boolean).join('\n\n');

/** Converts the operations of path items, and leaves their other members unchanged. */
function mapOperations(
  items: OpenApiDocument['paths'],
  convert: (operation: Operation, key: string) => Operation,
): OpenApiDocument['paths'] {
  return Object.fromEntries(
    Object.entries(items).map(([key, item]) => [
      key,
      Object.fromEntries(
        Object.entries(item).map(([method, each]) => [method, each.responses ? convert(each, key) : each]),
      ),
    ]),
  );
}
