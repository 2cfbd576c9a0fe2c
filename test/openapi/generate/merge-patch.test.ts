import { describe, expect, it } from 'vitest';
import { applyMergePatch, markChanges } from '../../../openapi/generate/merge-patch.ts';

describe('applyMergePatch', () => {
  // RFC 7396, appendix A
  it.each([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [
      ['a', 'b'],
      ['c', 'd'],
      ['c', 'd'],
    ],
    [{ a: 'b' }, ['c'], ['c']],
    [{ a: 'foo' }, null, null],
    [{ a: 'foo' }, 'bar', 'bar'],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('patches %j with %j to %j', (target, patch, result) => {
    expect(applyMergePatch(target, patch)).toEqual(result);
  });
});

describe('markChanges', () => {
  const before = { type: 'object', properties: { input: { items: { enum: ['a'] } }, same: { type: 'string' } } };
  const mark = (patch: object) => markChanges(before, applyMergePatch(before, patch));

  it('marks a new property, and nothing around it', () => {
    expect(mark({ properties: { added: { type: 'string' } } })).toEqual({
      ...before,
      properties: { ...before.properties, added: { type: 'string', 'x-project': true } },
    });
  });

  it('marks the schema whose enum is changed, and nothing around it', () => {
    expect(mark({ properties: { input: { items: { enum: ['a', 'b'] } } } })).toEqual({
      ...before,
      properties: { ...before.properties, input: { items: { enum: ['a', 'b'], 'x-project': true } } },
    });
  });

  it.each([
    [{ required: ['same'] }],
    [{ properties: { same: null } }],
    [{ properties: { same: false } }],
    [{ type: null }],
    [{ additionalProperties: false }],
  ])('marks the schema itself for %j', (patch) => {
    expect(mark(patch)).toMatchObject({ 'x-project': true });
  });

  it('marks nothing for a patch that changes nothing', () => {
    expect(mark({ properties: { same: { type: 'string' } } })).toEqual(before);
  });
});
