import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFolder, packageVersion } from '../../openapi/contract/this-package.ts';
import { NewProjectError } from './new-project-error.ts';

/**
 * Makes this package installable in the project in `target`, and returns what the project's
 * package.json says of it: the path of a tarball in vendor/ if this is a checkout, or if it was
 * installed from a tarball; otherwise the exact version or URL from which it was installed. A range
 * of versions would not do, because a server refuses the generated/ of another version.
 * @throws NewProjectError if this package cannot be packed
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
  // The URL of a tarball in a registry, which `npm install NAME@VERSION` finds by itself.
  const isRegistry = source.endsWith(`/-/jambonz-contract-${packageVersion}.tgz`);
  return isUrl && !isRegistry ? source : packageVersion;
}

/**
 * Copies a tarball to vendor/. Its new name contains a hash of its content, because npm installs
 * stale files from a tarball that changes under an unchanged name.
 */
function vendor(tarball: string, target: string): string {
  if (!existsSync(tarball))
    throw new NewProjectError(`${tarball}, from which jambonz-contract was installed, is gone: put it there again`);
  const hash = createHash('sha256').update(readFileSync(tarball)).digest('hex').slice(0, 12);
  const name = `jambonz-contract-${packageVersion}-${hash}.tgz`;
  mkdirSync(join(target, 'vendor'));
  copyFileSync(tarball, join(target, 'vendor', name));
  return `file:vendor/${name}`;
}

/**
 * Finds out where this package was installed from: in the hidden lock file of npm or, for other
 * package managers, in the package.json of the current folder. Returns '' if neither says it.
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

/** Converts a `file:` source, which is a URL or relative to the folder that has node_modules. */
function toPath(source: string): string {
  if (source.startsWith('file:/')) return fileURLToPath(source);
  const isInstalledByNpm = existsSync(join(dirname(packageFolder), '.package-lock.json'));
  return resolve(isInstalledByNpm ? join(packageFolder, '../..') : '.', source.slice('file:'.length));
}

/**
 * Builds and packs this checkout into a folder. Returns the path of the tarball.
 * @throws NewProjectError if npm fails, or if scripts of npm are switched off
 */
function pack(folder: string): string {
  console.log('packing jambonz-contract, this takes half a minute');
  const { npm_execpath: npm } = process.env;
  const [program, words] = npm ? [process.execPath, [npm]] : ['npm', []];
  const args = [...words, 'pack', '--json', '--ignore-scripts=false', '--pack-destination', folder];
  try {
    const output = execFileSync(program, args, {
      cwd: packageFolder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [{ filename }] = JSON.parse(output.slice(output.indexOf('[\n'))); // the output of the build comes first
    return join(folder, filename);
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new NewProjectError(
      `jambonz-contract cannot be packed: run \`npm pack\` in ${packageFolder}\n${stdout}${stderr}`,
    );
  }
}
