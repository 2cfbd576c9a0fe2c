import type { SchemaObject } from 'openapi-typescript';
import type ts from 'typescript';
import type { OpenApiDocument, Schema } from '../contract/document.ts';
import { factory, tsIntersection, tsLiteral } from './load-typescript.ts';

/** A hook with or without a method. Only the address depends on the webhook. */
const hookType = `
/** What receives a webhook: an address, or an object with the address and the method. */
export type Hook<Webhook extends keyof HookPaths> = HookPath<Webhook> | (Omit<Extract<components['schemas']['hook'], { url: unknown }>, 'url'> & { url: HookPath<Webhook> });
`;

/** Declares the types of hooks for catalogue.yaml, which has no paths: a hook is any string. */
export const catalogueHookTypes = `
type HookPaths = Record<string, string>;
export type HookPath<Webhook extends keyof HookPaths = string> = HookPaths[Webhook];
${hookType}`;

/**
 * Declares the types of hooks: the POST paths of the document that take a webhook (`x-takes`), so
 * that any other path is a compile error.
 */
export function declareHookTypes(document: OpenApiDocument): string {
  const posts = Object.entries(document.paths).flatMap(([path, { post }]) => (post ? [{ path, post }] : []));
  const toUnion = (some: typeof posts) => some.map(({ path }) => JSON.stringify(path)).join(' | ') || 'never';
  const rows = Object.entries(document.webhooks ?? {}).flatMap(([name, webhook]) => {
    if (!webhook.post) return [];
    const taking = posts.filter(({ post }) => post['x-takes']?.includes(name));
    return `    ${JSON.stringify(name)}: ${toUnion(taking)};\n`;
  });
  return `
/** The POST paths that take each webhook. \`*\` has all POST paths. */
interface HookPaths {
    "*": ${toUnion(posts)};
${rows.join('')}}
type Filled<Path extends string, Parameters> = Path extends \`\${infer Head}{\${infer Name}}\${infer Tail}\`
    ? \`\${Head}\${Name extends keyof Parameters ? Extract<Parameters[Name], string | number> : string}\${Filled<Tail, Parameters>}\`
    : Path;
type Addresses<Path extends string, Given> = Given extends { query: object } ? \`\${Path}?\${string}\` : Path | \`\${Path}\${'?' | '#'}\${string}\`;
type PathAddresses<Path extends keyof paths> = paths[Path] extends { post: { parameters: infer Given } } ? Addresses<Filled<Path, Given extends { path: infer In } ? In : {}>, Given> : never;
/**
 * The address of a hook: an absolute URL, or a declared path that takes the webhook, such as
 * \`HookPath<'gatherResult'>\`, with a query or a \`#rc=…\` fragment if wanted. A query is needed
 * where the operation requires one.
 */
export type HookPath<Webhook extends keyof HookPaths = '*'> = PathAddresses<HookPaths[Webhook]> | \`\${'http' | 'https' | 'ws' | 'wss'}://\${string}\`;
${hookType}`;
}

/**
 * Replaces each reference to a hook beside `x-webhook` by a schema that `toHookType` recognises,
 * because openapi-typescript ignores the siblings of a reference.
 */
export function markTypedHooks(document: OpenApiDocument): OpenApiDocument {
  return JSON.parse(JSON.stringify(document), (_, value) => {
    const [, name] = /^#\/components\/schemas\/(hook|hook-url)$/.exec(value?.$ref ?? '') ?? [];
    if (name === undefined || value['x-webhook'] === undefined) return value;
    const { $ref: __, ...siblings } = value;
    return { ...siblings, format: name };
  });
}

/** Returns the type of a schema that `markTypedHooks` wrote. Returns undefined for any other schema. */
export function toHookType({
  format,
  'x-webhook': webhook,
}: SchemaObject & Pick<Schema, 'x-webhook'>): ts.TypeNode | undefined {
  if (webhook === undefined || (format !== 'hook' && format !== 'hook-url')) return undefined;
  const name = format === 'hook' ? 'Hook' : 'HookPath';
  const webhooks = [webhook].flat();
  const types = (webhooks.length > 0 ? webhooks : ['*']).map((each) =>
    factory.createTypeReferenceNode(name, [tsLiteral(each)]),
  );
  return tsIntersection(types);
}
