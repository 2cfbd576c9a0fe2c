import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listDifferences } from '../../openapi/generate/folders.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { copyProject } from './project-copy.ts';

const project = copyProject();
const { file, withChange } = project;

describe('the generated code', { timeout: 300_000 }, () => {
  it('is byte-identical in an empty folder, and written by one run of openapi-generator in a Java that starts quickly', () => {
    const folder = temporaryFolder();
    const { PATH } = process.env;
    const java = `#!/bin/sh\necho "$JDK_JAVA_OPTIONS $*" >> ${folder}/log\nPATH='${PATH}' exec java "$@"\n`;
    writeFileSync(join(folder, 'java'), java, { mode: 0o755 });
    rmSync(file('generated'), { recursive: true });
    expect(project.generate('', { ...process.env, PATH: `${folder}:${PATH}` })).toMatchObject({ code: 0 });
    expect(listDifferences('generated', file('generated'))).toEqual([]);
    const runs = readFileSync(join(folder, 'log'), 'utf8').match(/^.* -jar .*$/gm);
    expect(runs).toEqual([
      expect.stringMatching(/^-XX:TieredStopAtLevel=1 .*generate --generator-name typescript-axios/),
    ]);
  });

  it('is reported as stale if files differ, with the names of these files', async () => {
    writeFileSync(file('generated/server/left-over.ts'), '');
    await withChange(
      'generated/server/verbs.ts',
      (text) => `${text}// mine\n`,
      () => {
        const { code, output } = project.generate('--check');
        expect(code).toBe(1);
        expect(output).toContain('  generated/server/left-over.ts\n  generated/server/verbs.ts\n');
      },
    );
    rmSync(file('generated/server/left-over.ts'));
  });

  it('is up to date in the two example projects that `jambonz-contract new` copies', () => {
    expect(project.runNode(['--import', 'tsx', 'bin/new/update-examples.ts', '--check'])).toEqual({
      code: 0,
      output: '',
    });
  });

  it('is up to date with the OpenAPI document, for two concurrent runs of generate --check', async () => {
    expect(await Promise.all([project.startGenerate('--check'), project.startGenerate('--check')])).toEqual([0, 0]);
  });
});
