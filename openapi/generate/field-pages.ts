import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageFolder } from '../contract/this-package.ts';

/** The Markdown files that contain generated tables of OpenAPI's fields. */
export const fieldPages = ['docs/document-fields.md', 'docs/schema-fields.md'] as const;

/** The objects on the page of schemas. All others are on that of the document. */
const schemaObjects = ['Parameter', 'Media Type', 'Example', 'Schema', 'Discriminator'];

/** A row of lint/openapi-fields.js. */
interface Row {
  field: string;
  /** The values for which the row holds, by default all. */
  when?: string;
  verdict: 'done' | 'documentation' | 'refused';
  text: string;
  /** The field, which is refused, to which this one belongs. */
  within?: { object: string; field: string };
}
interface ObjectRows {
  object: string;
  rows: Row[];
}

const markers = /(<!-- (schema )?fields: generated -->\r?\n)[\s\S]*?(<!-- \/(?:schema )?fields -->)/;

/**
 * Renders a page of fields: the table of lint/openapi-fields.js replaces the text between two
 * markers. Returns an empty text if the current folder has no such page.
 */
export async function renderFieldPage(page: string): Promise<string> {
  if (!existsSync(page)) return '';
  // The rules that Redocly loads are not compiled to dist/.
  const data = pathToFileURL(join(packageFolder, 'openapi/generate/lint/openapi-fields.js')).href;
  const { openApiObjects } = (await import(data)) as { openApiObjects: ObjectRows[] };
  return readFileSync(page, 'utf8').replace(markers, (_, open, isOfSchemas, close) => {
    const objects = openApiObjects.filter(({ object }) => schemaObjects.includes(object) === Boolean(isOfSchemas));
    return `${open}${renderObjects(objects)}${close}`;
  });
}

/** Renders a table for each object, and before them one of the objects with the same in each row. */
function renderObjects(objects: readonly ObjectRows[]): string {
  const plain = objects.filter(({ rows }) => groupRows(rows).length === 1);
  const table = plain.map(({ object, rows }) => renderRow(object, rows[0] as Row)).join('');
  const tables = objects
    .filter((each) => !plain.includes(each))
    .map(
      ({ object, rows }) =>
        `\n### ${object}\n\n${header('field')}${groupRows(rows)
          .map((group) => renderRow(group.map(({ field }) => `\`${field}\``).join(', '), group[0] as Row))
          .join('')}`,
    );
  return `${table && header('object')}${table}${tables.join('')}`;
}

const header = (first: string) => `| ${first} | verdict | |\n| --- | --- | --- |\n`;

/** Joins consecutive rows that differ in their field alone. */
function groupRows(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && describeRow(last[0] as Row) === describeRow(row)) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

const describeRow = (row: Row) => `${row.when} ${row.verdict} ${renderText(row)}`;

function renderRow(name: string, row: Row): string {
  const label = row.when === undefined ? name : `${name}: ${row.when}`;
  const cells = [label, row.verdict === 'refused' ? '**refused**' : row.verdict, renderText(row)];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
}

function renderText({ text, within }: Row): string {
  return within ? `Belongs to \`${within.field}\` of ${within.object}, which is refused.` : text;
}
