import { createRequire } from 'node:module';
import { routes } from '../../generated/server/routes.ts';
import { StartError } from '../start-error.ts';
import type { OpenApiDocument } from './document.ts';
import type { ReplyValidator } from './reply-validator.ts';
import type { Route } from './route.ts';

/** What generation made of the document, as the server uses it. */
export interface Contract {
  document: OpenApiDocument;
  routes: readonly Route[];
  /** By operationId; an operation that answers with nothing has none. */
  replies: Readonly<Record<string, ReplyValidator>>;
}

/**
 * The contract in generated/. JSON and CommonJS are not compiled into dist/: both are found through package.json `imports`.
 * @throws StartError when a file is missing or broken
 */
export function loadContract(): Contract {
  return { document: load('#document'), routes, replies: load('#replies') };
}

const require = createRequire(import.meta.url);

function load<Module>(name: string): Module {
  try {
    return require(name);
  } catch (error) {
    throw new StartError([`${(error as Error).message.split('\n')[0]} (\`npm run generate\` writes it anew)`]);
  }
}
