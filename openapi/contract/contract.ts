import { dirname, join } from 'node:path';
import { listReplySchemas, type OpenApiDocument } from './document.ts';
import { loadModule } from './load-module.ts';
import type { ReplyValidator } from './reply-validator.ts';
import { listRoutes, type Route } from './route.ts';
import { StartError } from './start-error.ts';
import { packageName, packageVersion } from './this-package.ts';

/** A handler of any operation. The generated types give each handler its own context type. */
export type AnyHandler = (context: never) => unknown;

/** The OpenAPI document, with its routes and the reply validators generated from it. */
export interface Contract<Handlers = Readonly<Record<string, AnyHandler>>> {
  /**
   * Never set at run time. Tells the compiler the type of the handlers that the document requires.
   */
  readonly handlersType?: Handlers;
  document: OpenApiDocument;
  routes: readonly Route[];
  /**
   * The reply validators by operationId, and as `verbs` and `command` those of lists of verbs and
   * of commands. Operations with an empty reply have no validator.
   */
  replies: Readonly<Record<string, ReplyValidator>>;
  /** The folder to which `jambonz-contract docs` writes the API reference. */
  docsFolder?: string;
}

/**
 * Reads the contract of the package to which `require` belongs. Finds the generated files through
 * the `imports` of that package.json, because the compiler copies no JSON or CommonJS to dist/.
 * @throws StartError if a file is missing, broken, or written by another version of this package
 */
export function readContract<Handlers>(require: NodeJS.Require): Contract<Handlers> {
  // The tools file is loaded only to report a broken file at startup.
  loadModule(require, '#tools');
  const document = loadModule<OpenApiDocument>(require, '#document');
  const known = contracts.get(document);
  if (known) return known as Contract<Handlers>;
  requireCurrentVersion(document);
  const contract = {
    document,
    routes: listRoutes(document),
    replies: loadModule<Contract['replies']>(require, '#replies'),
    docsFolder: join(dirname(require.resolve('#document')), '../dist/docs'),
  };
  if (typeof document === 'object') contracts.set(document, contract); // findGaps names any other value
  return contract;
}

/** The contracts that were read, by document. What is compiled for a contract is kept with it. */
const contracts = new WeakMap<OpenApiDocument, Contract>();

function requireCurrentVersion(document: OpenApiDocument): void {
  const writer = document['x-jambonz-contract'];
  if (writer === undefined || writer === packageVersion) return;
  const advice =
    packageName === 'jambonz-contract'
      ? 'run `npm run generate`'
      : `install ${packageName} ${writer}, or use \`npx jambonz-contract call\``;
  throw new StartError([
    `generated/ was written by jambonz-contract ${writer}, and ${packageVersion} is installed: ${advice}`,
  ]);
}

/**
 * Lists the operations whose replies have no validator. The list is empty unless a generated file
 * was edited.
 */
export function findGaps({ document, replies }: Contract): string[] {
  if (typeof document?.paths !== 'object')
    return ['generated/openapi.json is not an OpenAPI document: run `npm run generate`'];
  // The validator `command` is loaded when it is read.
  const isMissing = (name: string) =>
    name === 'command' ? !Object.hasOwn(replies, name) : typeof replies[name] !== 'function';
  return [...listReplySchemas(document).keys(), 'verbs', 'command']
    .filter(isMissing)
    .map((operationId) => `generated/validators/ lacks ${operationId}: run \`npm run generate\``);
}
