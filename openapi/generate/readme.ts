import { existsSync, readFileSync } from 'node:fs';
import type { OpenApiDocument, Schema } from '../contract/document.ts';

const markers = /(<!-- verbs: generated -->\r?\n)[\s\S]*?(<!-- \/verbs -->)/;

/** Where the verbs are listed. */
export const readmeFile = 'openapi/README.md';

/** That file with the verbs of the document, by edition, between its markers. One without markers is somebody's own and stays. */
export function readmeFor(document: OpenApiDocument): string {
  const text = existsSync(readmeFile) ? readFileSync(readmeFile, 'utf8') : '';
  return text.replace(markers, (_, open, close) => `${open}${table(document)}${close}`);
}

function table(document: OpenApiDocument): string {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const verbs = Object.entries(schemas.verb?.discriminator?.mapping ?? {}).map(([verb, reference]) => {
    const name = reference.split('/').at(-1) ?? '';
    return {
      link: `[${verb}](jambonz/verbs/${name}.yaml)`,
      commercial: schemas[name]?.['x-jambonz-edition'] === 'commercial',
    };
  });
  const row = (title: string, commercial: boolean) =>
    `| ${title} | ${verbs.flatMap((verb) => (verb.commercial === commercial ? [verb.link] : [])).join(', ')} |\n`;
  return `| edition | verbs |\n| --- | --- |\n${row('both', false)}${row('commercial only', true)}`;
}
