/** Text that needs no segmentation: each character is one column wide. */
const plain = /^[ -~]*$/;

/**
 * Matches the first character of a grapheme that is two columns wide: East Asian text and emoji.
 */
const wide =
  /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]|[\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]|.\ufe0f)/u;

/** Matches a grapheme without width, such as a lone combining mark or a zero-width space. */
const invisible = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

const segmenter = new Intl.Segmenter();

/** Segmenting takes quadratic time, so long texts are segmented in parts of this length. */
const maxSegmented = 256;

/** Returns the columns of a terminal that a text without line breaks takes. */
export function measureWidth(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const grapheme of splitGraphemes(text)) width += measureGrapheme(grapheme);
  return width;
}

/**
 * Breaks a line at the ends of words, so that no line is wider than `width` columns. A longer word
 * is broken between two characters.
 */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const add = (part: string, columns: number) => {
    line += part;
    used += columns;
  };
  const endLine = () => {
    lines.push(line);
    line = '';
    used = 0;
  };
  for (const word of text.split(' ')) {
    const columns = measureWidth(word);
    if (line !== '') {
      // A word that is wider than a line begins on the current one.
      const fits = used + 1 + columns <= width || (columns > width && used + 1 < width);
      if (fits) add(' ', 1);
      else endLine();
    }
    if (used + columns <= width) add(word, columns);
    else
      for (const grapheme of splitGraphemes(word)) {
        const columnsOfOne = measureGrapheme(grapheme);
        if (used + columnsOfOne > width) endLine();
        add(grapheme, columnsOfOne);
      }
  }
  return [...lines, line];
}

/** The least columns of a paragraph, for terminals that are hardly wider than the indentation. */
const minColumns = 20;

/**
 * Lays a text out as a paragraph: breaks its lines at `width` columns, and indents all lines but
 * the first. Empty lines are left out.
 */
export function layOutText(text: string, indent: number, width = Number.POSITIVE_INFINITY): string {
  const lines = text.split(/\r\n?|\n/).flatMap((line) => line.trimEnd().replaceAll('\t', ' ') || []);
  const columns = Math.max(minColumns, width - indent);
  return (columns === Number.POSITIVE_INFINITY ? lines : lines.flatMap((line) => wrapText(line, columns))).join(
    `\n${' '.repeat(indent)}`,
  );
}

/** Cuts a line that is wider than `width` columns at the end of a word, and adds an ellipsis. */
export function cutText(text: string, width: number): string {
  const start = text.slice(0, 4 * width);
  if (start.length === text.length && measureWidth(text) <= width) return text;
  return `${wrapText(start, width - 1)[0]?.trimEnd()}…`;
}

function* splitGraphemes(text: string): Generator<string> {
  if (plain.test(text)) return yield* text;
  for (let start = 0; start < text.length; ) {
    const part = text.slice(start, start + maxSegmented);
    const all = [...segmenter.segment(part)];
    // The last character of a part may go on in the next one.
    const isLast = start + part.length === text.length || all.length === 1;
    for (const { segment } of isLast ? all : all.slice(0, -1)) yield segment;
    start += (isLast ? undefined : all.at(-1)?.index) ?? part.length;
  }
}

function measureGrapheme(grapheme: string): number {
  if (plain.test(grapheme)) return grapheme.length;
  if (invisible.test(grapheme)) return 0;
  return wide.test(grapheme) ? 2 : 1;
}
