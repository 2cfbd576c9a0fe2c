/**
 * `npm run generate` writes generated/ from openapi/, a stub in server/handlers/ for each new tag,
 * and the list of verbs in openapi/README.md.
 * With `--check` it writes nothing and fails if a generated file is stale, naming the files.
 * Builds into a staging folder first, so that a failed run leaves the tree unchanged.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { bundleDocuments, toJson } from './generate/bundle.ts';
import { checkFallbacks } from './generate/fallbacks.ts';
import { listDifferences, mirrorFolder } from './generate/folders.ts';
import { GenerationError } from './generate/generation-error.ts';
import { readmeFile, renderReadme } from './generate/readme.ts';
import { listOrphans, writeServer, writeStubs } from './generate/server.ts';
import { writeTools } from './generate/tools.ts';
import { writeCatalogueTypes, writeTypes } from './generate/types.ts';
import { writeDeliveryValidators, writeReplyValidators, writeVerbsValidator } from './generate/validators.ts';

const isCheck = process.argv.includes('--check');
const staging = mkdtempSync('.generate-');
const fresh = `${staging}/generated`;

try {
  const platformFolder = `${fresh}/jambonz`;
  mkdirSync(platformFolder, { recursive: true });
  const { catalogue, document } = bundleDocuments(`${staging}/bundled`);
  writeFileSync(`${platformFolder}/openapi.json`, toJson(catalogue));
  await writeCatalogueTypes(catalogue, { types: `${platformFolder}/types.ts`, verbs: `${platformFolder}/verbs.ts` });
  writeDeliveryValidators(catalogue, platformFolder);
  writeVerbsValidator(catalogue, platformFolder);

  writeFileSync(`${fresh}/openapi.json`, toJson(document));
  await writeTypes(document, `${fresh}/types.ts`);
  writeReplyValidators(document, `${fresh}/validators`);
  writeTools(document, fresh);
  checkFallbacks(document, `${fresh}/validators`);
  writeServer(staging);
  const readme = renderReadme(document);
  if (isCheck) {
    const stale = listDifferences(fresh, 'generated').map((file) => `generated/${file}`);
    if (readme !== '' && readFileSync(readmeFile, 'utf8') !== readme) stale.push(readmeFile);
    if (stale.length > 0)
      throw new GenerationError(
        `These files are stale, run \`npm run generate\`:\n${stale.map((file) => `  ${file}`).join('\n')}`,
      );
    console.log('generated/ is up to date');
  } else {
    writeStubs(staging);
    mirrorFolder(fresh, 'generated');
    if (readme !== '') writeFileSync(readmeFile, readme);
    for (const file of listOrphans())
      console.log(`server/handlers/${file} has no tag any more: delete it once it is no longer needed`);
    console.log('generated/ is written. `npm run typecheck` lists the missing handlers');
  }
} catch (error) {
  if (!(error instanceof GenerationError)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(staging, { recursive: true, force: true });
}
