import { existsSync, readFileSync } from 'node:fs';
import { type OpenApiDocument, type Operation, resolveReference, type Schema } from '../contract/document.ts';
import { describeSenders } from '../contract/hook-properties.ts';

/** The Markdown file that contains the generated tables. */
export const readmeFile = 'openapi/README.md';

/**
 * Renders openapi/README.md. A table each of the document's verbs, webhooks and commands replaces
 * the text between two markers. A file without markers is hand-written and stays unchanged.
 */
export function renderReadme(document: OpenApiDocument): string {
  const text = existsSync(readmeFile) ? readFileSync(readmeFile, 'utf8') : '';
  return Object.entries({ verbs: renderVerbTable, webhooks: renderWebhookTable, commands: renderCommandTable }).reduce(
    (rendered, [name, renderTable]) =>
      rendered.replace(
        new RegExp(`(<!-- ${name}: generated -->\\r?\\n)[\\s\\S]*?(<!-- /${name} -->)`),
        (_, open, close) => `${open}${renderTable(document)}${close}`,
      ),
    text,
  );
}

function renderVerbTable(document: OpenApiDocument): string {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const verbs = Object.entries(readVerbs(document)).map(([verb, reference]) => ({
    link: linkVerb(document, verb),
    commercial: schemas[readName(reference)]?.['x-jambonz-edition'] === 'commercial',
  }));
  const renderRow = (title: string, commercial: boolean) =>
    `| ${title} | ${verbs.flatMap((verb) => (verb.commercial === commercial ? [verb.link] : [])).join(', ')} |\n`;
  return `| edition | verbs |\n| --- | --- |\n${renderRow('both', false)}${renderRow('commercial only', true)}`;
}

/** Renders a row for each command: what it does, which is the first sentence of its description. */
function renderCommandTable(document: OpenApiDocument): string {
  const { command, ...schemas } = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const rows = Object.entries(command?.discriminator?.mapping ?? {}).map(([name, reference]) => {
    const file = readName(reference);
    const { description = '', 'x-jambonz-edition': edition } = schemas[file] ?? {};
    const [sentence = ''] = /^.*?\.(?=\s)/s.exec(description) ?? [];
    const only = edition === 'commercial' ? ' Commercial only.' : '';
    return `| [${name}](jambonz/commands/${file}.yaml) | ${sentence.replaceAll('\n', ' ')}${only} |\n`;
  });
  return `| command | what it does |\n| --- | --- |\n${rows.join('')}`;
}

/** Renders a row for each webhook: what names it, and what its reply may be. */
function renderWebhookTable(document: OpenApiDocument): string {
  const rows = Object.entries(document.webhooks ?? {}).flatMap(([name, { post }]) => {
    if (!post) return [];
    const senders = describeSenders(document, name, (verb) => linkVerb(document, verb));
    return [`| ${senders} | [${name}](jambonz/webhooks/${toFileName(name)}.yaml) | ${renderReply(document, post)} |\n`];
  });
  return `| sent to | webhook | its reply |\n| --- | --- | --- |\n${rows.join('')}`;
}

/** Says what a webhook may be answered with, with a link to the schema. */
function renderReply(document: OpenApiDocument, { responses }: Operation): string {
  const schema = responses['200']?.content?.['application/json']?.schema;
  if (!schema?.$ref) return 'ignored';
  const { items } = resolveReference(document, schema);
  const verbs = Object.keys((items && resolveReference(document, items).discriminator?.mapping) ?? {});
  const all = Object.keys(readVerbs(document)).length;
  const words = verbs.length === 0 ? 'an object' : verbs.length === all ? 'all verbs' : `only ${verbs.join(', ')}`;
  return `[${words}](jambonz/replies/${readName(schema.$ref)}.yaml)`;
}

function readVerbs(document: OpenApiDocument): Record<string, string> {
  return ((document.components?.schemas?.verb ?? {}) as Schema).discriminator?.mapping ?? {};
}

function linkVerb(document: OpenApiDocument, verb: string): string {
  return `[${verb}](jambonz/verbs/${readName(readVerbs(document)[verb] ?? '')}.yaml)`;
}

const readName = (reference: string) => reference.split('/').at(-1) ?? '';

/** Returns the name of a webhook as its file has it: `gather-result` for `gatherResult`. */
const toFileName = (webhook: string) => webhook.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
