import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { listYamlFiles } from '../../../openapi/generate/list-yaml-files.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

it('lists YAML and JSON files at any depth, without the copies of editors and hidden files', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'deep/.git'), { recursive: true });
  for (const file of [
    'a.yaml',
    'deep/b.yml',
    'deep/c.json',
    'a.yaml~',
    '#a.yaml#',
    '.a.yaml.swp',
    '.a.yaml',
    'a.yaml.orig',
    'README.md',
    'deep/.git/d.yaml',
  ])
    writeFileSync(join(folder, file), '');
  expect(listYamlFiles(folder).map((file) => relative(folder, file))).toEqual(['a.yaml', 'deep/b.yml', 'deep/c.json']);
});
