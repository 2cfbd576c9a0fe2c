import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findSourcePlace, replacePointers } from '../../../openapi/generate/source-places.ts';

/** Returns `FILE:LINE:COLUMN` of the first occurrence of a text in a file. */
function placeOf(file: string, text: string): string {
  const before = readFileSync(file, 'utf8').split(text)[0] ?? '';
  const lines = before.split('\n');
  return `${file}:${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

describe('findSourcePlace', () => {
  it.each<[pointer: string, file: string, text: string]>([
    ['#/info/title', 'openapi/openapi.yaml', 'title:'],
    ['#/paths/~1webhooks~1menu/post/operationId', 'openapi/paths/webhooks-menu.yaml', 'operationId:'],
    ['#/paths/~1webhooks~1menu/post/x-fallback/0/text', 'openapi/paths/webhooks-menu.yaml', 'text: One'],
    ['#/components/schemas/say-base/properties/text', 'openapi/jambonz/parts/say-base.yaml', 'text:'],
    ['#/components/securitySchemes/basicAuth/scheme', 'openapi/openapi.yaml', 'scheme: basic'],
    ['#/webhooks/adulting/post/summary', 'openapi/jambonz/webhooks/adulting.yaml', 'summary:'],
    // `generate` adds this operation.
    ['#/paths/~1webhooks~1call/options/tags', 'openapi/openapi.yaml', '/webhooks/call:'],
  ])('finds %s in the sources', (pointer, file, text) => {
    expect(findSourcePlace(pointer)).toBe(placeOf(file, text));
  });
});

describe('replacePointers', () => {
  it('replaces only the pointer that begins a line', () => {
    expect(replacePointers('#/info one\n#/tags two, see #/info\nthree')).toBe(
      `${placeOf('openapi/openapi.yaml', 'info:')} one\n${placeOf('openapi/openapi.yaml', 'tags:')} two, see #/info\nthree`,
    );
  });
});
