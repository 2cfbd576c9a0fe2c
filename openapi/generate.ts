/**
 * `npm run generate` writes generated/ from openapi/, a stub in server/handlers/ for each new tag,
 * and the list of verbs in openapi/README.md.
 * With `--check` it writes nothing and fails if a generated file is stale, naming the files.
 * Builds into a staging folder first, so that a failed run leaves the tree unchanged.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { bundleDocuments } from './generate/bundle.ts';
import { listDifferences, mirrorFolder } from './generate/folders.ts';
import { GenerationError } from './generate/generation-error.ts';
import { readmeFile, renderReadme } from './generate/readme.ts';
import { listOrphans, writeStubs } from './generate/server.ts';

const isCheck = process.argv.includes('--check');
const staging = mkdtempSync('.generate-');
const fresh = `${staging}/generated`;

try {
  const bundle = await bundleDocuments(`${staging}/bundled`);
  // write-generated.ts is imported only after the documents are found valid, because it loads
  // TypeScript, which takes two seconds.
  const { writeGenerated } = await import('./generate/write-generated.ts');
  await writeGenerated(bundle, staging);
  const readme = renderReadme(bundle.document);
  if (isCheck) {
    const stale = listDifferences(fresh, 'generated').map((file) => `generated/${file}`);
    if (readme !== '' && readFileSync(readmeFile, 'utf8') !== readme) stale.push(readmeFile);
    if (stale.length > 0)
      throw new GenerationError(
        `These files are stale, run \`npm run generate\`:\n${stale.map((file) => `  ${file}`).join('\n')}`,
      );
    console.log('generated/ is up to date');
  } else {
    await writeStubs(staging);
    mirrorFolder(fresh, 'generated');
    if (readme !== '') writeFileSync(readmeFile, readme);
    for (const file of listOrphans())
      console.log(
        `no tag of the document matches server/handlers/${file}: delete the file once its code is not needed`,
      );
    console.log('generated/ is written. `npm run typecheck` lists the missing handlers');
  }
} catch (error) {
  if (!(error instanceof GenerationError)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(staging, { recursive: true, force: true });
}
