import { mkdirSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { type OpenApiDocument, operationsOf, resolve, type Schema, type Tool } from '../contract/document.ts';
import { GenerationError } from './generation-error.ts';
import { selfContained } from './self-contained.ts';

const banner = '// GENERATED from openapi/ by `npm run generate`. Do not edit.\n';

/** Writes the tools of the document and where their hook is to `tools.ts`, and the checks of their arguments to `validators/tools.cjs`. */
export function writeTools(document: OpenApiDocument, folder: string): void {
  const { path, tools } = toolsIn(document);
  writeFileSync(
    `${folder}/tools.ts`,
    `${banner}import type { Tool } from '../openapi/contract/document.ts';
import type { HookPath } from './types.ts';

/** The path of the tool hook, if there is one. */
export const toolPath: HookPath | undefined = ${JSON.stringify(path)};

/** What models may call, by name, without references. */
export const tools = ${JSON.stringify(tools, null, 2)} as object as Readonly<Record<string, Tool>>;
`,
  );
  mkdirSync(`${folder}/validators`, { recursive: true });
  writeFileSync(`${folder}/validators/tools.cjs`, banner + validatorsOf(tools));
}

/** The types of the arguments, by the name of the tool. */
export function toolArgsSchema(document: OpenApiDocument): Schema {
  const { tools } = toolsIn(document);
  return {
    type: 'object',
    required: Object.keys(tools),
    properties: Object.fromEntries(
      Object.entries(tools).map(([name, { description, parameters }]) => [name, { description, ...parameters }]),
    ),
  };
}

/** Formats are told to the model and not checked: their code is a package that the server does without. */
function validatorsOf(tools: Record<string, Tool>): string {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    validateFormats: false,
    code: { source: true, lines: true },
  });
  for (const [name, { parameters }] of Object.entries(tools)) ajv.addSchema(parameters, name);
  return selfContained(standalone.default(ajv, Object.fromEntries(Object.keys(tools).map((name) => [name, name]))));
}

/** The tools with their references resolved, because a vendor sees nothing of the document. The linter has seen to it that they are at one place. */
function toolsIn(document: OpenApiDocument): { path: string | undefined; tools: Record<string, Tool> } {
  const found = operationsOf(document).find(({ operation }) => operation['x-tools']);
  const declared = Object.entries(found?.operation['x-tools'] ?? {});
  const tools = declared.map(([name, tool]) => [
    name,
    { ...tool, parameters: withoutReferences(document, tool.parameters, name) as Schema },
  ]);
  return { path: found?.path, tools: Object.fromEntries(tools) };
}

function withoutReferences(
  document: OpenApiDocument,
  node: unknown,
  tool: string,
  within: readonly string[] = [],
): unknown {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map((item) => withoutReferences(document, item, tool, within));
  const { $ref, ...beside } = node as Schema;
  if ($ref !== undefined && within.includes($ref))
    throw new GenerationError(`Tool ${tool}: ${$ref} contains itself, no model can be told that.`);
  const target = $ref === undefined ? node : { ...resolve(document, { $ref }), ...beside };
  const deeper = $ref === undefined ? within : [...within, $ref];
  return Object.fromEntries(
    Object.entries(target).map(([key, value]) => [key, withoutReferences(document, value, tool, deeper)]),
  );
}
