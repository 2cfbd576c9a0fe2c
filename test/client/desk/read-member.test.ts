import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readMember } from '../../../client/desk/read-member.ts';
import { anyText } from '../../helpers/any-text.ts';

it('a member is read as it stands in the text, for any JSON', () => {
  const anyObject = fc.dictionary(fc.oneof(anyText(), fc.constant('body')), fc.jsonValue());
  fc.assert(
    fc.property(anyObject, fc.constantFrom('', '  '), (object, space) => {
      const json = JSON.stringify(object, null, space);
      for (const [name, value] of Object.entries(object))
        expect(JSON.parse(readMember(json, name) ?? '')).toEqual(JSON.parse(JSON.stringify(value)));
      expect(readMember(json, 'a name that no object has')).toBeUndefined();
    }),
  );
});

it('a member keeps large numbers, and the last of two members with one name counts', () => {
  const json = '{"other":{"body":1},"body": 2 ,"a\\"b":"}","body" : [9007199254740993, 1.0] }';
  expect(readMember(json, 'body')).toBe('[9007199254740993, 1.0]');
  expect(readMember(json, 'a"b')).toBe('"}"');
});
