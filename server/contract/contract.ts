import { createRequire } from 'node:module';
import { routes } from '../../generated/server/routes.ts';
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

/** The contract in generated/. JSON and CommonJS are not compiled into dist/: both are found through package.json `imports`. */
export function loadContract(): Contract {
  const require = createRequire(import.meta.url);
  return { document: require('#document'), routes, replies: require('#replies') };
}
