import { listOperations, type OpenApiDocument } from '../../openapi/contract/document.ts';
import { createRouteFinder } from '../../openapi/contract/route-finder.ts';
import { readProperty } from '../../openapi/contract/schema-walk.ts';
import type { FindTools } from './next-steps.ts';

/** Creates a function that lists the tools (`x-tools`) that a document declares for a tool hook. */
export function createToolFinder(document: OpenApiDocument): FindTools {
  const operations = listOperations(document);
  const findRoute = createRouteFinder(operations);
  return (hook) => {
    const url = typeof hook === 'string' ? hook : readProperty(hook, 'url');
    if (typeof url !== 'string') return [];
    const path = URL.canParse(url) ? new URL(url).pathname : url.replace(/[?#].*/, '');
    const tools = findRoute(path)?.byMethod.get('POST')?.operation['x-tools'] ?? {};
    return Object.entries(tools).map(([name, { parameters }]) => ({ name, parameters }));
  };
}
