import { type OpenApiDocument, resolveReference, type Schema } from './document.ts';

/** A property of a verb that holds the address of a webhook. */
export interface HookProperty {
  verb: string;
  /** The names of the properties that lead to it, such as `['bargeIn', 'actionHook']`. */
  path: readonly string[];
  /** The webhooks that the address receives (`x-webhook`). */
  webhooks: readonly string[];
}

/** Caches the properties of a document, because they are read for each of its webhooks. */
const hookProperties = new WeakMap<OpenApiDocument, readonly HookProperty[]>();

/** Lists the properties of all verbs that hold the address of a webhook. */
export function listHookProperties(document: OpenApiDocument): readonly HookProperty[] {
  const known = hookProperties.get(document);
  if (known) return known;
  const { discriminator } = (document.components?.schemas?.verb ?? {}) as Schema;
  const found = Object.entries(discriminator?.mapping ?? {}).flatMap(([verb, $ref]) =>
    [...walkHooks(document, { $ref }, [], [])].map((each) => ({ verb, ...each })),
  );
  hookProperties.set(document, found);
  return found;
}

function* walkHooks(
  document: OpenApiDocument,
  schema: Schema,
  path: readonly string[],
  ancestors: readonly Schema[],
): Generator<Omit<HookProperty, 'verb'>> {
  const target = resolveReference(document, schema);
  const webhook = schema['x-webhook'];
  if (webhook !== undefined || target.format === 'hook') yield { path, webhooks: [webhook ?? []].flat() };
  // A verb inside a verb has its hooks listed as its own.
  else if (!ancestors.includes(target) && !target.discriminator) {
    const inner = [...ancestors, target];
    for (const member of [...(target.allOf ?? []), target.items, target.additionalProperties])
      if (typeof member === 'object') yield* walkHooks(document, member, path, inner);
    for (const [name, property] of Object.entries(target.properties ?? {}))
      if (typeof property === 'object') yield* walkHooks(document, property, [...path, name], inner);
  }
}

/**
 * Says in Markdown what names the address of a webhook, with a link for each verb: "`actionHook` of
 * [gather](…); …".
 */
export function describeSenders(
  document: OpenApiDocument,
  webhook: string,
  linkVerb: (verb: string) => string,
): string {
  const senders = listHookProperties(document).filter(({ webhooks }) => webhooks.includes(webhook));
  const paths = senders.sort((one, other) => one.path.length - other.path.length).map(({ path }) => path.join('.'));
  const properties = [...new Set(paths)].map((path) => {
    const verbs = senders.filter((each) => each.path.join('.') === path).map(({ verb }) => linkVerb(verb));
    return `\`${path}\` of ${verbs.join(', ')}`;
  });
  const elsewhere = document.webhooks?.[webhook]?.post?.['x-sent-to'];
  return [...properties, ...(elsewhere === undefined ? [] : [elsewhere])].join('; ');
}
