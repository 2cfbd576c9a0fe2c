import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainReference, findCircularReference } from '../../../openapi/generate/reference-advice.ts';

const from = resolve('openapi/paths/webhooks-menu.yaml');
const read = new Map<string, unknown>([
  [from, { post: { responses: { '200': { description: 'x' } } } }],
  [resolve('openapi/openapi.yaml'), { components: { schemas: { order: { type: 'object' } } } }],
  [resolve('openapi/paths/adulting.yaml'), undefined],
]);

describe('explainReference', () => {
  it.each<[what: string, $ref: string, says: string]>([
    ['the nearest file of the folder', '../jambonz/parts/hok.yaml', 'did you mean ../jambonz/parts/hook.yaml?'],
    ['the other file extension', '../jambonz/parts/hook.yml', 'did you mean ../jambonz/parts/hook.yaml?'],
    ['the name with other capitals', '../jambonz/parts/Hook.yaml', 'did you mean ../jambonz/parts/hook.yaml?'],
    ['a file of that name in another folder', './hook.yaml', 'did you mean ../jambonz/parts/hook.yaml?'],
    ['the right number of folders', '../../jambonz/verbs/say.yaml', 'did you mean ../jambonz/verbs/say.yaml?'],
    ['a file with its fragment', '../opnapi.yaml#/info', 'did you mean ../openapi.yaml#/info?'],
    ['the nearest component', '../openapi.yaml#/components/schemas/ordr', '../openapi.yaml#/components/schemas/order?'],
    ['the nearest section', '../openapi.yaml#/component/schemas/order', '../openapi.yaml#/components/schemas/order?'],
    [
      'the root document for its components',
      '#/components/schemas/order',
      'this file has no components, did you mean ../openapi.yaml#/components/schemas/order?',
    ],
    ['the file of a schema of the platform', '#/components/schemas/say', 'did you mean ../jambonz/verbs/say.yaml?'],
    ['the members of the file, if none is near', '#/zzzzzzzz', 'this file has no zzzzzzzz, only post'],
    ['that a file is empty', 'adulting.yaml', 'adulting.yaml: this file is empty'],
    ['that a target is a folder', '../jambonz', 'this is a folder'],
    ['that a URL is not read', 'https://example.com/x.yaml', 'keep a copy of this document in openapi/'],
  ])('names %s', (_what, $ref, says) => {
    const explained = explainReference($ref, from, read);
    expect(explained).toMatch(/^Can't resolve \$ref /);
    expect(explained).toContain(says);
  });
});

describe('findCircularReference', () => {
  it('finds a `$ref` that leads back to itself through another file', () => {
    const files = new Map<string, unknown>([
      ['/a.yaml', { x: { $ref: 'b.yaml#/y' } }],
      ['/b.yaml', { y: { $ref: 'a.yaml#/x' } }],
    ]);
    expect(findCircularReference(files)).toEqual({ file: '/a.yaml', path: ['x'] });
  });

  it('passes a schema that contains itself below a property', () => {
    const tree = { type: 'object', properties: { child: { $ref: 'tree.yaml' } } };
    expect(findCircularReference(new Map([['/tree.yaml', tree]]))).toBeUndefined();
  });
});
