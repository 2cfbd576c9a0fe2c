import { mkdirSync, writeFileSync } from 'node:fs';
import { type Bundle, toJson } from './bundle.ts';
import { checkFallbacks } from './fallbacks.ts';
import { isThisPackage } from './platform-folder.ts';
import { writeTools } from './tools.ts';
import { writeDeliveryValidators, writeReplyValidators, writeVerbsValidator } from './validators.ts';
import { buildVerbsJsonSchema } from './verbs-schema.ts';

/**
 * Writes the document, the validators and the tools to STAGING/generated, and checks the fallback
 * replies with them.
 * @throws GenerationError if a tool or a fallback is invalid
 */
export function writeChecks({ document }: Bundle, staging: string): void {
  const folder = `${staging}/generated`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/openapi.json`, toJson(document));
  writeReplyValidators(document, `${folder}/validators`);
  writeTools(document, folder);
  checkFallbacks(document, `${folder}/validators`);
}

/**
 * Writes the remaining files to STAGING/generated, once all checks have passed: TypeScript and Java
 * take seconds to start.
 * @throws GenerationError if no code can be generated from the documents
 */
export async function writeGenerated({ catalogue, document }: Bundle, staging: string): Promise<void> {
  const folder = `${staging}/generated`;
  const [{ writeServer }, { writeCatalogueTypes, writeTypes }] = await Promise.all([
    import('./server.ts'),
    import('./types.ts'),
  ]);
  // openapi-generator (Java) and the other writers run at the same time. If one fails, the other is
  // still awaited, because the caller then removes the staging folder.
  const runs = await Promise.allSettled([writeServer(document, staging), writeTypesAndDeliveries()]);
  for (const run of runs) if (run.status === 'rejected') throw run.reason;

  async function writeTypesAndDeliveries(): Promise<void> {
    await writeTypes(document, `${folder}/types.ts`);
    if (!isThisPackage) return;
    const platformFolder = `${folder}/jambonz`;
    mkdirSync(platformFolder);
    writeFileSync(`${platformFolder}/openapi.json`, toJson(catalogue));
    await writeCatalogueTypes(catalogue, { types: `${platformFolder}/types.ts`, verbs: `${platformFolder}/verbs.ts` });
    writeDeliveryValidators(catalogue, platformFolder);
    writeVerbsValidator(catalogue, platformFolder);
    writeFileSync(`${platformFolder}/verbs.schema.json`, JSON.stringify(buildVerbsJsonSchema(catalogue), null, 2));
  }
}
