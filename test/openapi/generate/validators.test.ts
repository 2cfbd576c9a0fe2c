import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('generated validators are ASCII, because V8 keeps two bytes per character of a source with any other', () => {
  const files = ['generated/validators', 'generated/jambonz'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.cjs'))
      .map((name) => `${folder}/${name}`),
  );
  expect(files).toContain('generated/validators/replies.cjs');
  const findForeign = (file: string) => readFileSync(file, 'utf8').match(/[^\0-\x7f]/)?.[0];
  expect(files.filter((file) => findForeign(file) !== undefined)).toEqual([]);
  expect(readFileSync('generated/validators/replies.cjs', 'utf8')).toContain('\\u2026');
});
