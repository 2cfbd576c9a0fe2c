/** A line of formatted JSON. */
export interface JsonLine {
  depth: number;
  /** The name of the member, if the line begins one. */
  key?: string;
  /** JSON without the key: a value, or a bracket. */
  text: string;
  kind: 'string' | 'number' | 'word' | 'bracket';
  /** The JSON pointer (RFC 6901) of the value that the line is a part of. */
  pointer: string;
}

/** Deeper values are shown in one line, because the stack of the browser is bounded. */
const maxDepth = 50;

/**
 * Formats a JSON value with a line for each scalar and each bracket. Stops when the reader stops.
 */
export function* listLines(value: unknown, pointer = '', key?: string, depth = 0, comma = ''): Generator<JsonLine> {
  const line = { depth, pointer, ...(key !== undefined && { key }) };
  if (typeof value !== 'object' || value === null) {
    const kind = typeof value === 'string' || typeof value === 'number' ? typeof value : 'word';
    yield { ...line, text: JSON.stringify(value) + comma, kind: kind as JsonLine['kind'] };
    return;
  }
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const names = Object.keys(value);
  if (names.length === 0 || depth === maxDepth) {
    yield { ...line, text: `${open}${names.length === 0 ? '' : '…'}${close}${comma}`, kind: 'bracket' };
    return;
  }
  yield { ...line, text: open, kind: 'bracket' };
  for (const [index, name] of names.entries())
    yield* listLines(
      (value as Record<string, unknown>)[name],
      `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      Array.isArray(value) ? undefined : name,
      depth + 1,
      index < names.length - 1 ? ',' : '',
    );
  yield { depth, pointer, text: close + comma, kind: 'bracket' };
}

/** A remark about the value at a JSON pointer. */
export interface Mark {
  pointer: string;
  kind: 'mistake' | 'added' | 'removed' | 'changed';
  /** What is said below the value. */
  text?: string;
}

/** A line with the kind of its mark, and with the remarks about the value that begins there. */
export interface MarkedLine extends JsonLine {
  /** Differences mark all lines of a value, mistakes the first one. */
  mark: Mark['kind'] | undefined;
  remarks: string[];
}

/**
 * Lists the lines of a JSON value with their marks. A mark of a value that is missing stands at the
 * nearest object or array around it.
 * @param maxLines more lines are left out, except down to the last remark
 */
export function markLines(
  value: unknown,
  marks: readonly Mark[],
  maxLines: number,
): { lines: MarkedLine[]; isCut: boolean } {
  const open = marks.map((mark) => ({ ...mark, pointer: findExisting(value, mark.pointer) }));
  const lines: MarkedLine[] = [];
  for (const line of listLines(value)) {
    if (lines.length >= maxLines && open.length === 0) return { lines, isCut: true };
    const own = open.filter(({ pointer }) => pointer === line.pointer);
    for (const mark of own) open.splice(open.indexOf(mark), 1);
    const around = marks.find(
      ({ kind, pointer }) => kind !== 'mistake' && `${line.pointer}/`.startsWith(`${pointer}/`),
    );
    lines.push({ ...line, mark: own[0]?.kind ?? around?.kind, remarks: own.flatMap(({ text }) => text ?? []) });
  }
  return { lines, isCut: false };
}

/** Shortens a pointer to the part of it that exists in the value. */
function findExisting(value: unknown, pointer: string): string {
  let at = value;
  let found = '';
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) break;
    at = (at as Record<string, unknown>)[name];
    found += `/${part}`;
  }
  return found;
}
