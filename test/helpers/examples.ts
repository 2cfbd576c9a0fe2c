import { loadContract } from '../../server/contract/contract.ts';
import { resolve } from '../../server/contract/document.ts';

interface Example {
  operationId: string;
  path: string;
  name: string;
  body: object;
}

interface MediaType {
  schema: { $ref?: string; examples?: object[] };
  examples?: Record<string, { $ref?: string; value?: object }>;
}

/** Every request example of the document: those of the media type, else those of its schema. */
export function requestExamples(): Example[] {
  const { document, routes } = loadContract();
  return routes.flatMap(({ operationId, method, path }) => {
    const operation = document.paths[path]?.[method.toLowerCase()];
    const media = operation?.requestBody?.content?.['application/json'] as MediaType | undefined;
    if (!media) return [];
    const named = Object.entries(media.examples ?? {}).map(([name, example]) => ({ name, body: resolve(document, example).value ?? {} }));
    const unnamed = (resolve(document, media.schema).examples ?? []).map((body, index) => ({ name: `example ${index + 1}`, body }));
    return (named.length > 0 ? named : unnamed).map((example) => ({ operationId, path, ...example }));
  });
}

/** One request example of the document, typed as what it is an example of. */
export function exampleOf<Body>(operationId: string, name = 'example 1'): Body {
  const example = requestExamples().find((each) => each.operationId === operationId && each.name === name);
  if (!example) throw new Error(`${operationId} has no example ${name}`);
  return example.body as Body;
}
