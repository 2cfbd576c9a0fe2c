import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { OpenApiDocument } from '../contract/document.ts';
import { addEnvVarOperations } from './env-vars.ts';
import { GenerationError } from './generation-error.ts';

const root = 'openapi/openapi.yaml';

/**
 * Lints the document under openapi/ and bundles it into one file, `target`.
 * @throws GenerationError with file and line of each mistake
 */
export function bundleDocument(target: string): OpenApiDocument {
  runRedocly('lint', root);
  runRedocly('bundle', root, '--output', target);
  const text = readFileSync(root, 'utf8');
  const unlistedFiles = readdirSync('openapi/paths').filter((file) => !text.includes(`paths/${file}`));
  if (unlistedFiles.length > 0)
    throw new GenerationError(
      `${root} names no path for: ${unlistedFiles.join(', ')}. Add it under \`paths:\`, or delete the file.`,
    );
  const document = addEnvVarOperations(JSON.parse(readFileSync(target, 'utf8')));
  writeFileSync(target, JSON.stringify(document, null, 2));
  return document;
}

function runRedocly(...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/@redocly/cli/bin/cli.js', ...args], {
    encoding: 'utf8',
  });
  // Redocly writes its findings to standard output and its advice to standard error.
  if (status !== 0)
    throw new GenerationError(
      `${stdout || stderr}\nThe document is invalid: mend what is listed above, then generate again.`,
    );
  if (stdout.trim()) console.warn(stdout.trim());
}
