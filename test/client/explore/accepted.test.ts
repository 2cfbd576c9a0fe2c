import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AcceptedFileError, readAccepted } from '../../../client/explore/accepted.ts';
import { nameProblem } from '../../../client/explore/finding.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

function writeAccepted(text: string): string {
  const file = join(temporaryFolder(), 'explore.accepted');
  writeFileSync(file, text);
  return file;
}

it('readAccepted reads the reason of each accepted finding, and skips comments and empty lines', () => {
  const file = writeAccepted(
    '# the menu\n\nignored key 0 POST /menu?of=main:  The operator: for everybody.\r\nslow POST http://a:1/b: Legacy.',
  );
  expect([...readAccepted(file).values()]).toEqual([
    { name: 'ignored key 0 POST /menu?of=main', reason: 'The operator: for everybody.', line: 3 },
    { name: 'slow POST http://a:1/b', reason: 'Legacy.', line: 4 },
  ]);
});

it('readAccepted reads the name of any finding', () => {
  const folder = temporaryFolder();
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(text, text, fc.array(text), (url, tool, at) => {
      const failure = { cause: 'tool-result' as const, message: '', at };
      const name = nameProblem({ kind: 'invalid-answer', hook: { method: 'POST', url }, failure, tool });
      const file = join(folder, 'explore.accepted');
      writeFileSync(file, `${name}: Meant so.\n`);
      expect([...readAccepted(file).values()]).toEqual([{ name, reason: 'Meant so.', line: 1 }]);
    }),
  );
});

it('readAccepted rejects a folder in place of the file', () => {
  expect(() => readAccepted(temporaryFolder())).toThrow('cannot be read');
});

it('readAccepted returns no findings if there is no file', () => {
  expect(readAccepted(join(temporaryFolder(), 'explore.accepted')).size).toBe(0);
});

it.each([
  ['slow POST /a', 1, 'a reason is missing: write "slow POST /a: REASON"'],
  ['# one\nslow POST /a:  ', 2, 'a reason is missing: write "slow POST /a: REASON"'],
  [': Legacy.', 1, 'a name is missing: write "NAME: REASON"'],
  ['slow POST /a: Legacy.\n\nslow POST /a: Again.', 3, 'slow POST /a is already accepted in line 1'],
])('readAccepted rejects %j and names the line', (text, line, problem) => {
  const file = writeAccepted(text);
  const read = () => readAccepted(file);
  expect(read).toThrow(AcceptedFileError);
  expect(read).toThrow(`${file}:${line}: ${problem}`);
});
