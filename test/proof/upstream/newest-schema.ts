import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const release = 'jambonz-python-sdk==0.4.0';
const wheelHash = 'sha256:52c5bd7eb7302b4d6616f7e83672e5c4587627ac450841d29bbe2ac219fd5df7';
const cache = resolve('node_modules/.cache');

/**
 * Returns the folder of a copy of @jambonz/schema whose schemas are replaced by those that the
 * Python SDK of jambonz contains, because the SDK is released more often. Downloads the SDK once
 * for each `npm ci`.
 * @param npmFolder the folder of @jambonz/schema
 */
export function installNewestSchema(npmFolder: string): string {
  const folder = join(cache, release.replace('==', '-'));
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const download = mkdtempSync(join(cache, 'download-'));
  const fresh = join(download, 'schema');
  const python = join(download, 'python');
  const requirements = join(download, 'requirements.txt');
  writeFileSync(requirements, `${release} --hash=${wheelHash}\n`);
  const options = '--quiet --disable-pip-version-check --no-compile --no-deps --only-binary=:all:'.split(' ');
  execFileSync('pip', ['install', ...options, '--ignore-requires-python', '--target', python, '-r', requirements]);
  cpSync(npmFolder, fresh, { recursive: true });
  cpSync(join(python, 'jambonz_sdk/schema'), fresh, { recursive: true });
  // Test files run in several processes, of which another may be faster.
  if (!existsSync(folder)) renameSync(fresh, folder);
  rmSync(download, { recursive: true });
  return folder;
}
