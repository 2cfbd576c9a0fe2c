import { listReplySchemas, type OpenApiDocument } from './document.ts';
import { loadModule } from './load-module.ts';
import type { ReplyValidator } from './reply-validator.ts';
import type { Route } from './route.ts';

/** A handler of any operation. The generated types give each handler its own context type. */
export type AnyHandler = (context: never) => unknown;

/** The OpenAPI document, with the route table and the reply validators generated from it. */
export interface Contract<Handlers = Readonly<Record<string, AnyHandler>>> {
  /**
   * Never set at run time. Tells the compiler the type of the handlers that the document requires.
   */
  readonly handlersType?: Handlers;
  document: OpenApiDocument;
  routes: readonly Route[];
  /** The reply validators by operationId. Operations with an empty reply have no validator. */
  replies: Readonly<Record<string, ReplyValidator>>;
}

/**
 * Reads the contract of the package whose `require` is given. JSON and CommonJS are not compiled
 * into dist/, so both are found through package.json `imports`.
 * @throws StartError if a file is missing or broken
 */
export function readContract<Handlers>(require: NodeJS.Require, routes: readonly Route[]): Contract<Handlers> {
  loadModule(require, '#tools'); // loaded so that a broken tools file is reported at startup
  return {
    document: loadModule(require, '#document'),
    routes,
    replies: loadModule(require, '#replies'),
  };
}

/**
 * Finds operations that are missing in one part of generated/. The list is empty unless a generated
 * file was edited.
 */
export function findGaps({ document, routes, replies }: Contract): string[] {
  if (typeof document?.paths !== 'object')
    return ['generated/openapi.json is not an OpenAPI document: run `npm run generate`'];
  const missing = routes.filter(({ method, path }) => !document.paths[path]?.[method.toLowerCase()]);
  const unchecked = [...listReplySchemas(document).keys()].filter(
    (operationId) => typeof replies[operationId] !== 'function',
  );
  return [
    ...missing.map(({ operationId }) => `generated/openapi.json lacks ${operationId}: run \`npm run generate\``),
    ...unchecked.map((operationId) => `generated/validators/ lacks ${operationId}: run \`npm run generate\``),
  ];
}
