import type { OpenApiDocument, Schema } from '../../../openapi/contract/document.ts';
import { describeType, type Links } from './describe-type.ts';
import { type Page, renderIndex } from './llms-index.ts';
import { renderPropertyList } from './property-list.ts';
import { listVerbSchemas } from './verb-functions.ts';
import { renderVerbPage } from './verb-page.ts';
import { renderWebhookPage } from './webhook-page.ts';

/**
 * Returns the API reference in Markdown, for coding agents, keyed by path: `llms.txt`
 * (https://llmstxt.org) lists a page for each verb, for each webhook, and for each object that they
 * share.
 */
export function renderMarkdownPages(document: OpenApiDocument): Record<string, string> {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const shared = new Set<string>();
  const links: Links = {
    toVerb: (verb) => `[${verb}](../${findVerbPath(verb)})`,
    toWebhook: (webhook) => `[${webhook}](../webhooks/${webhook}.md)`,
    toPart(name) {
      shared.add(name);
      return `[${name}](../parts/${name}.md)`;
    },
  };
  const verbs = [...listVerbSchemas(document)].map(([name, schema]) => ({
    name,
    path: findVerbPath(name),
    description: schemas[schema]?.description,
    text: renderVerbPage(document, name, links),
  }));
  const webhooks = Object.entries(document.webhooks ?? {}).map(([name, item]) => ({
    name,
    path: `webhooks/${name}.md`,
    description: Object.values(item)[0]?.summary,
    text: renderWebhookPage(document, name, links),
  }));
  const parts: Page[] = [];
  // The set grows while it is read, because parts have parts.
  for (const name of shared) {
    const schema = schemas[name] ?? {};
    const { description } = schema;
    const properties = renderPropertyList(document, schema, links);
    const text = `# ${name}\n\n${description?.trim() ?? ''}\n\nType: ${describeType(document, schema, links)}\n\n${properties}`;
    parts.push({ name, path: `parts/${name}.md`, description, text });
  }
  const pages = [...verbs, ...webhooks, ...parts].map(({ path, text }) => [path, text]);
  return { 'llms.txt': renderIndex(document, { verbs, webhooks, parts }), ...Object.fromEntries(pages) };
}

/** Returns the path of the page of a verb. File names on Windows have no colon. */
function findVerbPath(verb: string): string {
  return `verbs/${verb.replaceAll(':', '-')}.md`;
}
