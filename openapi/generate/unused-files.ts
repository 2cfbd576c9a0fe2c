import { join, relative, resolve, sep } from 'node:path';
import { GenerationError } from './generation-error.ts';
import { listYamlFiles } from './list-yaml-files.ts';

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
  const names = paths.map((file) => relative(pathsFolder, file).split(sep).join('/'));
  if (names.length > 0)
    throw new GenerationError(
      `openapi/openapi.yaml has no path for: ${names.join(', ')}. Add it under \`paths:\`, or delete the file.`,
    );
  for (const file of unused) console.warn(`${file.split(sep).join('/')} is unused: no \`$ref\` leads to it`);
}
