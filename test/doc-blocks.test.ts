import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocBlocks } from './helpers/doc-block.ts';

/** The files of a folder, and of those in it, with `/` in their paths. */
const listFiles = (folder: string, pattern: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((file) => pattern.test(file));

const pages = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...listFiles('docs', /\.md$/),
  ...['openapi', 'server', 'client', 'deploy'].map((folder) => `${folder}/README.md`),
  ...listFiles('bin/new/project', /\.md$/),
];

interface Claim {
  file: string;
  /** Undefined if all blocks of the file are claimed. */
  start: string | undefined;
}

/** The blocks that proofs read with literals: `readDocBlock('docs/phone.md', 'npm run')`. */
const claims = listFiles('test', /\.test\.ts$/).flatMap((test): Claim[] => {
  const calls = readFileSync(test, 'utf8').matchAll(
    /\breadDocBlocks?\(\s*(?<file>'[^']+')(?:,\s*(?<start>'(?:[^'\\]|\\.)+'|`(?:[^`\\$]|\\.)+`))?,?\s*\)/g,
  );
  return [...calls].map(({ groups }) => ({
    file: unquote(groups?.file ?? ''),
    start: groups?.start && unquote(groups.start),
  }));
});

describe('each code block of the documentation is run by a proof', () => {
  it.each(pages)('%s', (page) => {
    const unclaimed = readDocBlocks(page).filter(
      ({ text }) => !claims.some(({ file, start }) => file === page && text.startsWith(start ?? '')),
    );
    expect(unclaimed.map(({ line, text }) => `${page}:${line}: ${text.split('\n')[0]}`)).toEqual([]);
  });
});

describe('each relative link of the documentation leads to a file, and to a heading of it', () => {
  it.each(pages)('%s', (page) => {
    const text = readFileSync(page, 'utf8').replaceAll(/^ *```[\s\S]*?^ *```$/gm, '');
    const links = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"/g)].map(
      ([, md, html]) => md ?? html ?? '',
    );
    const broken = links.filter((link) => !/^(https?|mailto):/.test(link) && !resolves(page, link));
    expect(broken).toEqual([]);
  });
});

function unquote(literal: string): string {
  return literal.slice(1, -1).replaceAll(/\\(.)/g, (_, character) => (character === 'n' ? '\n' : character));
}

function resolves(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : normalize(join(dirname(page), path)).replace(/\/$/, '');
  if (!existsSync(target)) return false;
  if (anchor === undefined || !target.endsWith('.md')) return true;
  return listAnchors(readFileSync(target, 'utf8')).includes(anchor);
}

/** The anchors that GitHub gives to the headings of a page. */
function listAnchors(text: string): string[] {
  const headings = text.replaceAll(/^ *```[\s\S]*?^ *```$/gm, '').matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/\]\([^)]*\)/g, ']')
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-'),
  );
}
