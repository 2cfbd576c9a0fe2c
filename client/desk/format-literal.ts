import { escapeControls } from '../../openapi/contract/escape-controls.ts';

const lineWidth = 120;

/**
 * A value that is written as `JSON.parse('…')`, because a literal of it would be too deep or too
 * long.
 */
export class JsonText {
  readonly json: string;

  constructor(json: string) {
    this.json = json;
  }
}

/** A value, measured once, so that the time does not grow with the square of the depth. */
interface Part {
  /** The value in one line. Missing if a part of it must break, or if it is longer than a line. */
  line?: string;
  /** The members of an object or array, with their names and colons. */
  members?: { start: string; part: Part }[];
  brackets?: '[]' | '{}';
}

/**
 * Formats a JSON value as TypeScript, as Biome and Prettier do with single quotes and 120 columns.
 * It recurses: values of more than some hundred levels are passed as a JsonText.
 * @param indent spaces before the lines after the first one
 * @param before columns of the first line in front of the value, and behind it
 */
export function formatLiteral(value: unknown, indent: number, before: number): string {
  return formatPart(measure(value), indent, before);
}

function measure(value: unknown): Part {
  if (typeof value === 'string') return { line: formatText(value) };
  if (value instanceof JsonText) return { line: `JSON.parse(${formatText(value.json)})` };
  if (typeof value !== 'object' || value === null) return { line: JSON.stringify(value) };
  const brackets = Array.isArray(value) ? '[]' : '{}';
  const members = Object.entries(value).map(([name, each]) => ({
    start: Array.isArray(value) ? '' : `${formatName(name)}:`,
    part: measure(each),
  }));
  const line = mustBreak(value) ? undefined : joinLine(members, brackets);
  return { brackets, members, ...(line !== undefined && line.length <= lineWidth && { line }) };
}

function joinLine(members: NonNullable<Part['members']>, brackets: '[]' | '{}'): string | undefined {
  if (members.some(({ part }) => part.line === undefined)) return undefined;
  const text = members.map(({ start, part }) => (start ? `${start} ${part.line}` : part.line)).join(', ');
  if (brackets === '[]') return `[${text}]`;
  return text === '' ? '{}' : `{ ${text} }`;
}

function formatPart({ line, members, brackets = '{}' }: Part, indent: number, before: number): string {
  if (line !== undefined && (!members || before + line.length <= lineWidth)) return line;
  const inner = indent + 2;
  const margin = ' '.repeat(inner);
  const lines = members?.map(({ start, part }) =>
    start === ''
      ? `${margin}${formatPart(part, inner, inner + 1)},\n`
      : `${margin}${formatMember(start, part, inner)},\n`,
  );
  return `${brackets[0]}\n${lines?.join('')}${' '.repeat(indent)}${brackets[1]}`;
}

/**
 * A text that is too long for the line of its name begins a line of its own, unless the name is
 * shorter.
 */
const minLongName = 5;

/** Formats a member of an object that takes lines of its own, with `indent` spaces before it. */
function formatMember(start: string, part: Part, indent: number): string {
  const text = formatPart(part, indent, indent + start.length + 2);
  const isText = text.startsWith("'") || text.startsWith('"');
  const isBroken = isText && start.length > minLongName && indent + start.length + text.length + 2 > lineWidth;
  return isBroken ? `${start}\n${' '.repeat(indent + 2)}${text}` : `${start} ${text}`;
}

/** Formatters break arrays of several objects with several members. */
function mustBreak(value: object): boolean {
  const hasMany = (each: unknown) => typeof each === 'object' && each !== null && Object.keys(each).length > 1;
  return Array.isArray(value) && value.length > 1 && value.every((each) => hasMany(each) && !Array.isArray(each));
}

function formatName(name: string): string {
  // Without brackets it would set the prototype.
  if (name === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : formatText(name);
}

function formatText(text: string): string {
  const json = escapeControls(JSON.stringify(text));
  if (count(text, "'") > count(text, '"')) return json;
  const inner = json.slice(1, -1).replace(/\\.|'/g, (part) => (part === "'" ? "\\'" : part === '\\"' ? '"' : part));
  return `'${inner}'`;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
