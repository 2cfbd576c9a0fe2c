import { mkdirSync, writeFileSync } from 'node:fs';
import { type Bundle, isThisPackage, toJson } from './bundle.ts';
import { checkFallbacks } from './fallbacks.ts';
import { writeServer } from './server.ts';
import { addTakes } from './takes.ts';
import { writeTools } from './tools.ts';
import { writeCatalogueTypes, writeTypes } from './types.ts';
import { writeDeliveryValidators, writeReplyValidators, writeVerbsValidator } from './validators.ts';

/**
 * Writes all generated files to STAGING/generated.
 * @throws GenerationError if no code can be generated from the documents
 */
export async function writeGenerated({ catalogue, document: bundled }: Bundle, staging: string): Promise<void> {
  const { document, notes } = addTakes(bundled);
  for (const note of notes) console.warn(note);
  const folder = `${staging}/generated`;
  const platformFolder = `${folder}/jambonz`;
  mkdirSync(isThisPackage ? platformFolder : folder, { recursive: true });

  writeFileSync(`${folder}/openapi.json`, toJson(document));
  writeReplyValidators(document, `${folder}/validators`);
  writeTools(document, folder);
  checkFallbacks(document, `${folder}/validators`);
  // openapi-generator (Java) and the other writers run at the same time. If one fails, the other is
  // still awaited, because the caller then removes the staging folder.
  const runs = await Promise.allSettled([writeServer(staging), writeTypesAndDeliveries()]);
  for (const run of runs) if (run.status === 'rejected') throw run.reason;

  async function writeTypesAndDeliveries(): Promise<void> {
    await writeTypes(document, `${folder}/types.ts`);
    if (!isThisPackage) return;
    writeFileSync(`${platformFolder}/openapi.json`, toJson(catalogue));
    await writeCatalogueTypes(catalogue, { types: `${platformFolder}/types.ts`, verbs: `${platformFolder}/verbs.ts` });
    writeDeliveryValidators(catalogue, platformFolder);
    writeVerbsValidator(catalogue, platformFolder);
  }
}
