import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GenerationError } from './generation-error.ts';

const require = createRequire(import.meta.url);

/** The packages that only generating needs: optionalDependencies in package.json. */
const tools = [
  '@openapitools/openapi-generator-cli',
  '@redocly/cli',
  'ajv',
  'esbuild',
  'openapi-typescript',
  'typescript',
];

/** Lists the packages that are not installed and that only generating needs. */
export function listMissingTools(): string[] {
  return tools.filter((name) => findFolder(name) === undefined);
}

/** @throws GenerationError if a package is missing that only generating needs */
export function requireTools(): void {
  const missing = listMissingTools();
  if (missing.length > 0)
    throw new GenerationError(
      `These packages are not installed: ${missing.join(', ')}. Only generating needs them: install them with \`npm install --include=optional\`.`,
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
      // Not in this folder: the next one is further up.
    }
  }
  return undefined;
}
