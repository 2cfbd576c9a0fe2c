import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * Returns the folder to which `npm run docs` writes the API reference. The folder is found through
 * `imports` of package.json, because a relative path would differ between source and compiled code.
 */
export function findDocsFolder(): string {
  return join(dirname(require.resolve('#document')), '../dist/docs');
}
