import { join, resolve, sep } from 'node:path';
import { GenerationError } from './generation-error.ts';
import { listYamlFiles } from './list-yaml-files.ts';

const root = 'openapi/openapi.yaml';
const pathsFolder = join('openapi', 'paths');

/** Read by other code: openapi/generate/ is the generator of this package. */
const otherFiles = [join('openapi', 'platform.yaml'), join('openapi', 'generate', 'templates', 'server.yaml')];

/**
 * Refuses files of openapi/paths/ that the documents do not use, because their operations would be
 * missing. Prints a note about any other unused file.
 * @param used the absolute paths of the files that were read
 */
export function refuseUnusedFiles(used: ReadonlySet<string>): void {
  const unused = listYamlFiles('openapi').filter((file) => !used.has(resolve(file)) && !otherFiles.includes(file));
  const paths = unused.filter((file) => file.startsWith(pathsFolder + sep));
  const toUrl = (file: string) => file.split(sep).join('/');
  if (paths.length > 0)
    throw new GenerationError(
      paths
        .map((file) => `${toUrl(file)}:1:1 No path has this file: add it to \`paths:\` of ${root}, or delete it.`)
        .join('\n'),
    );
  for (const file of unused) console.warn(`${toUrl(file)} is unused: no \`$ref\` leads to it`);
}
