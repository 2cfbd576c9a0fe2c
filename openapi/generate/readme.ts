import { existsSync, readFileSync } from 'node:fs';
import type { OpenApiDocument, Schema } from '../contract/document.ts';

const markers = /(<!-- verbs: generated -->\r?\n)[\s\S]*?(<!-- \/verbs -->)/;

/** The Markdown file that contains the generated table of verbs. */
export const readmeFile = 'openapi/README.md';

/**
 * Renders openapi/README.md. A table of the document's verbs, grouped by jambonz edition, replaces
 * the text between two markers. A file without markers is hand-written and stays unchanged.
 */
export function renderReadme(document: OpenApiDocument): string {
  const text = existsSync(readmeFile) ? readFileSync(readmeFile, 'utf8') : '';
  return text.replace(markers, (_, open, close) => `${open}${renderVerbTable(document)}${close}`);
}

function renderVerbTable(document: OpenApiDocument): string {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const verbs = Object.entries(schemas.verb?.discriminator?.mapping ?? {}).map(([verb, reference]) => {
    const name = reference.split('/').at(-1) ?? '';
    return {
      link: `[${verb}](jambonz/verbs/${name}.yaml)`,
      commercial: schemas[name]?.['x-jambonz-edition'] === 'commercial',
    };
  });
  const renderRow = (title: string, commercial: boolean) =>
    `| ${title} | ${verbs.flatMap((verb) => (verb.commercial === commercial ? [verb.link] : [])).join(', ')} |\n`;
  return `| edition | verbs |\n| --- | --- |\n${renderRow('both', false)}${renderRow('commercial only', true)}`;
}
