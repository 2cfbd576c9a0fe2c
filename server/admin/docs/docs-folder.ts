import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Where `npm run docs` writes the API reference. Compiled code lies deeper than its source, so it is found from what package.json `imports` names. */
export function docsFolder(): string {
  return join(dirname(require.resolve('#document')), '../dist/docs');
}
