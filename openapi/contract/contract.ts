import { createRequire } from 'node:module';
import { routes } from '../../generated/server/routes.ts';
import { type OpenApiDocument, replySchemas } from './document.ts';
import type { ReplyValidator } from './reply-validator.ts';
import type { Route } from './route.ts';
import { StartError } from './start-error.ts';

/** The generated parts of the document, as the server uses them. */
export interface Contract {
  document: OpenApiDocument;
  routes: readonly Route[];
  /**
   * Keyed by operationId, without operations that have an empty reply. `$verbs` validates any list
   * of verbs.
   */
  replies: Readonly<Record<string, ReplyValidator>>;
}

/**
 * Loads the contract from generated/. JSON and CommonJS are not compiled into dist/, so both are
 * found through package.json `imports`.
 * @throws StartError if a file is missing or broken
 */
export function loadContract(): Contract {
  return { document: loadModule('#document'), routes, replies: loadModule('#replies') };
}

/**
 * Finds operations that are missing in one part of generated/. Empty unless a generated file was
 * edited.
 */
export function gapsIn({ document, routes, replies }: Contract): string[] {
  if (typeof document?.paths !== 'object')
    return ['generated/openapi.json is no OpenAPI document: run `npm run generate`'];
  const missing = routes.filter(({ method, path }) => !document.paths[path]?.[method.toLowerCase()]);
  const unchecked = [...replySchemas(document).keys()].filter(
    (operationId) => typeof replies[operationId] !== 'function',
  );
  return [
    ...missing.map(({ operationId }) => `generated/openapi.json lacks ${operationId}: run \`npm run generate\``),
    ...unchecked.map((operationId) => `generated/validators/ lacks ${operationId}: run \`npm run generate\``),
  ];
}

const require = createRequire(import.meta.url);

function loadModule<Module>(name: string): Module {
  try {
    return require(name);
  } catch (error) {
    throw new StartError([`${(error as Error).message.split('\n')[0]} (\`npm run generate\` writes it anew)`]);
  }
}
