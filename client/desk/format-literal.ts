import { escapeControls } from '../../openapi/contract/escape-controls.ts';

const lineWidth = 120;

/**
 * Formats a JSON value as TypeScript, as Biome and Prettier do with single quotes and 120 columns.
 * @param indent spaces before the lines after the first one
 * @param before columns of the first line in front of the value, and behind it
 */
export function formatLiteral(value: unknown, indent: number, before: number): string {
  if (typeof value === 'string') return formatText(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const line = mustBreak(value) ? undefined : formatLine(value);
  if (line !== undefined && before + line.length <= lineWidth) return line;
  const inner = indent + 2;
  const margin = ' '.repeat(inner);
  const parts = Array.isArray(value)
    ? value.map((each) => `${margin}${formatLiteral(each, inner, inner + 1)},\n`)
    : Object.entries(value).map(([name, each]) => `${margin}${formatMember(name, each, inner)},\n`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.join('')}${' '.repeat(indent)}${close}`;
}

/** A text that is too long for the line of its name begins a line of its own, unless the name is shorter. */
const minLongName = 5;

/** Formats a member of an object that takes lines of its own, with `indent` spaces before it. */
function formatMember(name: string, value: unknown, indent: number): string {
  const start = `${formatName(name)}:`;
  const text = formatLiteral(value, indent, indent + start.length + 2);
  const isBroken =
    typeof value === 'string' && start.length > minLongName && indent + start.length + text.length + 2 > lineWidth;
  return isBroken ? `${start}\n${' '.repeat(indent + 2)}${text}` : `${start} ${text}`;
}

/** Formats a value in one line. Returns undefined if a part of it must break. */
function formatLine(value: unknown): string | undefined {
  if (typeof value === 'string') return formatText(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (mustBreak(value)) return undefined;
  const parts = Object.entries(value).map(([name, each]) => {
    const text = formatLine(each);
    return text === undefined || Array.isArray(value) ? text : `${formatName(name)}: ${text}`;
  });
  if (parts.includes(undefined)) return undefined;
  const text = parts.join(', ');
  if (Array.isArray(value)) return `[${text}]`;
  return text === '' ? '{}' : `{ ${text} }`;
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
