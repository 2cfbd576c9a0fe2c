import { rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listDifferences } from '../../openapi/generate/folders.ts';
import { copyProject } from './project-copy.ts';

const project = copyProject();
const { file, changed } = project;

describe('generated/', { timeout: 120_000 }, () => {
  it('is what the document gives today', () => {
    expect(project.generate('--check')).toEqual({ code: 0, output: 'generated/ is up to date\n' });
  });

  it('comes out the same to the byte when generated from nothing', () => {
    rmSync(file('generated'), { recursive: true });
    expect(project.generate()).toMatchObject({ code: 0 });
    expect(listDifferences('generated', file('generated'))).toEqual([]);
  });

  it('is found stale when somebody edits it, and the files are named', () => {
    writeFileSync(file('generated/server/left-over.ts'), '');
    changed(
      'generated/server/routes.ts',
      (text) => `${text}// mine\n`,
      () => {
        const { code, output } = project.generate('--check');
        expect(code).toBe(1);
        expect(output).toContain('  generated/server/left-over.ts\n  generated/server/routes.ts\n');
      },
    );
    rmSync(file('generated/server/left-over.ts'));
  });

  it('is made by two runs at once that do not disturb each other', async () => {
    expect(await Promise.all([project.generateBeside('--check'), project.generateBeside('--check')])).toEqual([0, 0]);
  });
});
