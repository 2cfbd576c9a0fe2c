import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createProject } from '../../../bin/new/create-project.ts';
import { galleryExamples } from '../../../bin/new/examples.ts';
import { newProject } from '../../../bin/new/new.ts';
import { UsageError } from '../../../openapi/contract/usage-error.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

describe.each(galleryExamples)('a project that begins with the example %s of the gallery', (example) => {
  const folder = join(temporaryFolder(), 'my-line');
  const files = createProject(folder, example, () => 'file:.');

  it('has the files of a project, and no generated/', () => {
    expect(files).toEqual(expect.arrayContaining(['openapi/openapi.yaml', 'package.json', 'server/main.ts']));
    expect(readdirSync(folder)).not.toContain('generated');
  });

  it('has a README with a chapter about the example', () => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    expect(readme).toMatch(/^# my-line\n[\s\S]*\n\n## [A-Z][\w ]+\n\n[\s\S]*\nChange first:\n- /);
    expect(readme.match(/^# /gm)).toHaveLength(1);
    expect(readme).toMatch(/^npm install .*\nnpm run generate # .*\nnpm test /m);
  });
});

it('a project that begins with the example reception has a README without a further chapter', () => {
  const folder = join(temporaryFolder(), 'my-line');
  createProject(folder, 'reception', () => 'file:.');
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).not.toContain('##');
});

it('`new` suggests the nearest example for an unknown one, and lists all', async () => {
  await expect(newProject(join(temporaryFolder(), 'my-line'), 'voicmail')).rejects.toThrow(
    new UsageError(
      `unknown example 'voicmail', did you mean voicemail? (one of reception, empty, ${galleryExamples.join(', ')})`,
    ),
  );
});
