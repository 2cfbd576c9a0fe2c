import { createRequire } from 'node:module';
import { routes } from '../../generated/server/routes.ts';
import { type OpenApiDocument, replySchemas } from './document.ts';
import type { ReplyValidator } from './reply-validator.ts';
import type { Route } from './route.ts';
import { StartError } from './start-error.ts';

/** What generation made of the document, as the server uses it. */
export interface Contract {
  document: OpenApiDocument;
  routes: readonly Route[];
  /** By operationId; an operation that answers with nothing has none. `$verbs` is for any list of verbs. */
  replies: Readonly<Record<string, ReplyValidator>>;
}

/**
 * The contract in generated/. JSON and CommonJS are not compiled into dist/: both are found through package.json `imports`.
 * @throws StartError when a file is missing or broken
 */
export function loadContract(): Contract {
  return { document: load('#document'), routes, replies: load('#replies') };
}

/** What is missing in generated/ for its parts to belong together: nothing, unless somebody edited it. */
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

function load<Module>(name: string): Module {
  try {
    return require(name);
  } catch (error) {
    throw new StartError([`${(error as Error).message.split('\n')[0]} (\`npm run generate\` writes it anew)`]);
  }
}
