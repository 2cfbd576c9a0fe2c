import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GenerationError } from './generation-error.ts';

const require = createRequire(import.meta.url);

/** The packages that `generate` needs, from optionalDependencies in package.json. */
const generatingTools = [
  '@openapitools/openapi-generator-cli',
  '@redocly/openapi-core',
  'ajv',
  'ajv-formats',
  'esbuild',
  'openapi-typescript',
  'typescript',
  'yaml',
];

/** Lists the packages in `tools` that are not installed. */
export function listMissingTools(tools: readonly string[] = generatingTools): string[] {
  return tools.filter((name) => findFolder(name) === undefined);
}

/** @throws GenerationError if a package in `tools` is not installed */
export function requireTools(tools: readonly string[] = generatingTools): void {
  const missing = listMissingTools(tools);
  if (missing.length > 0)
    throw new GenerationError(
      `These packages are not installed: ${missing.join(', ')}. Production does not need them: install them with \`npm install --include=optional\`.`,
    );
}

/** Returns the path of a program in an installed package. */
export function resolveTool(name: string, program: string): string {
  return join(findFolder(name) ?? '', program);
}

/** A package that restricts its `exports` cannot be resolved by name, so the folders are searched. */
function findFolder(name: string): string | undefined {
  for (const modules of require.resolve.paths(name) ?? []) {
    try {
      return dirname(require.resolve(join(modules, name, 'package.json')));
    } catch {
      // The package is not in this folder: the loop continues with the next folder.
    }
  }
  return undefined;
}
