import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { copyProject } from './project-copy.ts';

/**
 * Builds and packs this package in a copy of the repository. Returns the path of the tarball, which
 * is removed with the copy.
 */
export function packPackage(): string {
  const { folder } = copyProject();
  const output = execFileSync('npm', ['pack', '--json'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  // npm prints the output of the build before the JSON.
  const [{ filename }] = JSON.parse(output.slice(output.indexOf('[\n')));
  return join(folder, filename);
}
