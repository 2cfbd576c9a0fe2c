import { readFileSync } from 'node:fs';
import type { OpenApiDocument, Schema } from '../../server/contract/document.ts';
import { GenerationError } from './generation-error.ts';

const markers = /(<!-- verbs: generated -->\n)[\s\S]*(<!-- \/verbs -->)/;

/**
 * The README as it should be: with the verbs of the document, by edition, between its markers.
 * @throws GenerationError when the markers are gone
 */
export function readmeFor(document: OpenApiDocument): string {
  const text = readFileSync('README.md', 'utf8');
  if (!markers.test(text))
    throw new GenerationError('README.md has lost its markers: put back <!-- verbs: generated --> and <!-- /verbs -->');
  return text.replace(markers, (_, open, close) => `${open}${table(document)}${close}`);
}

function table(document: OpenApiDocument): string {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const verbs = Object.entries(schemas.verb?.discriminator?.mapping ?? {}).map(([verb, reference]) => {
    const name = reference.split('/').at(-1) ?? '';
    return { link: `[${verb}](openapi/schemas/verbs/${name}.yaml)`, commercial: schemas[name]?.['x-jambonz-edition'] === 'commercial' };
  });
  const row = (title: string, commercial: boolean) =>
    `| ${title} | ${verbs.flatMap((verb) => (verb.commercial === commercial ? [verb.link] : [])).join(', ')} |\n`;
  return `| edition | verbs |\n| --- | --- |\n${row('both', false)}${row('commercial only', true)}`;
}
