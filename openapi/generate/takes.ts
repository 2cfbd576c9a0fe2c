import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { type OpenApiDocument, type Operation, resolveReference } from '../contract/document.ts';
import { appendToPointer } from '../contract/json-pointer.ts';
import { addFormats } from './add-formats.ts';
import { GenerationError } from './generation-error.ts';
import { asList, asObject } from './json-nodes.ts';
import { toCompiledDocument } from './validators.ts';

interface Takes {
  /** The document, in which each operation lists the webhooks that it takes (`x-takes`). */
  document: OpenApiDocument;
  /** One line for each POST operation that takes no webhook. */
  notes: string[];
}

/**
 * Finds the webhooks that each operation takes: those of which its request schema accepts every
 * example. Query parameters do not count, because the query of a hook is the application's own.
 * @throws GenerationError if a request schema cannot be compiled, or a tool hook takes no tool call
 */
export function addTakes(document: OpenApiDocument): Takes {
  const webhooks = listWebhookExamples(document);
  const findErrors = createRequestCheck(document);
  const notes: string[] = [];
  const paths = Object.entries(document.paths).map(([path, item]) => {
    const members = Object.entries(item).map(([method, operation]) => {
      if (method !== 'post' && method !== 'get') return [method, operation];
      const pointer = appendToPointer(appendToPointer('#/paths', path), method);
      const refusals = webhooks.map(({ name, examples }) => ({
        name,
        errors: findFirstErrors(examples, (example) => findErrors(pointer, operation, example)),
      }));
      const taken = refusals.filter(({ errors }) => errors.length === 0).map(({ name }) => name);
      if (operation['x-tools'] && !taken.includes(toolRequest))
        throw new GenerationError(
          `${pointer}: x-tools needs an operation that takes the webhook ${toolRequest}, ${describe(refusals, toolRequest)}`,
        );
      if (method === 'post' && taken.length === 0)
        notes.push(`POST ${path} takes no webhook of jambonz, so no hook can name it; ${describe(refusals)}`);
      return [method, { ...operation, 'x-takes': taken }];
    });
    return [path, Object.fromEntries(members)];
  });
  return { document: { ...document, paths: Object.fromEntries(paths) }, notes };
}

const toolRequest = 'toolRequest';

/** Returns the errors of the first example that is refused, none if all are accepted. */
function findFirstErrors(examples: readonly unknown[], findErrors: (example: unknown) => string[]): string[] {
  for (const example of examples) {
    const errors = findErrors(example);
    if (errors.length > 0) return errors;
  }
  return [];
}

interface Refusal {
  name: string;
  errors: string[];
}

/** Says why an operation refuses a webhook, by default the one that it refuses with the fewest errors. */
function describe(refusals: readonly Refusal[], webhook?: string): string {
  const [nearest] = refusals
    .filter(({ name }) => webhook === undefined || name === webhook)
    .sort((one, other) => one.errors.length - other.errors.length);
  return `it refuses an example of ${nearest?.name}: ${nearest?.errors[0]}`;
}

/** Lists the webhooks that are sent by POST, with all examples of their bodies. */
export function listWebhookExamples(document: OpenApiDocument): { name: string; examples: unknown[] }[] {
  return Object.entries(document.webhooks ?? {}).flatMap(([name, { post }]) => {
    if (!post) return [];
    const body = post.requestBody && resolveReference(document, post.requestBody);
    const media = asObject(body?.content?.['application/json']);
    const named = Object.values(asObject(media.examples)).map((each) => resolveReference(document, asObject(each)));
    const schema = asObject(resolveReference(document, asObject(media.schema)));
    const examples = [
      ...named.map((example) => asObject(example).value),
      ...('example' in media ? [media.example] : []),
      ...asList(schema.examples),
    ];
    return [{ name, examples }];
  });
}

/** Creates a function that lists the errors of a request body, in the order of the schema. */
function createRequestCheck(document: OpenApiDocument) {
  const ajv = new Ajv2020({
    allErrors: true,
    discriminator: true,
    strict: false,
    inlineRefs: false,
    validateSchema: false,
  });
  addFormats(ajv);
  ajv.addSchema(toCompiledDocument(document), 'document');
  return (pointer: string, operation: Operation, example: unknown): string[] => {
    const body = operation.requestBody && resolveReference(document, operation.requestBody);
    if (!body) return [];
    const reference = `${operation.requestBody?.$ref ?? `${pointer}/requestBody`}/content/application~1json/schema`;
    try {
      const validate = ajv.getSchema(`document${reference}`);
      return validate?.(example) ? [] : (validate?.errors ?? []).map(formatError);
    } catch (error) {
      throw new GenerationError(`${reference}: ${(error as Error).message}`);
    }
  };
}

function formatError({ instancePath, message }: ErrorObject): string {
  return `${instancePath} ${message}`.trim();
}
