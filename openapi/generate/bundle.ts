import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { OpenApiDocument } from '../contract/document.ts';
import { packageFolder, packageVersion } from '../contract/this-package.ts';
import { addEnvVarOperations } from './env-vars.ts';
import { GenerationError } from './generation-error.ts';
import { lintPatched } from './lint-patched.ts';
import { patchPlatform } from './patch-platform.ts';
import { listStaleParts } from './stale-parts.ts';
import { startRedocly } from './start-redocly.ts';

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
   * the platform's schemas as openapi/platform.yaml changes them.
   */
  document: OpenApiDocument;
}

/**
 * Whether the current folder is the folder of this package. If so, the document of the platform is
 * generated from catalogue.yaml. A project uses the generated document that the package contains.
 */
export const isThisPackage = realpathSync(packageFolder) === realpathSync('.');

/**
 * Lints and bundles the OpenAPI documents of the project in the current folder. `folder` is for
 * temporary files.
 * @throws GenerationError with file and line of each mistake
 */
export async function bundleDocuments(folder: string): Promise<Bundle> {
  requireDocument();
  // The commands run at the same time. Errors of `lint` are reported in preference to errors of
  // `bundle`, because they name the line to correct.
  const roots = isThisPackage ? [catalogueRoot, root] : [root];
  const runs = await Promise.allSettled([
    ...roots.map((each) => runRedocly('lint', each)),
    runRedocly('bundle', ...roots, '--output', isThisPackage ? folder : `${folder}/openapi.json`, '--ext', 'json'),
  ]);
  const errors = runs.map((run) => (run.status === 'rejected' ? run.reason : undefined));
  const lintErrors = errors.slice(0, roots.length).filter((error) => error !== undefined);
  if (lintErrors.length > 1) throw new GenerationError(lintErrors.map(({ message }) => message).join('\n'));
  const error = lintErrors[0] ?? errors.at(-1);
  if (error) throw error;
  const text = readFileSync(root, 'utf8');
  const pathFiles = existsSync('openapi/paths')
    ? readdirSync('openapi/paths').filter((file) => /^[^.].*\.ya?ml$/.test(file))
    : [];
  const unlistedFiles = pathFiles.filter((file) => !text.includes(`paths/${file}`));
  if (unlistedFiles.length > 0)
    throw new GenerationError(
      `${root} has no path for: ${unlistedFiles.join(', ')}. Add it under \`paths:\`, or delete the file.`,
    );
  const catalogue = readJson(
    isThisPackage ? `${folder}/catalogue.json` : join(packageFolder, 'generated/jambonz/openapi.json'),
  );
  const merged = mergeCatalogue(readJson(`${folder}/openapi.json`), catalogue);
  return { catalogue, document: addEnvVarOperations(await applyPlatformPatch(merged, catalogue, folder)) };
}

/**
 * Applies openapi/platform.yaml to the merged document, if the project has that file.
 * @throws GenerationError with file and line of each mistake
 */
async function applyPlatformPatch(
  merged: OpenApiDocument,
  catalogue: OpenApiDocument,
  folder: string,
): Promise<OpenApiDocument> {
  if (!existsSync(patchFile)) return merged;
  // It imports the package yaml, which a production installation lacks.
  const { parsePlatformPatch } = await import('./parse-platform-patch.ts');
  const patch = parsePlatformPatch(readFileSync(patchFile, 'utf8'), patchFile);
  const patched = patchPlatform(merged, catalogue, patch);
  await lintPatched(patched, patch, folder);
  for (const note of listStaleParts(catalogue, patch)) console.warn(note);
  return patched;
}

/** @throws GenerationError if openapi/openapi.yaml is missing or has a version other than 3.1 */
function requireDocument(): void {
  if (!existsSync(root))
    throw new GenerationError(`There is no ${root} here: run this command in the folder of a project.`);
  const version = /^['"]?openapi['"]?\s*:\s*['"]?([^'"\s]+)/m.exec(readFileSync(root, 'utf8'))?.[1];
  if (version !== undefined && !version.startsWith('3.1.'))
    throw new GenerationError(`${root} has \`openapi: ${version}\`: write it in OpenAPI 3.1 (\`openapi: 3.1.0\`).`);
}

/**
 * Adds the content of catalogue.yaml to the document of the application. Webhooks and tags of the
 * application take precedence.
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
    webhooks: { ...catalogue.webhooks, ...document.webhooks },
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
      `${root} and ${catalogueRoot} both define ${kind}: ${redefined.join(', ')}. Give yours another name.`,
    );
  return { ...own, ...Object.fromEntries(Object.entries(platform).filter(([name]) => !Object.hasOwn(own, name))) };
}

export function toJson(document: OpenApiDocument): string {
  return JSON.stringify(document, null, 2);
}

function readJson(file: string): OpenApiDocument {
  return JSON.parse(readFileSync(file, 'utf8'));
}

async function runRedocly(...args: string[]): Promise<void> {
  const { status, stdout, stderr } = await startRedocly(...args);
  // Redocly writes its findings to standard output and its advice to standard error.
  if (status !== 0)
    throw new GenerationError(
      `${stdout || stderr}\nThe document is invalid: fix the errors listed above, then generate again.${explainPackagePath(stdout)}`,
    );
  if (stdout.trim()) console.warn(stdout.trim());
}

/**
 * Returns where jambonz-contract is installed if `output` reports an unresolved `$ref` into
 * node_modules. Returns an empty text for other errors.
 */
function explainPackagePath(output: string): string {
  if (isThisPackage || !/Can't resolve \$ref/.test(output) || !output.includes('node_modules')) return '';
  const folder = relative('openapi/paths', findInstalledPackage()).replaceAll('\\', '/');
  return `\nIn openapi/paths/, the platform's part is at ${folder}/openapi/jambonz/, where jambonz-contract is installed.`;
}

/** Returns the nearest node_modules/jambonz-contract, which can be a link to this package. */
function findInstalledPackage(folder = process.cwd()): string {
  const path = join(folder, 'node_modules/jambonz-contract');
  if (existsSync(path)) return path;
  return dirname(folder) === folder ? packageFolder : findInstalledPackage(dirname(folder));
}
