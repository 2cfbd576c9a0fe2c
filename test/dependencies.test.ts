import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const chapters = readFileSync('docs/dependencies.md', 'utf8').split('\n## ');

it.each([
  ['Production', 'dependencies'],
  ['Generating and development', 'optionalDependencies'],
])('the chapter "%s" of docs/dependencies.md explains exactly the packages in %s of package.json', (title, kind) => {
  const chapter = chapters.find((each) => each.startsWith(`${title}\n`)) ?? '';
  const explained = [...chapter.matchAll(/^\| `([^`]+)` \| .*\w.* \|$/gm)].map(([, name]) => name);
  expect(explained).toEqual(Object.keys(manifest[kind]));
});

it('the lock file pins every package by SHA-512 and resolves it from the configured registry', () => {
  const wrong = Object.entries<{ integrity?: string; resolved?: string }>(packages).flatMap(
    ([path, { integrity, resolved }]) => {
      // If a package has no property `resolved`, npm downloads it from the configured registry.
      const ours = path === '' || (integrity?.startsWith('sha512-') && resolved === undefined);
      return ours ? [] : [`${path}: integrity ${integrity}, resolved ${resolved}`];
    },
  );
  expect(wrong).toEqual([]);
});
