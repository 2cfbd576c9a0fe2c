import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { copyProject } from './project-copy.ts';

/** The files that turn events, findings and places into words. */
const printers = [
  'client/phone/print-event.ts',
  'client/phone/line/describe-awaited.ts',
  'client/explore/describe-place.ts',
  'client/explore/format-finding.ts',
];
/** The tests of these words. All other tests of the explorer must pass whatever the words are. */
const testsOfWords = ['format-finding.test.ts', 'print-tree.test.ts'];
const folder = 'test/client/explore';

/** Replaces each word in the texts of a source file that have a space: literals and parts of templates. */
function reword(source: string): string {
  const file = ts.createSourceFile('printer.ts', source, ts.ScriptTarget.Latest, true);
  const texts: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (isText && node.text.includes(' ')) texts.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return texts.reduceRight((text, node) => {
    const [start, end] = [node.getStart(file), node.getEnd()];
    return text.slice(0, start) + text.slice(start, end).replace(/(?<!\\)\p{L}+/gu, 'blah') + text.slice(end);
  }, source);
}

it('no test of the explorer depends on the words of the printers', { timeout: 120_000 }, () => {
  const project = copyProject();
  for (const printer of printers) {
    const source = readFileSync(project.file(printer), 'utf8');
    expect(reword(source)).not.toBe(source);
    writeFileSync(project.file(printer), reword(source));
  }
  const tests = readdirSync(folder).filter((name) => name.endsWith('.test.ts') && !testsOfWords.includes(name));
  expect(tests.length).toBeGreaterThan(5);
  const { code, output } = project.run(
    `vitest/vitest.mjs run --project test ${tests.map((name) => `${folder}/${name}`).join(' ')}`,
  );
  expect(output).toContain(`${tests.length} passed`);
  expect(code).toBe(0);
  // The words were changed: a test of these words fails.
  expect(project.test(`${folder}/format-finding.test.ts`).code).toBe(1);
});
