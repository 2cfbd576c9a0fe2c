import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { hangup, say } from '../../generated/server/verbs.ts';
import { scripted } from '../helpers/scripted.ts';
import { start } from '../helpers/start.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { copyProject } from './project-copy.ts';

/** Packs the project. Returns the path of the tarball. */
function packProject(): string {
  const { folder } = copyProject();
  const out = execFileSync('npm', ['pack', '--json'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ filename }] = JSON.parse(out.slice(out.indexOf('['))); // the JSON follows the output of the build
  return join(folder, filename);
}

const tarball = packProject();

/** Creates a folder with only the packed project and its production dependencies. */
function installPacked(): string {
  const modules = join(temporaryFolder(), 'node_modules');
  mkdirSync(join(modules, 'jambonz-contract'), { recursive: true });
  execFileSync('tar', ['-xf', tarball, '--strip-components=1', '-C', join(modules, 'jambonz-contract')]);
  const production = execFileSync('npm', ['ls', '--omit=dev', '--all', '--parseable'], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .slice(1);
  for (const path of production) {
    const link = join(modules, relative(resolve('node_modules'), path));
    if (link.includes('node_modules', modules.length)) continue; // the link to its parent includes this package
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(path, link);
  }
  return modules;
}

it('the packed jambonz-contract call runs from an empty folder with Node and production dependencies only', {
  timeout: 300_000,
}, async () => {
  const modules = installPacked();
  const { url } = await scripted({ '/call': [say({ text: 'Hello' }), hangup()] });
  const { bin } = JSON.parse(readFileSync(join(modules, 'jambonz-contract/package.json'), 'utf8'));
  const command = join(modules, 'jambonz-contract', bin['jambonz-contract']);
  const child = spawn(process.execPath, [command, 'call', '--url', `${url}/call`], {
    cwd: dirname(modules),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  expect(await text(child.stdout)).toContain('application  says Hello\n');
});

it('the packed server and jambonz-contract start beside ajv 6, which ESLint installs', {
  timeout: 400_000,
}, async () => {
  const folder = temporaryFolder();
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ dependencies: { ajv: '^6', 'jambonz-contract': `file:${tarball}` } }),
  );
  execFileSync('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: folder,
    stdio: 'ignore',
  });
  const inModules = (path: string) => join(folder, 'node_modules', path);
  expect(JSON.parse(readFileSync(inModules('ajv/package.json'), 'utf8')).version).toMatch(/^6\./);
  const { url, lines } = await start({}, inModules('jambonz-contract/dist/server/main.js'));
  expect(url, lines.join('\n')).toMatch(/^http/);
  const out = execFileSync(inModules('.bin/jambonz-contract'), ['call', '--url', url, '--hangup'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(out).toContain('application  says Welcome');
});
