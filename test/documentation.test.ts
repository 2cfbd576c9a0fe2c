import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocBlock, readDocBlocks } from './helpers/doc-block.ts';

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

/** The blocks that tests read, which name file and first characters as literals. */
const claims = listFiles('test', /\.test\.ts$/).flatMap((test): Claim[] => {
  const calls = readFileSync(test, 'utf8').matchAll(
    /\breadDocBlocks?\(\s*(?<file>'[^']+'|`[^`]+`)(?:,\s*(?<start>'(?:[^'\\]|\\.)+'|`(?:[^`\\$]|\\.)+`))?,?\s*\)/g,
  );
  return [...calls].map(({ groups }) => ({
    file: unquote(groups?.file ?? ''),
    start: groups?.start && unquote(groups.start),
  }));
});

describe('each code block of the documentation is run by a proof', () => {
  it.each(pages)('%s', (page) => {
    const unclaimed = readDocBlocks(page).filter(
      ({ text }) => !claims.some(({ file, start }) => toPattern(file).test(page) && text.startsWith(start ?? '')),
    );
    expect(unclaimed.map(({ line, text }) => `${page}:${line}: ${text.split('\n')[0]}`)).toEqual([]);
  });
});

it('docs/document.md and docs/handlers.md show parts of the examples, which other tests compile and call', () => {
  const parameter = readDocBlock('docs/document.md', '  parameters:');
  expect(readFileSync('openapi/paths/webhooks-menu.yaml', 'utf8')).toContain(parameter);
  const handler = readDocBlock('docs/handlers.md', '  answerCall:');
  expect(readFileSync('bin/new/empty/server/handlers/call-handlers.ts', 'utf8')).toContain(handler);
});

it('each claim of a block names one that exists', () => {
  const blocks = pages.flatMap(readDocBlocks);
  const isMet = ({ file, start }: Claim) =>
    blocks.some((block) => toPattern(file).test(block.file) && block.text.startsWith(start ?? ''));
  expect(claims.filter((claim) => !isMet(claim))).toEqual([]);
});

describe('pages are short', () => {
  it('README.md has at most 110 lines and 900 words', () => {
    const text = readFileSync('README.md', 'utf8');
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(110);
    expect(text.match(/\S+/g)?.length).toBeLessThanOrEqual(900);
  });

  it.each(pages.filter((page) => page.startsWith('docs/')))('%s has less than 200 lines', (page) => {
    expect(readFileSync(page, 'utf8').split('\n').length).toBeLessThan(200);
  });

  it('README.md has no fence wider than 80 columns', () => {
    const lines = readDocBlocks('README.md').flatMap(({ text }) => text.split('\n'));
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });
});

it('each npm script that a page names exists here or in a new project', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const named = pages
    .filter((page) => page !== 'CHANGELOG.md')
    .flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)].map(
        ([, name = '']) => `${page}: ${name}`,
      ),
    );
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((each) => scripts[each.split(': ')[1] ?? ''] === undefined)).toEqual([]);
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

/** A claim may name several files: `docs/gallery/${example}/README.md`. */
function toPattern(file: string): RegExp {
  return new RegExp(`^${file.replaceAll('.', '\\.').replaceAll(/\$\{\w+\}/g, '[^/]+')}$`);
}

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
