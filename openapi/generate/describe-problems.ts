import { statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { getLineColLocation, type NormalizedProblem } from '@redocly/openapi-core';
import { escapeControls } from '../contract/escape-controls.ts';
import { splitPointer } from '../contract/json-pointer.ts';
import { findNearest } from '../contract/nearest.ts';
import { explainReference, type ReadFiles } from './reference-advice.ts';
import { YamlFile } from './yaml-file.ts';

const maxLines = 50;

const unusedRule = 'no-unused-components';
const syntaxRule = 'syntax';
const fieldRule = 'contract/field-honoured';
const honouredRules = [fieldRule, 'contract/value-honoured'];

interface Finding {
  rule: string;
  file: string;
  line: number;
  column: number;
  /** The node, as `FILE#POINTER`. */
  node: string;
  message: string;
  /** The name that is meant, if the mistake is a misspelt key of `parent`. */
  meantKey?: { parent: string; name: string } | undefined;
}

/**
 * Formats what Redocly reports as lines `FILE:LINE:COLUMN message`, sorted by place. A mistake that
 * several `$ref`s or documents lead to is listed once, without its consequences.
 */
export function describeProblems(problems: readonly NormalizedProblem[], read: ReadFiles): string[] {
  const findings = problems.flatMap((problem) => toFinding(problem, read) ?? []);
  const causes = findings.filter((finding) => !findings.some((other) => isConsequence(finding, other)));
  causes.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
  const format = ({ file, line, column, message }: Finding) => escapeControls(`${file}:${line}:${column} ${message}`);
  const lines = [...new Set(foldExamples(causes).map(format))];
  return lines.length <= maxLines ? lines : [...lines.slice(0, maxLines), `… and ${lines.length - maxLines} more`];
}

/** Keeps the first error of each example, which can lack many properties. */
function foldExamples(findings: readonly Finding[]): Finding[] {
  const findExample = ({ message, node }: Finding) =>
    message.startsWith('Example v') ? /^.*?\/(examples\/[^/]+|example)(?=\/|$)/.exec(node)?.[0] : undefined;
  return findings.flatMap((finding) => {
    const example = findExample(finding);
    if (example === undefined) return [finding];
    const same = findings.filter((other) => findExample(other) === example);
    if (same[0] !== finding) return [];
    return [{ ...finding, message: finding.message + (same.length > 1 ? ` (and ${same.length - 1} more)` : '') }];
  });
}

function toFinding(problem: NormalizedProblem, read: ReadFiles): Finding | undefined {
  const [here] = problem.location;
  if (!here) return undefined;
  if (problem.message.startsWith('Failed to parse: ')) {
    const file = toPath(here.source.absoluteRef);
    const { start } = getLineColLocation(here);
    return {
      rule: syntaxRule,
      file,
      ...explainSyntaxError(file, here.source.body, problem.message, start),
      node: file,
    };
  }
  // A mistake that a `$ref` causes in a file of the package stands in the project's file.
  const location = isInProject(here.source.absoluteRef) || !problem.from ? here : problem.from;
  const { source, pointer = '' } = location;
  const node = source.absoluteRef + pointer;
  const isReference = problem.message.startsWith("Can't resolve $ref");
  const reference = isReference ? readReference(read.get(source.absoluteRef), pointer) : undefined;
  // The file to which the reference leads is no YAML, which is reported there.
  if (reference && isUnreadable(reference.$ref, source.absoluteRef, read)) return undefined;
  const { start } = getLineColLocation(
    reference?.isMember ? { source, pointer: `${pointer.replace(/\/$/, '')}/$ref` } : location,
  );
  const suggestion = pickSuggestion(problem, readNode(read.get(source.absoluteRef), pointer));
  const text = reference
    ? explainReference(reference.$ref, source.absoluteRef, read)
    : problem.message.replaceAll(/\s*\n\s*/g, ' ').trim();
  const origin = location === here ? '' : ` (in ${toPath(here.source.absoluteRef)})`;
  const hint = suggestion === undefined ? '' : ` Did you mean ${suggestion}?`;
  return {
    rule: problem.ruleId,
    file: toPath(source.absoluteRef),
    line: start.line,
    column: start.col,
    node,
    message: text + origin + hint,
    meantKey: findMeantKey(problem.message, suggestion, node),
  };
}

/** Explains an error of Redocly's YAML parser by that of the package yaml, which is clearer. */
export function explainSyntaxError(
  file: string,
  body: string,
  message: string,
  { line, col }: { line: number; col: number },
): { line: number; column: number; message: string } {
  return (
    new YamlFile(file, body).findSyntaxError() ?? {
      line: line || 1,
      column: col || 1,
      message: (message.split('\n')[0] ?? '').replace(
        /^Failed to parse: (.*?)(?: in ".*" \(\d+:\d+\))?$/,
        'This is not YAML: $1',
      ),
    }
  );
}

/** Picks the suggestion that resembles what is written. Redocly's first is often far from it. */
function pickSuggestion({ message, suggest }: NormalizedProblem, value: unknown): string | undefined {
  const key = /^Property `(.*)` is not expected here/.exec(message)?.[1];
  if (key !== undefined) return findNearest(key, suggest);
  if (!message.includes(' can be one of the following only')) return undefined;
  return value === null && suggest.includes('null') ? "'null'" : findNearest(String(value), suggest);
}

/** Returns the key that a misspelt key of an object stands for. */
function findMeantKey(message: string, suggestion: string | undefined, node: string): Finding['meantKey'] {
  const keyword = / did you mean (x-[a-z-]+)\?$/.exec(message)?.[1];
  const name = keyword ?? (/^Property .* is not expected here/.test(message) ? suggestion : undefined);
  return name === undefined ? undefined : { parent: node.slice(0, node.lastIndexOf('/')), name };
}

/** Returns whether a finding goes away once another one is mended. */
function isConsequence(finding: Finding, cause: Finding): boolean {
  if (finding === cause) return false;
  if (cause.rule === syntaxRule) return finding.rule !== syntaxRule;
  if (cause.rule === 'no-unresolved-refs' && finding.rule !== cause.rule)
    return finding.file === cause.file && finding.line === cause.line;
  if (finding.rule === unusedRule) return cause.rule !== unusedRule;
  if (honouredRules.includes(cause.rule) && !honouredRules.includes(finding.rule)) {
    const isInside = cause.rule === fieldRule && finding.node.startsWith(`${cause.node}/`);
    return isInside || finding.node === cause.node;
  }
  // A path that does not begin with a slash is no path to Redocly.
  if (cause.rule === 'rule/path-characters' && finding.rule === 'struct') return finding.node === cause.node;
  if (cause.rule === 'path-parameters-defined' && cause.message.includes(' is not used in the path '))
    return finding.rule === cause.rule && finding.message.includes(' does not define ');
  return isMissingKey(finding, cause);
}

/** Returns whether a finding says that a key is missing, and `cause` says which misspelt key stands there. */
function isMissingKey({ node, message }: Finding, { meantKey }: Finding): boolean {
  if (!meantKey || !message.includes(`${meantKey.name}`)) return false;
  const { parent } = meantKey;
  const isNear = node === parent || (node.startsWith(`${parent}/`) && !node.slice(parent.length + 1).includes('/'));
  return isNear && /must be present|must contain|needs|declare|missing|should/.test(message);
}

function isUnreadable($ref: string, from: string, read: ReadFiles): boolean {
  const file = resolve(dirname(from), $ref.split('#', 1)[0] ?? '');
  return !read.has(file) && (statSync(file, { throwIfNoEntry: false })?.isFile() ?? false);
}

/** Reads the `$ref` at a pointer: an object that has it, or the text itself in a mapping of a discriminator. */
function readReference(content: unknown, pointer: string): { $ref: string; isMember: boolean } | undefined {
  const node = readNode(content, pointer);
  if (typeof node === 'string') return { $ref: node, isMember: false };
  const $ref = (node as { $ref?: unknown } | undefined)?.$ref;
  return typeof $ref === 'string' ? { $ref, isMember: true } : undefined;
}

function readNode(content: unknown, pointer: string): unknown {
  let node = content;
  for (const member of splitPointer(pointer.replace(/^#\/?/, '/')).filter((each) => each !== ''))
    node = (node as Record<string, unknown> | null | undefined)?.[member];
  return node;
}

/** Whether a file is the project's own, and not the platform's. */
export function isInProject(file: string): boolean {
  return file.startsWith(resolve('openapi') + sep);
}

/** Returns the path of a file from the current folder. */
function toPath(file: string): string {
  return relative('.', file).split(sep).join('/');
}
