import { existsSync, readFileSync } from 'node:fs';
import { createFindings, type Finding } from './finding.ts';

const { ok, problem, skipped } = createFindings('document');

/**
 * Checks whether generated/openapi.json matches openapi/, if openapi/ and the packages for bundling
 * it are present. The rest of generated/ is made from that file with Java, so only
 * `npm run generate -- --check` checks it.
 * @param bundleDocument returns the text that generated/openapi.json should have, or undefined if
 * the packages for it are not installed
 */
export async function checkDocumentFreshness(bundleDocument: () => Promise<string | undefined>): Promise<Finding> {
  const unknown = skipped('no openapi/ or no packages for generating, so generated/ cannot be compared with it');
  if (!existsSync('openapi/openapi.yaml')) return unknown;
  try {
    const text = await bundleDocument();
    if (text === undefined) return unknown;
    return text === readFileSync('generated/openapi.json', 'utf8')
      ? ok('generated/openapi.json matches openapi/')
      : problem('openapi/ has changed since generated/ was written: run `npm run generate`');
  } catch (error) {
    return problem(
      `openapi/ cannot be bundled, \`npm run generate\` shows where: ${(error as Error).message.trim().split('\n')[0]}`,
    );
  }
}
