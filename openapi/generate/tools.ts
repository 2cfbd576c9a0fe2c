import { mkdirSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { boundErrors } from '../contract/bounded-errors.ts';
import {
  listOperations,
  type OpenApiDocument,
  resolveReference,
  type Schema,
  type Tool,
} from '../contract/document.ts';
import { appendToPointer } from '../contract/json-pointer.ts';
import { addFormats } from './add-formats.ts';
import { completeSchema } from './complete-schema.ts';
import { GenerationError } from './generation-error.ts';
import { inlineHelpers } from './inline-helpers.ts';

const banner = '// GENERATED from openapi/ by `npm run generate`. Do not edit.\n';

/**
 * Writes the document's LLM tools and the path of the webhook that runs them to `tools.ts`, and the
 * validators of their arguments to `validators/tools.cjs`.
 */
export function writeTools(document: OpenApiDocument, folder: string): void {
  const { path, tools } = findTools(document);
  writeFileSync(
    `${folder}/tools.ts`,
    `${banner}import type { DeclaredTool } from 'jambonz-contract/contract';
import type { HookPath } from './types.ts';

/** The path of the tool hook, undefined without tools. */
export const toolPath: HookPath<'toolRequest'> | undefined = ${JSON.stringify(path)};

/** The tools that models may call, by name, without references. */
export const tools = ${JSON.stringify(tools, null, 2)} as object as Readonly<Record<string, DeclaredTool>>;
`,
  );
  mkdirSync(`${folder}/validators`, { recursive: true });
  writeFileSync(`${folder}/validators/tools.cjs`, banner + compileValidators(tools));
}

/** Builds an object schema that has one property per tool: the schema of the tool's arguments. */
export function buildToolArgsSchema(document: OpenApiDocument): Schema {
  const { tools } = findTools(document);
  return {
    type: 'object',
    required: Object.keys(tools),
    properties: Object.fromEntries(
      Object.entries(tools).map(([name, { description, parameters }]) => [name, { description, ...parameters }]),
    ),
  };
}

/** Compiles a validator of arguments for each LLM tool. */
function compileValidators(tools: Record<string, Tool>): string {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    code: { source: true, lines: true },
  });
  addFormats(ajv);
  for (const [name, { parameters }] of Object.entries(tools)) ajv.addSchema(parameters, name);
  const code = standalone.default(ajv, Object.fromEntries(Object.keys(tools).map((name) => [name, name])));
  return inlineHelpers(boundErrors(code));
}

/**
 * Returns the tools with all `$ref`s resolved, because an LLM vendor does not have the document to
 * which they refer. The linter ensures that one operation declares all tools.
 */
function findTools(document: OpenApiDocument): { path: string | undefined; tools: Record<string, Tool> } {
  const found = listOperations(document).find(({ operation }) => operation['x-tools']);
  const declaredAt = `${appendToPointer('#/paths', found?.path ?? '')}/${found?.method.toLowerCase()}/x-tools`;
  const declared = Object.entries(found?.operation['x-tools'] ?? {});
  const tools = declared.map(([name, tool]) => [
    name,
    {
      ...tool,
      parameters: completeSchema(inlineReferences(document, tool.parameters, `${declaredAt} Tool ${name}`) as Schema),
    },
  ]);
  return { path: found?.path, tools: Object.fromEntries(tools) };
}

function inlineReferences(
  document: OpenApiDocument,
  node: unknown,
  tool: string,
  ancestorRefs: readonly string[] = [],
): unknown {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map((item) => inlineReferences(document, item, tool, ancestorRefs));
  const { $ref, ...siblings } = node as Schema;
  if ($ref !== undefined && ancestorRefs.includes($ref))
    throw new GenerationError(`${tool}: ${$ref} contains itself, and a schema for a language model must be finite.`);
  const target = $ref === undefined ? node : { ...resolveReference(document, { $ref }), ...siblings };
  const nestedRefs = $ref === undefined ? ancestorRefs : [...ancestorRefs, $ref];
  return Object.fromEntries(
    Object.entries(target).map(([key, value]) => [key, inlineReferences(document, value, tool, nestedRefs)]),
  );
}
