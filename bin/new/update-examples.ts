/**
 * `npm run generate:examples`: updates the committed generated/ folders of the examples of
 * `jambonz-contract new`. With `--check`, writes nothing and exits with 1 if a file is out of date.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { listDifferences, mirrorFolder } from '../../openapi/generate/folders.ts';
import { runProgram } from '../../openapi/generate/run-program.ts';
import { createProject } from './create-project.ts';
import { findExampleFolder, generatedExamples } from './examples.ts';

const isCheck = process.argv.includes('--check');
const parent = mkdtempSync(join(tmpdir(), 'examples-'));
try {
  for (const example of generatedExamples) {
    const project = join(parent, example);
    createProject(project, example, () => 'file:.');
    mkdirSync(join(project, 'node_modules'));
    symlinkSync(resolve('.'), join(project, 'node_modules/jambonz-contract'));
    const command = ['--import', import.meta.resolve('tsx'), resolve('bin/jambonz-contract.ts'), 'generate'];
    const { status, stdout, stderr } = await runProgram(process.execPath, command, { cwd: project });
    if (status !== 0) throw new Error(stdout + stderr);
    const committed = join(findExampleFolder(example), 'generated');
    const stale = listDifferences(join(project, 'generated'), committed);
    if (isCheck && stale.length > 0) {
      console.error(`stale in bin/new/${example}/generated: ${stale.join(', ')}`);
      process.exitCode = 1;
    } else mirrorFolder(join(project, 'generated'), committed);
  }
} finally {
  rmSync(parent, { recursive: true });
}
