import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const [, chapter = ''] = readFileSync('README.md', 'utf8').split('\n## Dependencies\n');
const [table = ''] = chapter.split('\n## ');

it('the README explains exactly the production dependencies', () => {
  const explained = [...table.matchAll(/^\| `([^`]+)` \| .*\w.* \|$/gm)].map(([, name]) => name);
  expect(explained).toEqual(Object.keys(dependencies));
});

it('the lock file pins every package by SHA-512 and resolves it from the configured registry', () => {
  const wrong = Object.entries<{ integrity?: string; resolved?: string }>(packages).flatMap(
    ([path, { integrity, resolved }]) => {
      // npm resolves a package without `resolved` from the registry that npm is configured with.
      const ours = path === '' || (integrity?.startsWith('sha512-') && resolved === undefined);
      return ours ? [] : [`${path}: integrity ${integrity}, resolved ${resolved}`];
    },
  );
  expect(wrong).toEqual([]);
});
