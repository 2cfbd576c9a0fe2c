import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createFindings, type Finding } from './finding.ts';

const { ok, problem, skipped } = createFindings('document');
const bundler = 'openapi/generate/bundle.ts';

/**
 * Checks whether generated/openapi.json matches openapi/, if openapi/ and its bundler are present.
 * The rest of generated/ is made from that file with Java, so only `npm run generate:check` checks
 * it.
 */
export async function checkDocumentFreshness(): Promise<Finding> {
  const isSource = import.meta.url.endsWith('.ts');
  if (!isSource || !existsSync(bundler) || !existsSync('node_modules/@redocly/cli'))
    return skipped('openapi/ or the development packages are missing, so generated/ cannot be compared with openapi/');
  const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
  try {
    // The generator is imported by URL, because the compiler would otherwise require it and a
    // deployment does not contain it.
    const { bundleDocuments, toJson } = await import(pathToFileURL(resolve(bundler)).href);
    return toJson((await bundleDocuments(folder)).document) === readFileSync('generated/openapi.json', 'utf8')
      ? ok('generated/openapi.json matches openapi/')
      : problem('openapi/ has changed since generated/ was written: run `npm run generate`');
  } catch (error) {
    return problem(
      `openapi/ cannot be bundled, \`npm run generate\` shows where: ${(error as Error).message.trim().split('\n')[0]}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
