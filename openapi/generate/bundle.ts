import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { OpenApiDocument } from '../contract/document.ts';
import { appendToPointer } from '../contract/json-pointer.ts';
import { packageFolder, packageVersion } from '../contract/this-package.ts';
import { addEnvVarOperations } from './env-vars.ts';
import { GenerationError } from './generation-error.ts';
import { refusePatchMistakes } from './patch-mistakes.ts';
import { patchPlatform } from './patch-platform.ts';
import { isThisPackage } from './platform-folder.ts';
import { listStaleParts } from './stale-parts.ts';
import { refuseUnusedFiles } from './unused-files.ts';
import { checkWebhookNames } from './webhook-names.ts';

const root = 'openapi/openapi.yaml';
const catalogueRoot = 'openapi/jambonz/catalogue.yaml';
const patchFile = 'openapi/platform.yaml';

/** OpenAPI documents without references to other files. */
export interface Bundle {
  /**
   * The document of the jambonz platform (openapi/jambonz/catalogue.yaml). It describes every
   * webhook of jambonz and has no paths.
   */
  catalogue: OpenApiDocument;
  /**
   * The document of the application (openapi/openapi.yaml), with the webhooks of jambonz added, and
   * the platform's schemas as openapi/platform.yaml changes them. Each operation lists the webhooks
   * that it takes.
   */
  document: OpenApiDocument;
}

/**
 * Lints and bundles the OpenAPI documents of the project in the current folder.
 * @throws GenerationError with file and line of each mistake
 */
export async function bundleDocuments(): Promise<Bundle> {
  if (!existsSync(root))
    throw new GenerationError(`There is no ${root} here: run this command in the folder of a project.`);
  // It imports packages that a production installation lacks.
  const { Redocly } = await import('./redocly.ts');
  const redocly = new Redocly();
  // Examples must match the platform's schemas as platform.yaml changes them.
  const isPatched = existsSync(patchFile);
  await redocly.lint(isThisPackage ? [catalogueRoot, root] : [root], { examples: !isPatched });
  refuseUnusedFiles(redocly.listFiles());
  const catalogue = isThisPackage ? await redocly.bundle(catalogueRoot) : readPlatformDocument();
  const merged = mergeCatalogue(await redocly.bundle(root), catalogue);
  const served = addEnvVarOperations(isPatched ? await patch(merged) : merged);
  checkWebhookNames(served);
  const { addTakes } = await import('./takes.ts');
  const { document, notes } = addTakes(served);
  for (const note of notes) console.warn(note);
  return { catalogue, document };

  /** Applies openapi/platform.yaml to the merged document. */
  async function patch(document: OpenApiDocument): Promise<OpenApiDocument> {
    const { parsePlatformPatch } = await import('./parse-platform-patch.ts');
    const parsed = parsePlatformPatch(readFileSync(patchFile, 'utf8'), patchFile);
    const patched = patchPlatform(document, catalogue, parsed);
    refusePatchMistakes(await redocly.lintBundled(patched), patched, parsed);
    for (const note of listStaleParts(catalogue, parsed)) console.warn(note);
    return patched;
  }
}

/**
 * Adds the content of catalogue.yaml to the document of the application, whose tags take precedence.
 */
function mergeCatalogue(own: OpenApiDocument, catalogue: OpenApiDocument): OpenApiDocument {
  const { components = {}, ...document } = own;
  const ownTags = document.tags ?? [];
  const tags = [...ownTags, ...(catalogue.tags ?? []).filter(({ name }) => !ownTags.some((tag) => tag.name === name))];
  const kinds = [...new Set([...Object.keys(components), ...Object.keys(catalogue.components ?? {})])];
  const { openapi, ...rest } = document;
  return {
    openapi,
    'x-jambonz-contract': packageVersion,
    ...rest,
    tags,
    webhooks: catalogue.webhooks ?? {},
    components: Object.fromEntries(
      kinds.map((kind) => [kind, mergeComponents(kind, components[kind] ?? {}, catalogue.components?.[kind] ?? {})]),
    ),
  };
}

/**
 * Merges components of one kind, for example schemas, of the application and of jambonz.
 * @throws GenerationError if both define a component of the same name differently
 */
function mergeComponents(
  kind: string,
  own: Record<string, unknown>,
  platform: Record<string, unknown>,
): Record<string, unknown> {
  const redefined = Object.keys(own).filter(
    (name) => Object.hasOwn(platform, name) && !isDeepStrictEqual(own[name], platform[name]),
  );
  // An application may redefine the security scheme to which the webhooks in catalogue.yaml refer.
  if (redefined.length > 0 && kind !== 'securitySchemes')
    throw new GenerationError(
      redefined
        .map((name) => {
          const pointer = appendToPointer(`#/components/${kind}`, name);
          return `${pointer} ${root} and ${catalogueRoot} both define ${kind}: ${name}. Give yours another name.`;
        })
        .join('\n'),
    );
  return { ...own, ...Object.fromEntries(Object.entries(platform).filter(([name]) => !Object.hasOwn(own, name))) };
}

export function toJson(document: OpenApiDocument): string {
  return JSON.stringify(document, null, 2);
}

function readPlatformDocument(): OpenApiDocument {
  return JSON.parse(readFileSync(join(packageFolder, 'generated/jambonz/openapi.json'), 'utf8'));
}
