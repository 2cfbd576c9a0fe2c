import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

it('the summary for .ci/run names each failure, and counts tests that do not run as failed', () => {
  const folder = temporaryFolder();
  const files = {
    'sound.test.js': `it('works', () => {}); it.skip('waits', () => {}); it('fails', () => { throw Error('no\\nat all') });`,
    'hook.test.js': `describe('a phone', () => { beforeAll(() => { throw Error('no line') }); it('rings'); it('x', () => {}); it('y', () => {}) });`,
    'start.test.js': `it('rings', () => {}); throw Error('redis-server ended');`,
    'end.test.js': `afterAll(() => { throw Error('no end') }); it('rings', () => {});`,
    'late.test.js': `it('ends', () => { setTimeout(() => { throw Error('too late') }) }); it('waits', () => new Promise((r) => setTimeout(r, 50)));`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const summary = join(folder, 'summary');
  const words = ['run', '--globals', '--root', folder, '--dir', folder, '--reporter', 'test/helpers/summary.ts'];
  const { status } = spawnSync('node_modules/.bin/vitest', words, { env: { ...process.env, TEST_SUMMARY: summary } });
  expect(status).toBe(1);
  const [counts, ...failures] = readFileSync(summary, 'utf8').trim().split('\n');
  expect(counts).toBe('4 6');
  expect(failures.toSorted()).toEqual([
    'end.test.js: no end',
    'hook.test.js: a phone: 2 tests did not run: no line',
    'outside of a test: too late',
    'sound.test.js: fails: no',
    'start.test.js: its tests did not run: redis-server ended',
  ]);
});
