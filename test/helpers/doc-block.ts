import { readFileSync } from 'node:fs';

/** A fenced block of a Markdown file. */
export interface DocBlock {
  file: string;
  /** The line of the opening fence, from 1. */
  line: number;
  /** The word behind the fence, such as `sh`. Empty for output. */
  language: string;
  /** What stands between the fences, with its last line break. */
  text: string;
}

/** Returns the fenced blocks of a Markdown file, in order. A block may be indented in a list. */
export function readDocBlocks(file: string): DocBlock[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^( *)```(\w*).*\n([\s\S]*?)^ *```$/gm)].map(
    ({ index, 1: indent, 2: language, 3: body }) => ({
      file,
      line: text.slice(0, index).split('\n').length,
      language: language ?? '',
      text: (body ?? '').replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }),
  );
}

/**
 * Returns the text of the only block of a Markdown file that begins with `start`. A proof calls it
 * with two literals: test/documentation.test.ts finds the call, and so knows that the block is run.
 *
 * @throws Error if no block or more than one begins so
 */
export function readDocBlock(file: string, start: string): string {
  const [block, ...others] = readDocBlocks(file).filter(({ text }) => text.startsWith(start));
  if (block === undefined || others.length > 0)
    throw new Error(`${file}: ${block ? 'several blocks begin' : 'no block begins'} with ${JSON.stringify(start)}`);
  return block.text;
}
