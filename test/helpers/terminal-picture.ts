import { layOutText } from '../../client/phone/fit-text.ts';

const columns = 80;
/** Where the text of a line of a transcript begins, behind time and speaker. */
const textColumn = 21;
const characterWidth = 8;
const lineHeight = 20;
const padding = 18;

/** Colours of GitHub, by the parameter of the escape sequence. */
const schemes = {
  light: {
    back: '#ffffff',
    border: '#d0d7de',
    '0': '#1f2328',
    '1': '#1f2328',
    '2': '#59636e',
    '31': '#cf222e',
    '32': '#1a7f37',
    '33': '#9a6700',
    '36': '#1b7c83',
  },
  dark: {
    back: '#0d1117',
    border: '#3d444d',
    '0': '#f0f6fc',
    '1': '#f0f6fc',
    '2': '#9198a1',
    '31': '#f85149',
    '32': '#3fb950',
    '33': '#d29922',
    '36': '#39c5cf',
  },
};

export type ColorScheme = keyof typeof schemes;
export const colorSchemes = Object.keys(schemes) as ColorScheme[];

/**
 * Draws what a command has printed on a very wide terminal as an SVG picture of a terminal of 80
 * columns. Lines of a transcript are wrapped as on a real one. Each line has one colour.
 *
 * @param printed output with escape sequences for colours: a line is one sequence, text, and reset
 * @throws Error for a colour that the picture does not know
 */
export function drawTerminal(command: string, printed: string, scheme: ColorScheme): string {
  const colours: Record<string, string> = schemes[scheme];
  const lines = printed
    .trimEnd()
    .split(/\r?\n/)
    .flatMap((line) => {
      const [plain = '', styled] = line.split('\u001b[');
      const [, code = '0', text = plain] = /^(\d+)m(.*)$/.exec(styled ?? '') ?? [];
      const colour = colours[code];
      if (!colour) throw new Error(`no colour for the escape sequence ${code} of ${JSON.stringify(line)}`);
      return wrap(text).map((each) => ({ text: each, colour }));
    });
  const all = [{ text: `$ ${command}`, colour: colours['0'] }, ...lines];
  const width = columns * characterWidth + 2 * padding;
  const height = all.length * lineHeight + 2 * padding;
  const texts = all.map(({ text, colour }, index) => {
    const shown = text.trimStart();
    const x = padding + (text.length - shown.length) * characterWidth;
    const y = padding + (index + 0.75) * lineHeight;
    const length = shown.length * characterWidth; // keeps the columns with each font
    return `  <text x="${x}" y="${y}" textLength="${length}" fill="${colour}">${escapeXml(shown)}</text>\n`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
  <style>text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; white-space: pre }</style>
  <rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${colours.back}" stroke="${colours.border}"/>
${texts.join('')}</svg>
`;
}

function wrap(line: string): string[] {
  const isTranscript = /^ *\d+\.\d {2}\w+ +/.test(line);
  const column = isTranscript ? textColumn : 0;
  return (line.slice(0, column) + layOutText(line.slice(column), column, columns)).split('\n');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
