import { writeFileSync } from 'node:fs';
import type { OpenApiDocument } from '../contract/document.ts';
import { splitPointer } from '../contract/json-pointer.ts';
import { GenerationError } from './generation-error.ts';
import { asObject, readComponents, readSchemaName, walkReferences } from './json-nodes.ts';
import type { PlatformPatch } from './parse-platform-patch.ts';
import { startRedocly } from './start-redocly.ts';

/** A problem that Redocly reports as JSON. */
interface Problem {
  severity: string;
  message: string;
  suggest?: string[];
  location: { pointer: string }[];
}

/**
 * Lints the patched document: schemas must be valid, and the examples of the platform must match
 * them. `folder` is for temporary files.
 * @throws GenerationError with a line of platform.yaml for each mistake
 */
export async function lintPatched(document: OpenApiDocument, patch: PlatformPatch, folder: string): Promise<void> {
  const file = `${folder}/patched.json`;
  writeFileSync(file, JSON.stringify(document));
  const { status, stdout, stderr } = await startRedocly('lint', file, '--format', 'json', '--max-problems', '1000');
  if (status === 0) return;
  if (!stdout.startsWith('{')) throw new GenerationError(stdout || stderr);
  const errors = (JSON.parse(stdout).problems as Problem[]).filter(({ severity }) => severity === 'error');
  const found = errors.flatMap((problem) => {
    const { path, isWithin } = findPatchedPart(document, patch, splitPointer(problem.location[0]?.pointer ?? ''));
    // The patch does not cause a problem from which no patched schema is reached.
    if (path.length === 0) return [];
    const isCause = isWithin && !problem.message.startsWith('Example validation errored');
    return [{ place: patch.describe(path, ''), isCause, text: describeProblem(problem, isCause) }];
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

function describeProblem({ message, suggest = [], location }: Problem, isCause: boolean): string {
  const hint = suggest.length > 0 ? ` Did you mean ${suggest[0]}?` : '';
  return `${isCause ? '' : `${location[0]?.pointer}: `}${message}${hint}`;
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
