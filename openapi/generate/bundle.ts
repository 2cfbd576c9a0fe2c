import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { OpenApiDocument } from '../../server/contract/document.ts';
import { GenerationError } from './generation-error.ts';

const root = 'openapi/openapi.yaml';

/** Lints the document under openapi/ and writes it, bundled into one file, to `target`. */
export function bundleDocument(target: string): OpenApiDocument {
  redocly('lint', root);
  redocly('bundle', root, '--output', target);
  return JSON.parse(readFileSync(target, 'utf8'));
}

function redocly(...words: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/@redocly/cli/bin/cli.js', ...words], { encoding: 'utf8' });
  if (status !== 0)
    throw new GenerationError(`${stdout}${stderr}\nThe document is invalid: mend what is listed above, then generate again.`);
}
