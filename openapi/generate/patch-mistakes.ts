import type { NormalizedProblem } from '@redocly/openapi-core';
import type { OpenApiDocument } from '../contract/document.ts';
import { splitPointer } from '../contract/json-pointer.ts';
import { GenerationError } from './generation-error.ts';
import { asObject, readComponents, readSchemaName, walkReferences } from './json-nodes.ts';
import type { PlatformPatch } from './parse-platform-patch.ts';

/**
 * Refuses a patched document in which `problems` were found: schemas must be valid, and the examples
 * must match them.
 * @throws GenerationError with a line of platform.yaml, or of the project's example, for each mistake
 */
export function refusePatchMistakes(
  problems: readonly NormalizedProblem[],
  document: OpenApiDocument,
  patch: PlatformPatch,
): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const found = errors.flatMap((problem) => {
    const pointer = readPointer(problem);
    const isExample = problem.message.startsWith('Example v');
    const path = splitPointer(pointer);
    if (isExample && path[0] === 'paths') return [{ place: pointer, isCause: false, text: ` ${problem.message}` }];
    const { path: patched, isWithin } = findPatchedPart(document, patch, path);
    // The patch does not cause a problem from which no patched schema is reached.
    if (patched.length === 0) return [];
    const isCause = isWithin && !isExample;
    return [{ place: patch.describe(patched, ''), isCause, text: describeProblem(problem, isCause) }];
  });
  if (found.length === 0) return;
  // An invalid schema makes each example invalid to which it applies.
  const causes = found.filter(({ isCause }) => isCause);
  if (causes.length > 0) throw new GenerationError(causes.map(({ place, text }) => place + text).join('\n'));
  const places = [...new Set(found.map(({ place }) => place))];
  throw new GenerationError(
    places
      .map((place) => {
        const [first, ...more] = found.filter((each) => each.place === place);
        return `${place}${first?.text}${more.length > 0 ? ` (and ${more.length} more)` : ''}`;
      })
      .join('\n'),
  );
}

function readPointer({ location }: NormalizedProblem): string {
  return location[0]?.pointer ?? '';
}

function describeProblem(problem: NormalizedProblem, isCause: boolean): string {
  const [suggestion] = problem.suggest;
  const hint = suggestion === undefined ? '' : ` Did you mean ${suggestion}?`;
  return `${isCause ? '' : `${readPointer(problem)}: `}${problem.message}${hint}`;
}

/**
 * Finds the part of the patch that caused a problem at `path` in the document: the part that stands
 * there, or else the first patched schema to which the schema or operation there refers.
 */
function findPatchedPart(
  document: OpenApiDocument,
  { schemas: patches }: PlatformPatch,
  [section = '', kind = '', ...path]: readonly string[],
): { path: readonly string[]; isWithin: boolean } {
  const [name = ''] = path;
  if (kind === 'schemas' && Object.hasOwn(patches, name)) return { path, isWithin: !path.includes('examples') };
  const schemas = readComponents({ ...document }, 'schemas');
  const start = kind === 'schemas' ? schemas[name] : asObject(asObject({ ...document })[section])[kind];
  const reached = new Set(kind === 'schemas' ? [name] : []);
  const waiting = [start];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop())
    for (const [, $ref] of walkReferences(node)) {
      const target = readSchemaName({ $ref });
      if (target === undefined || reached.has(target)) continue;
      reached.add(target);
      waiting.push(schemas[target]);
    }
  const cause = Object.keys(patches).find((each) => reached.has(each));
  return { path: cause === undefined ? [] : [cause], isWithin: false };
}
