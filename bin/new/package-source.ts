import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFolder, packageVersion } from '../../openapi/contract/this-package.ts';
import { findNpm } from '../find-npm.ts';
import { NewProjectError } from './new-project-error.ts';

/**
 * Makes jambonz-contract installable in the project in `target`, and returns the dependency entry
 * for package.json. If this code runs from a Git checkout or was installed from a tarball, copies a
 * tarball to vendor/ and returns its path. Otherwise returns the exact version or URL from which
 * jambonz-contract was installed, not a version range, because generated/ fits only one version.
 * @throws NewProjectError if jambonz-contract cannot be packed, or if its tarball does not exist
 */
export function providePackage(target: string): string {
  if (existsSync(join(packageFolder, 'tsconfig.build.json'))) {
    const staging = mkdtempSync(join(tmpdir(), 'jambonz-contract-'));
    try {
      return vendor(pack(staging), target);
    } finally {
      rmSync(staging, { recursive: true });
    }
  }
  const source = findSource();
  if (source.startsWith('file:') && source.endsWith('.tgz')) return vendor(toPath(source), target);
  const isUrl = /^(git|https?:)/.test(source);
  // For a tarball of an npm registry, the version is sufficient: npm finds the URL by the version.
  const isRegistry = source.endsWith(`/-/jambonz-contract-${packageVersion}.tgz`);
  return isUrl && !isRegistry ? source : packageVersion;
}

/**
 * Copies a tarball to vendor/. The copy has a hash of the content in its name, because npm would
 * install an old, cached content if a changed tarball kept its name.
 */
function vendor(tarball: string, target: string): string {
  if (!existsSync(tarball))
    throw new NewProjectError(
      `jambonz-contract was installed from ${tarball}, which no longer exists: restore this file`,
    );
  const hash = createHash('sha256').update(readFileSync(tarball)).digest('hex').slice(0, 12);
  const name = `jambonz-contract-${packageVersion}-${hash}.tgz`;
  mkdirSync(join(target, 'vendor'));
  copyFileSync(tarball, join(target, 'vendor', name));
  return `file:vendor/${name}`;
}

/**
 * Finds out where this package was installed from: in the hidden lock file of npm or, for other
 * package managers, in the package.json of the current folder. Returns '' if neither file names the
 * source.
 */
function findSource(): string {
  const modules = dirname(packageFolder);
  const lockFile = join(modules, '.package-lock.json');
  if (basename(modules) === 'node_modules' && existsSync(lockFile))
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages['node_modules/jambonz-contract']?.resolved ?? '';
  if (!existsSync('package.json')) return '';
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  return { ...devDependencies, ...dependencies }['jambonz-contract'] ?? '';
}

/**
 * Converts a `file:` source to an absolute path. The source is a `file:` URL, or `file:` and a path
 * relative to the folder that contains node_modules.
 */
function toPath(source: string): string {
  if (source.startsWith('file:/')) return fileURLToPath(source);
  const isInstalledByNpm = existsSync(join(dirname(packageFolder), '.package-lock.json'));
  return resolve(isInstalledByNpm ? join(packageFolder, '../..') : '.', source.slice('file:'.length));
}

/**
 * Builds and packs this Git checkout with `npm pack`. Returns the path of the tarball in `folder`.
 * @throws NewProjectError if `npm pack` fails
 */
function pack(folder: string): string {
  console.log('packing jambonz-contract, this takes half a minute');
  const [program, words] = findNpm();
  const args = [...words, 'pack', '--json', '--ignore-scripts=false', '--pack-destination', folder];
  try {
    const output = execFileSync(program, args, {
      cwd: packageFolder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // The output of `npm pack` is the output of the build, followed by JSON.
    const [{ filename }] = JSON.parse(output.slice(output.indexOf('[\n')));
    return join(folder, filename);
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new NewProjectError(
      `jambonz-contract cannot be packed: run \`npm pack\` in ${packageFolder}\n${stdout}${stderr}`,
    );
  }
}
