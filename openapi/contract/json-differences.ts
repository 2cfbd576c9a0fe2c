import { isObject } from './is-object.ts';
import { appendToPointer } from './json-pointer.ts';

/**
 * A part of a JSON value that differs, at a JSON pointer (RFC 6901). A side that lacks it is
 * missing.
 */
export interface Difference {
  /** In the value of before, or in that of now for a part that only now has. */
  pointer: string;
  before?: unknown;
  now?: unknown;
}

/** Above so many pairs of elements, arrays are compared element by element. */
const maxPairs = 250_000;

/**
 * Lists the differences between two JSON values, in their order. The order of members does not
 * matter. Elements of arrays are aligned, so that an inserted verb is one
 * difference, and the verbs behind it do not differ.
 *
 * ```ts
 * findDifferences([{ verb: 'say', text: 'Hi' }], [{ verb: 'pause' }, { verb: 'say', text: 'Hello' }]);
 * // [{ pointer: '/0', now: { verb: 'pause' } }, { pointer: '/0/text', before: 'Hi', now: 'Hello' }]
 * ```
 */
export function findDifferences(before: unknown, now: unknown): Difference[] {
  const differences: Difference[] = [];
  compare({ pointer: '', value: before }, { pointer: '', value: now }, differences);
  return differences;
}

/** A value with its place on one side. */
interface Part<Value = unknown> {
  pointer: string;
  value: Value;
}

function compare(before: Part, now: Part, differences: Difference[]): void {
  if (before.value === now.value) return;
  if (isArray(before) && isArray(now)) compareArrays(before, now, differences);
  else if (isObject(before.value) && isObject(now.value) && before.value.verb === now.value.verb)
    for (const name of new Set([...Object.keys(before.value), ...Object.keys(now.value)]))
      compare(findMember(before, name), findMember(now, name), differences);
  else if (before.value === undefined) differences.push({ pointer: now.pointer, now: now.value });
  else if (now.value === undefined) differences.push({ pointer: before.pointer, before: before.value });
  else differences.push({ pointer: before.pointer, before: before.value, now: now.value });
}

function compareArrays(before: Part<unknown[]>, now: Part<unknown[]>, differences: Difference[]): void {
  const nothing: Part = { pointer: '', value: undefined };
  const partners = alignElements(before.value, now.value);
  let next = 0;
  const addUntil = (end: number) => {
    for (; next < end; next++) compare(nothing, findMember(now, String(next)), differences);
  };
  for (const [index, partner] of partners.entries()) {
    if (partner !== undefined) addUntil(partner);
    const element = partner === undefined ? nothing : findMember(now, String(next++));
    compare(findMember(before, String(index)), element, differences);
  }
  addUntil(now.value.length);
}

function findMember({ pointer, value }: Part, name: string): Part {
  const isOwn = Object.hasOwn(value as object, name);
  return {
    pointer: appendToPointer(pointer, name),
    value: isOwn ? (value as Record<string, unknown>)[name] : undefined,
  };
}

/**
 * Returns for each element of `before` the index of its partner in `now`, undefined without one.
 * Partners are in the same order on both sides: equal elements first, then such as the same verb.
 */
function alignElements(before: unknown[], now: unknown[]): (number | undefined)[] {
  const [beforeTexts, nowTexts] = [before.map(toCanonicalText), now.map(toCanonicalText)];
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && beforeTexts[start] === nowTexts[start]) start++;
  let common = 0;
  while (common < shorter - start && beforeTexts.at(-1 - common) === nowTexts.at(-1 - common)) common++;
  const rows = before.length - common - start;
  const columns = now.length - common - start;
  const partners: (number | undefined)[] = before.map((_, index) => {
    if (index < start) return index;
    return index < start + rows ? undefined : index - before.length + now.length;
  });
  if (rows * columns > maxPairs) {
    for (let index = 0; index < Math.min(rows, columns); index++) partners[start + index] = start + index;
    return partners;
  }

  const [beforeKinds, nowKinds] = [before.map(describeKind), now.map(describeKind)];
  const rate = (row: number, column: number) => {
    if (beforeTexts[start + row] === nowTexts[start + column]) return 9;
    return beforeKinds[start + row] === nowKinds[start + column] ? 4 : 1;
  };
  /** At row × (columns + 1) + column: the best sum of ratings of the elements from there on. */
  const best = new Uint32Array((rows + 1) * (columns + 1));
  const at = (row: number, column: number) => best[row * (columns + 1) + column] ?? 0;
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--)
      best[row * (columns + 1) + column] = Math.max(
        rate(row, column) + at(row + 1, column + 1),
        at(row + 1, column),
        at(row, column + 1),
      );
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (at(row, column) === rate(row, column) + at(row + 1, column + 1)) partners[start + row++] = start + column++;
    else if (at(row, column) === at(row + 1, column)) row++;
    else column++;
  }
  return partners;
}

function describeKind(value: unknown): string {
  return isObject(value) ? `verb ${value.verb}` : Array.isArray(value) ? 'array' : typeof value;
}

/** Writes JSON with its members in the order of their names. */
function toCanonicalText(value: unknown): string {
  return JSON.stringify(value, (_, member) =>
    isObject(member)
      ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)))
      : member,
  );
}

function isArray(part: Part): part is Part<unknown[]> {
  return Array.isArray(part.value);
}
