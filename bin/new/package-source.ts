import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFolder, packageVersion } from '../../openapi/contract/this-package.ts';

/**
 * Makes this package installable in the project in `target`, and returns what the project's
 * package.json says of it: the version if this package came from a registry; otherwise the path of
 * a tarball in vendor/. The name of that tarball contains a hash of its content, because npm
 * installs stale files from a tarball that changes under an unchanged name.
 */
export function providePackage(target: string): string {
  const { resolved } = findInstallation() ?? {};
  if (resolved !== undefined && !resolved.startsWith('file:')) return `^${packageVersion}`;
  const staging = mkdtempSync(join(tmpdir(), 'jambonz-contract-'));
  try {
    const tarball = findTarball(resolved) ?? pack(staging);
    const hash = createHash('sha256').update(readFileSync(tarball)).digest('hex').slice(0, 12);
    const name = `jambonz-contract-${packageVersion}-${hash}.tgz`;
    mkdirSync(join(target, 'vendor'));
    copyFileSync(tarball, join(target, 'vendor', name));
    return `file:vendor/${name}`;
  } finally {
    rmSync(staging, { recursive: true });
  }
}

/**
 * Returns how npm installed this package: the entry of its hidden lock file, undefined in a
 * checkout.
 */
function findInstallation(): { resolved?: string } | undefined {
  const lockFile = join(dirname(packageFolder), '.package-lock.json');
  if (basename(dirname(packageFolder)) !== 'node_modules' || !existsSync(lockFile)) return undefined;
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages['node_modules/jambonz-contract'];
}

/** Returns the tarball from which this package was installed, if it still exists. */
function findTarball(resolved: string | undefined): string | undefined {
  if (!resolved?.endsWith('.tgz')) return undefined;
  const root = join(packageFolder, '../..');
  const file = resolved.startsWith('file:/') ? fileURLToPath(resolved) : resolve(root, resolved.slice('file:'.length));
  return existsSync(file) ? file : undefined;
}

/** Builds and packs this package into a folder. Returns the path of the tarball. */
function pack(folder: string): string {
  const output = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: packageFolder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32', // where npm is a script
  });
  const [{ filename }] = JSON.parse(output.slice(output.indexOf('[\n'))); // the output of the build comes first
  return join(folder, filename);
}
