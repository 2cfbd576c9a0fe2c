import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { packageFolder } from '../contract/this-package.ts';

/**
 * Whether the current folder is the folder of this package. If so, the document of the platform is
 * generated from catalogue.yaml. A project uses the generated document that the package contains.
 */
export const isThisPackage = realpathSync(packageFolder) === realpathSync('.');

/** Returns the folder of the platform's part, by the path that a `$ref` of the project leads to. */
export function findPlatformFolder(): string {
  return join(isThisPackage ? '.' : relative('.', findInstalledPackage()), 'openapi/jambonz');
}

/** Returns the nearest node_modules/jambonz-contract, which can be a link to this package. */
function findInstalledPackage(folder = process.cwd()): string {
  const path = join(folder, 'node_modules/jambonz-contract');
  if (existsSync(path)) return path;
  return dirname(folder) === folder ? packageFolder : findInstalledPackage(dirname(folder));
}
