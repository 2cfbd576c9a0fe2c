import type { OpenApiDocument, Schema, Tag } from '../../../openapi/contract/document.ts';
import { toReadableSchemas } from './readable-schemas.ts';

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
    ...toReadableSchemas({ ...document, webhooks: addWebhookNames(document) }),
    tags: [...tags, ...verbs],
    'x-tagGroups': [
      { name: 'Operations', tags: listNames(tags.filter(({ name }) => !webhooks.has(name))) },
      { name: 'Verbs', tags: listNames(verbs) },
      { name: 'Other webhooks of jambonz', tags: [...webhooks] },
    ],
  };
}

function createVerbTags({ components }: OpenApiDocument): Tag[] {
  const { verb, ...schemas } = (components?.schemas ?? {}) as Record<string, Schema>;
  return Object.entries(verb?.discriminator?.mapping ?? {}).map(([name, reference]) => {
    const schema = schemas[reference.split('/').at(-1) ?? ''];
    const commercial = schema?.['x-jambonz-edition'] === 'commercial' ? '\n\nCommercial edition only.' : '';
    const own = schema?.['x-project'] ? '\n\nAdded or changed by openapi/platform.yaml.' : '';
    return {
      name,
      description: `${schema?.description ?? ''}${commercial}${own}\n\n<SchemaDefinition schemaRef="${reference}" />`,
    };
  });
}

/** Adds the name of each webhook to its description, because Redoc does not show the names. */
function addWebhookNames({ webhooks = {} }: OpenApiDocument): NonNullable<OpenApiDocument['webhooks']> {
  return Object.fromEntries(
    Object.entries(webhooks).map(([name, item]) => [
      name,
      Object.fromEntries(
        Object.entries(item).map(([method, operation]) => [
          method,
          { ...operation, operationId: name, description: `\`${name}\`\n\n${operation.description ?? ''}` },
        ]),
      ),
    ]),
  );
}
