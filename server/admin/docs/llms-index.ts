import { listOperations, type OpenApiDocument } from '../../../openapi/contract/document.ts';
import { findWebhook } from './body-schema.ts';

/** A page in Markdown, below the folder of the reference. */
export interface Page {
  name: string;
  path: string;
  /** Its first sentence stands in the index. */
  description: string | undefined;
  text: string;
}

/** Renders llms.txt: the operations of the application, and a link to each page. */
export function renderIndex(
  document: OpenApiDocument,
  { verbs, webhooks, parts }: Record<'verbs' | 'webhooks' | 'parts', Page[]>,
): string {
  const operations = listOperations(document).map(({ path, method, operation }) => {
    const webhook = findWebhook(document, operation);
    const link = webhook ? ` (webhook [${webhook}](webhooks/${webhook}.md))` : '';
    return `- \`${method} ${path}\`: ${operation.operationId}. ${operation.summary ?? ''}${link}\n`;
  });
  return `# ${document.info.title}

> A webhook server for jambonz: a webhook says what has happened in a call, and a handler answers with the verbs to carry out.

Operations of this server, each with a handler in server/handlers/:

${operations.join('')}
## Verbs

${renderLinks(verbs)}
## Webhooks

${renderLinks(webhooks)}
## Objects in verbs and webhooks

${renderLinks(parts)}`;
}

function renderLinks(pages: readonly Page[]): string {
  return pages.map(({ name, path, description }) => `- [${name}](${path}): ${readSentence(description)}\n`).join('');
}

/** Reads the first sentence of a text, in one line. */
function readSentence(text = ''): string {
  const line = text.trim().split(/\s+/).join(' ');
  const end = line.indexOf('. ');
  return end === -1 ? line : line.slice(0, end + 1);
}
