import { describe, expect, it } from 'vitest';
import { YamlFile } from '../../../openapi/generate/yaml-file.ts';

describe('the syntax error of a YAML file', () => {
  it.each<[what: string, text: string, line: number, column: number, says: RegExp]>([
    ['a tab', 'post:\n\ttags: []\n', 2, 1, /Tabs are not allowed as indentation, use spaces/],
    ['a key that stands twice', 'a: 1\nb: 2\na: 3\n', 3, 1, /unique, keep one of the two/],
    ['wrong indentation', 'a: 1\n  b: 2\n', 1, 4, /compare the indentation|mapping/],
    ['a second document', 'a: 1\n---\nb: 2\n', 2, 1, /A file holds one document, remove the line `---`/],
    ['an open bracket', 'a: [b\nc: 1\n', 2, 1, /end with a \]/],
    ['an open quote', 'a: "b\nc: 1\n', 3, 1, /closing "quote/],
    ['a line end of Windows before the error', 'a: 1\r\nb: 2\r\na: 3\r\n', 3, 1, /unique/],
  ])('has a line, a column and a reason: %s', (_what, text, line, column, says) => {
    expect(new YamlFile('x.yaml', text).findSyntaxError()).toMatchObject({
      line,
      column,
      message: expect.stringMatching(says),
    });
  });

  it('is undefined for YAML with a byte order mark and line ends of Windows', () => {
    expect(new YamlFile('x.yaml', '\ufeffa: 1\r\nb: 2\r\n').findSyntaxError()).toBeUndefined();
  });
});
