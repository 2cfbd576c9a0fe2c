import {
  listOperations,
  type OpenApiDocument,
  resolveReference,
  type Schema,
} from '../../../openapi/contract/document.ts';
import { describeSenders } from '../../../openapi/contract/hook-properties.ts';
import { findSchema, findWebhook } from './body-schema.ts';
import { describeType, type Links } from './describe-type.ts';
import { renderHandlerSample } from './handler-sample.ts';
import { listExamples } from './list-examples.ts';
import { renderPropertyList } from './property-list.ts';

/**
 * Renders the page of a webhook in Markdown: what sends it, which operations take it, what it
 * carries, and what answers it.
 */
export function renderWebhookPage(document: OpenApiDocument, name: string, links: Links): string {
  const [operation] = Object.values(document.webhooks?.[name] ?? {});
  if (!operation) return '';
  const { summary = '', description = '', requestBody, responses } = operation;
  const senders = describeSenders(document, name, links.toVerb);
  const body = findSchema(document, requestBody);
  const reply = findSchema(document, responses['200']);
  const [payload] = listExamples(document, requestBody);
  const [answer] = listExamples(document, responses['200']);
  const handler = renderHandlerSample(
    document,
    findTakers(document, name)[0]?.operation.operationId ?? name,
    operation,
  );
  return [
    `# ${name}`,
    `${summary}.`,
    description.trim(),
    senders && `Sent to ${senders}.`,
    requestBody && describeTakers(document, name),
    body && nameFiles(body, reply),
    body && `## Properties of the request\n\n${renderPropertyList(document, body, links)}`,
    payload !== undefined && toFence('json', JSON.stringify(payload, null, 2)),
    '## Reply',
    reply ? describeReply(document, reply, links) : 'Ignored: a handler returns nothing.',
    answer !== undefined && toFence('json', JSON.stringify(answer, null, 2)),
    handler && toFence('ts', handler),
  ]
    .filter(Boolean)
    .map((paragraph) => `${String(paragraph).trimEnd()}\n`)
    .join('\n');
}

function describeReply(document: OpenApiDocument, reply: Schema, links: Links): string {
  const { description = '' } = resolveReference(document, reply);
  const target = resolveReference(document, reply);
  const properties = renderPropertyList(document, target, links);
  const type = target.type === 'array' ? `A ${describeType(document, target, links)}.` : properties;
  return `${description.trim()}\n\n${type}`;
}

/**
 * Names the files that the `$ref`s of an operation lead to. Bundling names a schema after its file.
 */
function nameFiles(body: Schema, reply: Schema | undefined): string {
  const nameFile = (folder: string, { $ref = '' }: Schema) => `\`${folder}/${$ref.split('/').at(-1)}.yaml\``;
  const answer = reply ? ` and of the reply ${nameFile('replies', reply)}` : '';
  return `In openapi/jambonz/ of jambonz-contract, the schema of the request is ${nameFile('calls', body)}${answer}.`;
}

function describeTakers(document: OpenApiDocument, webhook: string): string {
  const takers = findTakers(document, webhook).map(
    ({ operation, method, path }) => `\`${method} ${path}\` (${operation.operationId})`,
  );
  return takers.length > 0 ? `Answered by ${takers.join(', ')}.` : 'No operation of this server is written for it.';
}

/** Lists the served operations whose request is that of a webhook. */
function findTakers(document: OpenApiDocument, webhook: string): ReturnType<typeof listOperations> {
  return listOperations(document).filter(({ operation }) => findWebhook(document, operation) === webhook);
}

const toFence = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\``;
