import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { OpenApiDocument } from '../../server/contract/document.ts';
import { GenerationError } from './generation-error.ts';

const root = 'openapi/openapi.yaml';

/** Lints the document under openapi/ and writes it, bundled into one file, to `target`. */
export function bundleDocument(target: string): OpenApiDocument {
  redocly('lint', root, '--format', 'codeframe');
  const said = redocly('bundle', root, '--output', target);
  // The bundler names a component after its file and renames the second of the same name, with only a warning.
  if (/renamed/i.test(said)) throw new GenerationError(`Two schema files have the same name. Give one of them another:\n${said}`);
  return JSON.parse(readFileSync(target, 'utf8'));
}

function redocly(...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/@redocly/cli/bin/cli.js', ...words], { encoding: 'utf8' });
  if (status !== 0)
    throw new GenerationError(`${stdout}${stderr}\nThe document is invalid: mend what is listed above, then generate again.`);
  return stdout + stderr;
}
