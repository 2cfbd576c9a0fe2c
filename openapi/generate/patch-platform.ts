import type { OpenApiDocument, Schema } from '../contract/document.ts';
import { findNearest, suggestName } from '../contract/nearest.ts';
import { GenerationError } from './generation-error.ts';
import { asList, asObject, isObject, type Json, readComponents, readSchemaName, walkReferences } from './json-nodes.ts';
import { applyMergePatch, isAnnotation, markChanges } from './merge-patch.ts';
import type { PlatformPatch } from './parse-platform-patch.ts';
import { findWrongWebhooks } from './webhook-names.ts';

const prefix = '#/components/schemas/';

/**
 * Applies the project's patch to the platform's schemas in `document`, the merged document. A new
 * schema of a verb joins the union of verbs.
 * @throws GenerationError with file and line of each mistake
 */
export function patchPlatform(
  document: OpenApiDocument,
  catalogue: OpenApiDocument,
  patch: PlatformPatch,
): OpenApiDocument {
  const platform = readComponents({ ...catalogue }, 'schemas');
  const before = readComponents({ ...document }, 'schemas');
  const after = asObject(applyMergePatch(before, patch.schemas));
  for (const name of Object.keys(patch.schemas))
    if (Object.hasOwn(after, name)) after[name] = markChanges(before[name], after[name]);
  const added = Object.keys(patch.schemas).filter((name) => !Object.hasOwn(platform, name));
  const verbs = added.filter((name) => readVerb(after[name]) !== undefined);
  const patched = { ...document, components: { ...document.components, schemas: after } };
  const mistakes = [
    ...findNameMistakes(),
    ...verbs.flatMap(findVerbMistakes),
    ...Object.keys(patch.schemas).flatMap(findUndeclaredNeeds),
    ...findReferenceMistakes(patch, platform, patched),
    ...Object.entries(patch.schemas).flatMap(([name, each]) => findPatternMistakes(patch, each, [name])),
    ...findWrongWebhooks(document, patch.schemas).map(({ path, message }) => patch.describe(path, message)),
  ];
  if (mistakes.length > 0) throw new GenerationError(mistakes.join('\n'));
  if (verbs.length > 0) after.verb = addVerbs(after.verb as Schema, verbs, (name) => readVerb(after[name]) ?? '');
  return patched;

  function findNameMistakes(): string[] {
    const used = new Set([...walkReferences(patched)].map(([, reference]) => reference));
    return added.flatMap((name) => {
      if (Object.hasOwn(before, name))
        return [patch.describe([name], `${name} is a schema of the project's own document: change it there`)];
      if (!/^[\w.-]+$/.test(name))
        return [patch.describe([name], `${name} is not a name of a schema: use letters, digits, . _ and -`)];
      if (verbs.includes(name) || used.has(prefix + name)) return [];
      if (isObject(asObject(asObject(after[name]).properties).verb))
        return [patch.describe([name, 'properties', 'verb'], 'a verb has its name as text in `properties.verb.const`')];
      const meant = suggestName(name, Object.keys(platform));
      return [
        patch.describe(
          [name],
          `${name} is not a schema of jambonz${meant || ', and nothing in this file refers to it'}`,
        ),
      ];
    });
  }

  function findVerbMistakes(name: string): string[] {
    const verb = readVerb(after[name]);
    const other = Object.keys(after).find((each) => each !== name && readVerb(after[each]) === verb);
    if (other !== undefined)
      return [patch.describe([name], `the schema ${other} already describes the verb ${verb}: patch ${other}`)];
    return asList(asObject(after[name]).required).includes('verb')
      ? []
      : [patch.describe([name], `the verb ${verb} needs \`required: [verb]\``)];
  }

  /** A required property that is not declared makes every reply invalid. */
  function findUndeclaredNeeds(name: string): string[] {
    const { required, properties, allOf } = asObject(after[name]);
    if (!isObject(properties) || allOf !== undefined) return [];
    const declared = Object.keys(properties);
    return asList(required).flatMap((each) => {
      const needed = String(each);
      return declared.includes(needed)
        ? []
        : [
            patch.describe(
              [name, 'required'],
              `${name} requires ${needed}, which \`properties\` lacks${suggestName(needed, declared)}`,
            ),
          ];
    });
  }
}

/** Returns the name of the verb that a schema describes. Returns undefined for any other schema. */
function readVerb(schema: unknown): string | undefined {
  const name = asObject(asObject(asObject(schema).properties).verb).const;
  return typeof name === 'string' ? name : undefined;
}

function addVerbs(union: Schema, schemas: string[], nameVerb: (schema: string) => string): Schema {
  const { oneOf = [], discriminator } = union;
  const mapping = Object.fromEntries(schemas.map((name) => [nameVerb(name), prefix + name]));
  return {
    ...union,
    oneOf: [...oneOf, ...schemas.map((name) => ({ $ref: prefix + name }))],
    discriminator: { propertyName: 'verb', mapping: { ...discriminator?.mapping, ...mapping } },
  };
}

function findReferenceMistakes(patch: PlatformPatch, platform: Json, patched: OpenApiDocument): string[] {
  const schemas = readComponents({ ...patched }, 'schemas');
  const names = Object.keys(schemas);
  const unresolved = [...walkReferences(patch.schemas)].flatMap(([path, $ref]) => {
    const name = readSchemaName({ $ref });
    if (name !== undefined && names.includes(name)) return [];
    const near = findNearest(name ?? $ref.split(/[/.]/).findLast((part) => part !== 'yaml') ?? '', names);
    const hint = near === undefined ? '' : `, did you mean ${prefix}${near}?`;
    return [patch.describe([...path, '$ref'], `${$ref} is not a schema of the document${hint}`)];
  });
  const removed = Object.keys(patch.schemas).filter((name) => !names.includes(name) && Object.hasOwn(platform, name));
  const users = removed.length === 0 ? [] : [...walkReferences(patched)];
  const needed = removed.flatMap((name) => {
    const [user] = users.find(([, reference]) => reference === prefix + name) ?? [];
    return user ? [patch.describe([name], `${name} cannot be removed: ${user.join('.')} refers to it`)] : [];
  });
  const overlaid = Object.entries(patch.schemas).flatMap(([name, each]) => findOverlaid(platform[name], each, [name]));
  const misplaced = overlaid.map(({ path, target }) =>
    patch.describe(path, `${path.at(-1)} refers to the schema ${target}: patch ${target}`),
  );
  return [...unresolved, ...needed, ...misplaced];
}

function findPatternMistakes(patch: PlatformPatch, node: unknown, path: readonly string[]): string[] {
  return Object.entries(asObject(node)).flatMap(([key, value]) => {
    if (key !== 'pattern' || typeof value !== 'string') return findPatternMistakes(patch, value, [...path, key]);
    try {
      new RegExp(value, 'u');
      return [];
    } catch (error) {
      return [patch.describe([...path, key], (error as Error).message)];
    }
  });
}

/**
 * Finds the parts of a patch that add keywords beside a `$ref` of the platform. The types do not
 * follow them, and a closed schema refuses the properties.
 */
function findOverlaid(
  before: unknown,
  patch: unknown,
  path: readonly string[],
): { path: readonly string[]; target: string }[] {
  if (!isObject(before) || !isObject(patch)) return [];
  const target = readSchemaName(before);
  if (target !== undefined && !('$ref' in patch))
    return Object.entries(patch).some(([key, value]) => !isAnnotation(key, value)) ? [{ path, target }] : [];
  return Object.entries(patch).flatMap(([key, value]) => findOverlaid(before[key], value, [...path, key]));
}
