import { readdirSync, readFileSync } from 'node:fs';
import { check } from 'recheck';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { loadContract } from '../../generated/server/contract.ts';

process.env.RECHECK_BACKEND = 'pure'; // the other backends need Java or a binary

/** The folders whose code reads what a sender, or the server that a phone calls, has written. */
const folders = ['server', 'openapi/contract', 'client/phone', 'client/desk'];

/**
 * The files that build expressions when they run, which this test cannot read, and why these are
 * linear.
 */
const builders = new Map([
  ['server/doctor/address/read-base.ts', 'reads PUBLIC_URL'],
  ['openapi/contract/answer-mark.ts', 'reads a header that the server itself has written'],
  ['openapi/contract/meaning.ts', 'matches a pattern of the document: the own ones are judged below'],
  ['openapi/contract/schema-walk.ts', 'matches a pattern of the document: the own ones are judged below'],
  ['server/telemetry/mask-numbers.ts', 'searches a log line of at most 10 kB'],
  ['server/recording/literal-replacer.ts', 'has no quantifier'],
  ['client/phone/line/amd.ts', 'has one quantifier'],
  ['client/phone/webhooks/server-message.ts', 'has at most one quantifier, behind `^`'],
]);

interface Expression {
  source: string;
  flags: string;
}

/**
 * Finds the regular expression literals in the code of the folders, and the files that call
 * `RegExp`.
 */
function findExpressions() {
  const literals = new Map<string, Expression>();
  const built = new Set<string>();
  for (const folder of folders)
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue;
      const file = ts.createSourceFile(name, readFileSync(`${folder}/${name}`, 'utf8'), ts.ScriptTarget.Latest, true);
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const end = node.text.lastIndexOf('/');
          literals.set(node.text, { source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
        }
        if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp')
          built.add(`${folder}/${name}`);
        ts.forEachChild(node, visit);
      };
      visit(file);
    }
  return { literals: [...literals.values()], built: [...built] };
}

function findPatterns(document: object): Expression[] {
  const patterns = new Set<string>();
  JSON.stringify(document, (key, value) => {
    if (key === 'pattern' && typeof value === 'string') patterns.add(value);
    if (key === 'patternProperties') for (const pattern of Object.keys(value)) patterns.add(pattern);
    return value;
  });
  return [...patterns].map((source) => ({ source, flags: 'u' }));
}

/**
 * Returns a line for each expression that is not known to be linear, with a text that proves it.
 */
async function findSlow(expressions: readonly Expression[]): Promise<string[]> {
  const lines: string[] = [];
  for (const { source, flags } of expressions) {
    // Fewer iterations than by default. An expression without an attack after them is called safe.
    const judged = await check(source, flags, { timeout: 60_000, maxIteration: 3, incubationLimit: 5_000 });
    if (judged.status === 'vulnerable')
      lines.push(`/${source}/${flags}: ${judged.complexity.summary}: ${judged.attack.pattern}`);
    if (judged.status === 'unknown') lines.push(`/${source}/${flags}: not judged: ${judged.error.kind}`);
  }
  return lines;
}

const { literals, built } = findExpressions();

describe('the time of a regular expression grows with the length of its text only', () => {
  it('if it is a literal of the server, the contract, the phone or the desk', { timeout: 60_000 }, async () => {
    expect(literals.length).toBeGreaterThan(50);
    expect(await findSlow(literals)).toEqual([]);
  });

  it('if it is built when the code runs', () => {
    expect(built.filter((file) => !builders.has(file))).toEqual([]);
  });

  it('if it is a pattern of the OpenAPI document', async () => {
    const patterns = findPatterns(loadContract().document);
    expect(patterns.length).toBeGreaterThan(5);
    expect(await findSlow(patterns)).toEqual([]);
  });

  it('and one that grows faster is found', async () => {
    expect(await findSlow([{ source: '^(a|a)*$', flags: '' }])).toEqual([expect.stringContaining('exponential')]);
  });
});
