import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readDocBlocks } from '../helpers/doc-block.ts';
import { freePort } from '../helpers/free-port.ts';
import { openShell } from '../helpers/shell.ts';
import { copyProject } from './project-copy.ts';

const text = readFileSync('AGENTS.md', 'utf8');

it('AGENTS.md has at most 60 lines', () => {
  expect(text.split('\n').length - 1).toBeLessThanOrEqual(60);
});

it('AGENTS.md has commands that work: they check, phone the example, and show the page of a verb', {
  timeout: 400_000,
}, async () => {
  const type = openShell(copyProject().folder);
  await type(`export NO_COLOR=1 PORT=${await freePort()} ADMIN_PORT=${await freePort()}`);
  const outputs: string[] = [];
  for (const { text: block } of readDocBlocks('AGENTS.md')) outputs.push(await type(`(set -e\n${block}) < /dev/null`));
  expect(outputs).toEqual([
    expect.stringMatching(/passed[\s\S]*passed[\s\S]*generated\/ is up to date/),
    expect.stringMatching(/application {2}says [\s\S]*no dead ends/),
    expect.stringMatching(/# jambonz-contract\n[\s\S]*# say\n/),
  ]);
});
