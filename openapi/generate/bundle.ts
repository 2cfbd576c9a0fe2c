import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { OpenApiDocument } from '../contract/document.ts';
import { addEnvVarOperations } from './env-vars.ts';
import { GenerationError } from './generation-error.ts';
import { runNode } from './run-node.ts';

const root = 'openapi/openapi.yaml';
const catalogueRoot = 'openapi/jambonz/catalogue.yaml';

/** OpenAPI documents without references to other files. */
export interface Bundle {
  /**
   * The document of the jambonz platform (openapi/jambonz/catalogue.yaml). It describes every
   * webhook of jambonz and has no paths.
   */
  catalogue: OpenApiDocument;
  /** The document of the application (openapi/openapi.yaml), with the webhooks of jambonz added. */
  document: OpenApiDocument;
}

/**
 * Lints and bundles the OpenAPI documents under openapi/. `folder` is for temporary files.
 * @throws GenerationError with file and line of each mistake
 */
export async function bundleDocuments(folder: string): Promise<Bundle> {
  // The two `lint` commands and the `bundle` command run at the same time. Errors of `lint` are
  // reported in preference to errors of `bundle`, because they name the line to correct.
  const runs = await Promise.allSettled([
    runRedocly('lint', root),
    runRedocly('lint', catalogueRoot),
    runRedocly('bundle', root, catalogueRoot, '--output', folder, '--ext', 'json'),
  ]);
  const [rootLint, catalogueLint, bundle] = runs.map((run) => (run.status === 'rejected' ? run.reason : undefined));
  if (rootLint && catalogueLint) throw new GenerationError(`${catalogueLint.message}\n${rootLint.message}`);
  if (rootLint ?? catalogueLint ?? bundle) throw rootLint ?? catalogueLint ?? bundle;
  const text = readFileSync(root, 'utf8');
  const unlistedFiles = readdirSync('openapi/paths').filter((file) => !text.includes(`paths/${file}`));
  if (unlistedFiles.length > 0)
    throw new GenerationError(
      `${root} has no path for: ${unlistedFiles.join(', ')}. Add it under \`paths:\`, or delete the file.`,
    );
  const catalogue = readJson(`${folder}/catalogue.json`);
  return { catalogue, document: addEnvVarOperations(mergeCatalogue(readJson(`${folder}/openapi.json`), catalogue)) };
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
  return {
    ...document,
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
  const { status, stdout, stderr } = await runNode(['node_modules/@redocly/cli/bin/cli.js', ...args]);
  // Redocly writes its findings to standard output and its advice to standard error.
  if (status !== 0)
    throw new GenerationError(
      `${stdout || stderr}\nThe document is invalid: fix the errors listed above, then generate again.`,
    );
  if (stdout.trim()) console.warn(stdout.trim());
}
