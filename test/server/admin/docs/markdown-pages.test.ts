import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContract } from '../../../../generated/server/contract.ts';
import { type OpenApiDocument, resolveReference, type Schema } from '../../../../openapi/contract/document.ts';
import { findSchemas } from '../../../../openapi/contract/schema-walk.ts';
import { renderMarkdownPages } from '../../../../server/admin/docs/markdown-pages.ts';
import { listVerbFunctions } from '../../../../server/admin/docs/verb-functions.ts';

const { document } = loadContract();
const pages = renderMarkdownPages(document);
const { discriminator } = (document.components?.schemas?.verb ?? {}) as Schema;
const mapping = discriminator?.mapping ?? {};

/**
 * Lists the properties that a page must name: those of its schema, and of the objects written
 * inside.
 */
function listNames(schema: Schema): string[] {
  return findSchemas(document, schema, undefined).flatMap((each) =>
    Object.entries(each.properties ?? {}).flatMap(([name, property]) =>
      typeof property === 'object' ? [name, ...listInnerNames(property)] : property ? [name] : [],
    ),
  );
}

/** Lists the properties of the objects inside a property that are not referred to. */
function listInnerNames({ $ref, items, additionalProperties, ...rest }: Schema): string[] {
  if ($ref) return [];
  const inner = [items, additionalProperties].filter((each) => typeof each === 'object');
  return [...listNames(rest), ...inner.flatMap(listInnerNames)];
}

/** Reads the names in the list of a page. */
const readNames = (page = '') => [...page.matchAll(/^ *- `([^`]+)` \(/gm)].map(([, name = '']) => name);
const sortUnique = (names: string[]) => [...new Set(names)].sort();

it.each(Object.entries(mapping))('the Markdown page of the verb %s lists all its properties', (verb, $ref) => {
  const page = pages[`verbs/${verb.replace(':', '-')}.md`];
  expect(page).toContain(`# ${verb}\n`);
  expect(sortUnique(readNames(page))).toEqual(sortUnique(listNames({ $ref })));
});

it.each(Object.entries(document.webhooks ?? {}))(
  'the Markdown page of the webhook %s lists all properties of its request',
  (webhook, { post }) => {
    const [request = ''] = pages[`webhooks/${webhook}.md`]?.split('\n## Reply\n') ?? [];
    expect(request).toContain(`# ${webhook}\n`);
    const schema = post?.requestBody?.content?.['application/json']?.schema ?? {};
    expect(sortUnique(readNames(request))).toEqual(sortUnique(listNames(schema)));
  },
);

it('the Markdown page of an object that verbs share lists all its properties', () => {
  const parts = Object.keys(pages).filter((path) => path.startsWith('parts/'));
  expect(parts.length).toBeGreaterThan(40);
  for (const path of parts)
    expect({ path, names: sortUnique(readNames(pages[path])) }).toEqual({
      path,
      names: sortUnique(listNames({ $ref: `#/components/schemas/${path.slice('parts/'.length, -'.md'.length)}` })),
    });
});

it('the Markdown page of a webhook names existing files with the schemas of its request and its reply', () => {
  const files = Object.values(pages).flatMap((page) =>
    [...page.matchAll(/^In openapi\/jambonz\/ .*/gm)].flatMap(([line]) => line.match(/(calls|replies)\/[\w-]+\.yaml/g)),
  );
  expect(files.length).toBeGreaterThan(70);
  expect(files.filter((file) => !existsSync(`openapi/jambonz/${file}`))).toEqual([]);
  expect(pages['webhooks/gatherResult.md']).toContain(
    'the schema of the request is `calls/gather-result.yaml` and of the reply `replies/action-reply.yaml`.\n',
  );
});

it('llms.txt has the title of the document and links every page, and each link of a page leads to one', () => {
  const linksOf = (path: string) =>
    [...(pages[path] ?? '').matchAll(/\]\(([^)]+\.md)\)/g)].map(([, link = '']) =>
      posix.join(posix.dirname(path), link),
    );
  expect(pages['llms.txt']).toMatch(`# ${document.info.title}\n\n> `);
  expect(new Set(['llms.txt', ...linksOf('llms.txt')])).toEqual(new Set(Object.keys(pages)));
  for (const path of Object.keys(pages)) for (const link of linksOf(path)) expect(pages).toHaveProperty([link]);
});

it('llms.txt names every operation with the webhook that it is written for', () => {
  expect(pages['llms.txt']).toContain(
    '- `POST /webhooks/menu`: chooseFromMenu. Send the caller where they asked to go (webhook [gatherResult](webhooks/gatherResult.md))\n',
  );
});

it('no Markdown page has more than 10 kB', () => {
  const large = Object.entries(pages).filter(([path, text]) => path !== 'llms.txt' && text.length > 10_000);
  expect(large.map(([path]) => path)).toEqual([]);
});

describe('an example in a Markdown page', () => {
  const functions = [...listVerbFunctions(document)].map(
    ([verb, name]) => [name, (options?: object) => ({ verb, ...options })] as const,
  );
  const evaluate = (code: string) =>
    new Function(...functions.map(([name]) => name), `return (${code})`)(...functions.map(([, create]) => create));

  it('is the same verb in JSON and in TypeScript', () => {
    const pairs = Object.entries(pages).flatMap(([path, text]) =>
      path.startsWith('verbs/') ? [...text.matchAll(/```json\n([^`]*)```\n\n```ts\n([^`]*)```/g)] : [],
    );
    expect(pairs.length).toBeGreaterThan(50);
    for (const [, json = '', code = ''] of pairs) expect(evaluate(code)).toEqual(JSON.parse(json));
  });

  it('is the same reply in JSON and as the result of a handler', () => {
    const replies = Object.entries(pages).flatMap(([path, text]) =>
      path.startsWith('webhooks/') ? [...text.matchAll(/```json\n([^`]*)```\n\n```ts\n\w+: ([^`]*)```/g)] : [],
    );
    expect(replies.length).toBeGreaterThan(30);
    for (const [, json = '', code = ''] of replies) expect(evaluate(code)({})).toEqual(JSON.parse(json));
  });
});

it('the Markdown page of a hook names the webhook that it receives and the edition of a property', () => {
  expect(pages['verbs/gather.md']).toContain(
    '- `actionHook` ([hook](../parts/hook.md), receives [gatherResult](../webhooks/gatherResult.md)): ',
  );
  expect(pages['verbs/dial.md']).toMatch(/^- `codecs` \(list of .*, commercial edition only\): /m);
});

it('a property of a project is marked in the Markdown page of its verb', () => {
  const changed: OpenApiDocument = structuredClone(document);
  const say = changed.components?.schemas?.['say-base'] as Schema;
  say.properties = {
    ...say.properties,
    emotion: { enum: ['calm', 'glad'], 'x-project': true, description: 'Mood.\n' },
  };
  expect(resolveReference(changed, { $ref: '#/components/schemas/say-base' })).toBe(say);
  expect(renderMarkdownPages(changed)['verbs/say.md']).toContain(
    '- `emotion` (`calm` or `glad`, added or changed by openapi/platform.yaml): Mood.\n',
  );
});
