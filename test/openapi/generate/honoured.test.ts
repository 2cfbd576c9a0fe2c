import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fieldPages, renderFieldPage } from '../../../openapi/generate/field-pages.ts';
import { GenerationError } from '../../../openapi/generate/generation-error.ts';
import { Redocly } from '../../../openapi/generate/redocly.ts';
import {
  acceptedEdits,
  createDocument,
  type Edit,
  otherMistakes,
  refusedEdits,
} from '../../helpers/document-probes.ts';
import { foreignFields, foreignValues } from '../../helpers/openapi-fields.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

interface Row {
  object: string;
  field: string;
  when?: string;
  verdict: 'done' | 'documentation' | 'refused';
  text: string;
  within?: { object: string; field: string; when?: string };
}

const data = '../../../openapi/generate/lint/openapi-fields.js';
const { openApiRows: rows } = (await import(data)) as { openApiRows: Row[] };
const nameOf = ({ object, field, when }: Omit<Row, 'verdict' | 'text'>) =>
  `${object}.${field}${when === undefined ? '' : `: ${when}`}`;
const refusedRows = rows.filter(({ verdict, within }) => verdict === 'refused' && !within);

/** Checks a document for each edit as `generate` does, and returns the lines that it prints of each. */
async function lint(edits: Record<string, Edit>): Promise<Map<string, string[]>> {
  const folder = temporaryFolder();
  const found = new Map<string, string[]>();
  for (const [index, [name, edit]] of Object.entries(edits).entries()) {
    const document = createDocument();
    edit(document);
    const file = join(folder, `${index}.yaml`);
    writeFileSync(file, JSON.stringify(document, null, 2)); // JSON is YAML
    found.set(name, await new Redocly().lint([file], { examples: true }).then(() => [], listLines));
  }
  return found;
}

function listLines(error: unknown): string[] {
  if (error instanceof GenerationError) return error.message.split('\n');
  throw error;
}

const escapePattern = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

describe('the table of what OpenAPI lets a document say', () => {
  it('has a row for each field of each object, and no other', () => {
    const fields = Object.fromEntries(
      Object.keys(foreignFields).map((object) => [object, listFields(rows.filter((row) => row.object === object))]),
    );
    expect(fields).toEqual(
      Object.fromEntries(Object.entries(foreignFields).map(([object, each]) => [object, [...new Set(each)].sort()])),
    );
    expect([...new Set(rows.map(({ object }) => object))]).toEqual(Object.keys(foreignFields));
  });

  const listFields = (some: Row[]) =>
    [...new Set(some.map(({ field }) => field))].filter((field) => !field.startsWith('x-')).sort();

  it.each(foreignValues)('has a row for each value that OpenAPI lists for %s.%s', (object, field, values) => {
    const named = rows.flatMap((row) =>
      row.object === object && row.field === field
        ? [...(row.when ?? '').matchAll(/`(\w+)`/g)].map(([, value]) => value)
        : [],
    );
    expect([...new Set(values)].filter((value) => !named.includes(value))).toEqual([]);
  });

  it('has a row for each keyword with x- of the platform and of the example', () => {
    const yaml = readdirSync('openapi', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
    const used = yaml.flatMap((file) =>
      [...readFileSync(join('openapi', file), 'utf8').matchAll(/^ *["']?(x-[a-z-]+)["']?:/gm)].map(([, name]) => name),
    );
    expect([...new Set(used)].filter((name) => !rows.some(({ field }) => field === name))).toEqual([]);
  });

  it('names for each field that belongs to another the row that refuses that one', () => {
    const parents = rows.flatMap(({ within }) => (within ? [nameOf(within)] : []));
    expect([...new Set(parents)].filter((name) => !refusedRows.some((row) => nameOf(row) === name))).toEqual([]);
  });

  it('has one row of each name', () => {
    expect([...new Set(rows.map(nameOf))]).toHaveLength(rows.length);
  });

  it('stands in docs/ as it is (npm run generate writes it)', async () => {
    const pages = fieldPages.map((page) => readFileSync(page, 'utf8'));
    expect(pages).toEqual(await Promise.all(fieldPages.map(renderFieldPage)));
    for (const { object, text } of refusedRows) expect(pages.join(), object).toContain(text.replaceAll('|', '\\|'));
  });
});

describe('a field that the table refuses', () => {
  const edits = Object.fromEntries(
    Object.entries(refusedEdits).flatMap(([name, each]) =>
      [each].flat().map((edit, index) => [`${name} (${index + 1})`, edit]),
    ),
  );
  let found: Map<string, string[]>;
  beforeAll(async () => {
    found = await lint(edits);
  }, 120_000);

  it('is tried for each row', () => {
    expect(Object.keys(refusedEdits).sort()).toEqual(refusedRows.map(nameOf).sort());
  });

  it.each(Object.keys(edits))('is refused with the text of its row and a line: %s', (name) => {
    const row = refusedRows.find((each) => name.startsWith(`${nameOf(each)} (`));
    expect(found.get(name)).toEqual([
      expect.stringMatching(new RegExp(`^\\S+:[0-9]+:[0-9]+ .*${escapePattern(row?.text ?? '')}`)),
    ]);
  });
});

describe('a mistake that is not about a field alone', () => {
  it.each(Object.entries(otherMistakes))('is told once, with a line: %s', async (_, [edit, says]) => {
    const lines = (await lint({ mistake: edit })).get('mistake');
    expect(lines).toEqual([expect.stringMatching(new RegExp(`^\\S+:[0-9]+:[0-9]+ .*${escapePattern(says)}`))]);
  });
});

describe('a document with fields that are done or documentation', () => {
  let found: Map<string, string[]>;
  beforeAll(async () => {
    found = await lint({ 'the smallest': () => {}, ...acceptedEdits });
  }, 120_000);

  it.each(['the smallest', ...Object.keys(acceptedEdits)])('is accepted: %s', (name) => {
    expect(found.get(name)).toEqual([]);
  });

  it('is tried with each of these fields', () => {
    const text = Object.values(acceptedEdits)
      .map((edit) => {
        const document = createDocument();
        edit(document);
        return JSON.stringify(document);
      })
      .join('');
    const fields = rows.flatMap(({ verdict, field }) =>
      verdict !== 'refused' && /^[$\w-]+$/.test(field) ? [field] : [],
    );
    const generatedOnly = ['x-jambonz-contract', 'x-project'];
    const ofThePlatform = [
      'x-jambonz-edition',
      'x-jambonz-transport',
      'x-vendor-settings',
      'x-verb-functions',
      'x-webhook',
      'x-sent-to',
      'code',
    ];
    expect(
      [...new Set(fields)].filter(
        (field) => !text.includes(`"${field}":`) && ![...generatedOnly, ...ofThePlatform].includes(field),
      ),
    ).toEqual([]);
  });
});
