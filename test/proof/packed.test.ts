import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { hangup, say } from '../../generated/server/verbs.ts';
import { scripted } from '../helpers/scripted.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { copyProject } from './project-copy.ts';

/** A folder with nothing but the packed project and the packages that it needs in production. */
function installed(): string {
  const { folder } = copyProject();
  const packed = execFileSync('npm', ['pack', '--json'], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const [{ filename }] = JSON.parse(packed.slice(packed.indexOf('['))); // before it stands what the build printed
  const modules = join(temporaryFolder(), 'node_modules');
  mkdirSync(join(modules, 'jambonz-contract'), { recursive: true });
  execFileSync('tar', ['-xf', join(folder, filename), '--strip-components=1', '-C', join(modules, 'jambonz-contract')]);
  const production = execFileSync('npm', ['ls', '--omit=dev', '--all', '--parseable'], { encoding: 'utf8' }).trim().split('\n').slice(1);
  for (const path of production) {
    const link = join(modules, relative(resolve('node_modules'), path));
    if (link.includes('node_modules', modules.length)) continue; // comes with the package that it is nested in
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(path, link);
  }
  return modules;
}

it('packed, jambonz-call runs from an empty folder with Node and the packages of production alone', { timeout: 120_000 }, async () => {
  const modules = installed();
  const { url } = await scripted({ '/call': [say({ text: 'Hello' }), hangup()] });
  const { bin } = JSON.parse(readFileSync(join(modules, 'jambonz-contract/package.json'), 'utf8'));
  const command = join(modules, 'jambonz-contract', bin['jambonz-call']);
  const child = spawn(process.execPath, [command, '--url', `${url}/call`], { cwd: dirname(modules), stdio: ['ignore', 'pipe', 'inherit'] });
  expect(await text(child.stdout)).toContain('application  says Hello\n');
});
