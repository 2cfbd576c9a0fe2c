import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * The folder to which `npm run docs` writes the API reference. Located by the package.json
 * `imports`, because compiled code lies deeper than its source.
 */
export function findDocsFolder(): string {
  return join(dirname(require.resolve('#document')), '../dist/docs');
}
