import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageVersion } from '../../openapi/contract/this-package.ts';
import { readDocBlock } from '../helpers/doc-block.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { packPackage } from './packed-package.ts';

const tarball = await packPackage();

/**
 * The folder of a project that `jambonz-contract new` of version 0.1.0 created. The greeting and
 * the test of the greeting are edited. The folder vendor/ is absent, so package.json names a
 * tarball that does not exist.
 */
const parent = temporaryFolder();
execFileSync('tar', ['-xzf', 'test/proof/fixtures/line-0.1.0.tgz', '-C', parent]);
const project = join(parent, 'line');

const run = (command: string, folder = project) =>
  execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
const [generate, test] = ['npm run generate', 'npm test'];
const install = 'npm install --prefer-offline --no-audit --no-fund';
const commit = () => run('git add --all && git -c user.name=Jo -c user.email=jo@example.com commit --quiet -m x');
/** Lists the files that differ from the last commit, without those that `generate` writes. */
const listChanges = () =>
  run('git status --porcelain --untracked-files=all')
    .split('\n')
    .map((line) => line.slice(3))
    .filter((file) => file !== '' && !file.startsWith('generated/'));

it('a project of version 0.1.0 passes its tests with this version and keeps its files', { timeout: 300_000 }, () => {
  writeFileSync(
    join(project, 'openapi/platform.yaml'),
    `components:
  schemas:
    say-base: { properties: { emotion: { type: string } } }
    tag: { properties: { politely: { type: boolean } } }
`,
  );
  run('git init --quiet');
  commit();
  const [installVersion, ...others] = readDocBlock('docs/upgrading.md', 'npm install').trimEnd().split('\n');
  expect([installVersion, ...others]).toEqual([`npm install jambonz-contract@${packageVersion}`, generate, test]);
  run(`${install} ${tarball}`);
  expect(existsSync(join(project, removedFile))).toBe(true);
  // CHANGELOG.md names what a document has to change.
  expect(() => run(`${generate} 2>&1`)).toThrow();
  const root = join(project, 'openapi/openapi.yaml');
  writeFileSync(root, readFileSync(root, 'utf8').replace(/\n {2}- \{\}/, ''));
  run(generate);
  expect(run(test)).toContain('2 passed');
  expect(listChanges().sort()).toEqual(['openapi/openapi.yaml', 'package-lock.json', 'package.json']);
  commit();
});

const removedFile = 'node_modules/jambonz-contract/dist/client/explore/mermaid.d.ts';

/**
 * Writes version 9.9.9 to the folder jambonz-contract beside the project. It adds the property
 * `politely` to `hangup` and `tag`, adds a webhook, and lacks a file.
 */
function createNextVersion(): void {
  const folder = join(parent, 'next');
  execFileSync('mkdir', [folder]);
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  const edit = (file: string, change: (text: string) => string) => {
    const path = join(folder, 'package', file);
    const text = readFileSync(path, 'utf8');
    expect(change(text)).not.toBe(text);
    writeFileSync(path, change(text));
  };
  edit('package.json', (text) => text.replace(`"version": "${packageVersion}"`, '"version": "9.9.9"'));
  for (const verb of ['hangup', 'tag'])
    edit(`openapi/jambonz/verbs/${verb}.yaml`, (text) =>
      text.replace('properties:\n', 'properties:\n  politely: { type: boolean, description: x }\n'),
    );
  edit('generated/jambonz/openapi.json', (text) => {
    const document = JSON.parse(text);
    document.webhooks.moonPhase = { post: { responses: { 204: { description: 'Acknowledged.' } } } };
    for (const verb of ['hangup', 'tag'])
      document.components.schemas[verb].properties.politely = { type: 'boolean', description: 'x' };
    return JSON.stringify(document);
  });
  rmSync(join(folder, 'package/dist/client/explore/mermaid.d.ts'));
  edit('package.json', (text) => JSON.stringify({ ...JSON.parse(text), scripts: {} })); // `npm pack` would build
  renameSync(join(folder, 'package'), join(parent, 'jambonz-contract'));
}

it('generate tells what a new version changes, and what in platform.yaml it has by now', { timeout: 300_000 }, () => {
  createNextVersion();
  run(`mkdir vendor\n${readDocBlock('docs/upgrading.md', 'npm pack').replaceAll(packageVersion, '9.9.9')}`);
  expect(existsSync(join(project, removedFile))).toBe(false);
  expect(() => run('npm test')).toThrow(); // the next expectation checks the message of this error
  expect(run('npx vitest run --dir test 2>&1 || true')).toContain(
    readDocBlock('docs/upgrading.md', 'generated/ was written')
      .trim()
      .replace('0.1.0', 'OLD')
      .replace('0.2.0', '9.9.9')
      .replace('OLD', packageVersion),
  );
  const output = run('npm run generate 2>&1');
  expect(output.match(/^openapi\/platform.yaml:.*$/gm)).toEqual([
    'openapi/platform.yaml:4:26 tag.politely is in jambonz-contract now: delete it',
  ]);
  const [, changes = ''] = output.split('lists handlers that are missing\n');
  expect(changes.trim().split('\n')).toEqual([
    `jambonz-contract ${packageVersion} → 9.9.9:`,
    expect.stringMatching(/hangup\.politely/),
    expect.stringMatching(/moonPhase/),
  ]);
  expect(run('npm test')).toContain('2 passed');
  expect(listChanges().sort()).toEqual([
    'package-lock.json',
    'package.json',
    expect.stringMatching(/^vendor\/jambonz-contract-9\.9\.9-\d+\.tgz$/),
  ]);
});
