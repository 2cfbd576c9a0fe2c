import type { Contract } from '../../openapi/contract/contract.ts';
import { resolveReference } from '../../openapi/contract/document.ts';
import { suggestName } from '../../openapi/contract/nearest.ts';

/**
 * A request example of the OpenAPI document, as `requestExamples` of generated/server/test.ts lists
 * them.
 *
 * ```ts
 * const format = ({ operationId, name }: RequestExample) => `${operationId}, ${name}`;
 * ```
 */
export interface RequestExample {
  operationId: string;
  /** The path of the operation, as written in the document. */
  path: string;
  /** The name in the document, or `example 1`, `example 2` … for examples without a name. */
  name: string;
  /** The request body. */
  body: object;
}

interface MediaType {
  schema: { $ref?: string; examples?: object[] };
  example?: object;
  examples?: Record<string, { $ref?: string; value?: object }>;
}

/**
 * Lists every request example of the OpenAPI document: for each operation the examples of its media
 * type, or its only `example`, or else those of the schema.
 */
export function listRequestExamples({ document, routes }: Contract): RequestExample[] {
  return routes.flatMap(({ operationId, method, path }) => {
    const operation = document.paths[path]?.[method.toLowerCase()];
    const requestBody = operation?.requestBody && resolveReference(document, operation.requestBody);
    const media = requestBody?.content?.['application/json'] as MediaType | undefined;
    if (!media) return [];
    const named = Object.entries(media.examples ?? {}).map(([name, example]) => ({
      name,
      body: resolveReference(document, example).value ?? {},
    }));
    const bodies = media.example === undefined ? resolveReference(document, media.schema).examples : [media.example];
    const unnamed = (bodies ?? []).map((body, index) => ({ name: `example ${index + 1}`, body }));
    return (named.length > 0 ? named : unnamed).map((example) => ({ operationId, path, ...example }));
  });
}

/**
 * Returns the request example of an operation with this name, by default its first example.
 * @throws Error if the operation has no such example; the message lists the existing examples
 */
export function findExample(contract: Contract, operationId: string, name?: string): object {
  const examples = listRequestExamples(contract).filter((each) => each.operationId === operationId);
  const example = examples.find((each) => name === undefined || each.name === name);
  if (examples.length === 0)
    throw new Error(
      `generated/ knows no ${operationId} with a request body${suggestName(operationId, listIds(contract))}: run \`npm run generate\``,
    );
  if (!example)
    throw new Error(`${operationId} has no example ${name}, only ${examples.map((each) => each.name).join(', ')}`);
  return example.body;
}

function listIds(contract: Contract): string[] {
  return [...new Set(listRequestExamples(contract).map(({ operationId }) => operationId))];
}
