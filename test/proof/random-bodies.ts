import fc from 'fast-check';
import { requestExamples } from '../../generated/server/test.ts';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

interface Edit {
  /** Modulo the number of values in the body, `where` is the index of the value to edit. */
  where: number;
  how: 'drop' | 'replace' | 'wrap in an array' | 'nest' | 'add';
  name: string;
  value: Json;
}

const json = fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }) as fc.Arbitrary<Json>;
const examples = requestExamples();
const propertyNames = [...new Set(examples.flatMap(({ body }) => Object.keys(body)))];

const randomEdit: fc.Arbitrary<Edit> = fc.record({
  where: fc.nat({ max: 200 }),
  how: fc.constantFrom('drop', 'replace', 'wrap in an array', 'nest', 'add'),
  name: fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'length', '', ...propertyNames), fc.string()),
  value: fc.oneof(json, fc.constantFrom<Json>(null, 0, -1, 1e308, '', [], {}, 'x'.repeat(2000))),
});

/**
 * Creates random bodies for an operation: edited examples, random JSON, deeply nested JSON, random
 * bytes, or no body.
 */
export function randomBody(operationId: string): fc.Arbitrary<Buffer | undefined> {
  const own = examples.filter((each) => each.operationId === operationId);
  const edited = fc
    .tuple(fc.constantFrom(...(own.length > 0 ? own : examples)), fc.array(randomEdit, { maxLength: 2 }))
    .map(([{ body }, edits]) => edits.reduce(applyEdit, body as Json));
  const text = fc.oneof(
    { weight: 12, arbitrary: edited.map((value) => JSON.stringify(value)) },
    { weight: 2, arbitrary: json.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.nat({ max: 20_000 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth)) },
    {
      weight: 1,
      arbitrary: fc.nat({ max: 5_000 }).map((depth) => '{"call_sid":'.repeat(depth) + '1'.padEnd(depth + 1, '}')),
    },
  );
  return fc.oneof(
    { weight: 14, arbitrary: text.map((each) => Buffer.from(each)) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes)) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
}

function applyEdit(body: Json, { where, how, name, value }: Edit): Json {
  let place = where % countValues(body);
  const visit = (old: Json): Json | undefined => {
    if (place-- === 0) return editValue(old, how, name, value);
    if (Array.isArray(old)) return old.map(visit).filter((each) => each !== undefined);
    if (typeof old !== 'object' || old === null) return old;
    const members = Object.entries(old).map(([key, member]) => [key, visit(member)] as const);
    return Object.fromEntries(members.filter((member): member is [string, Json] => member[1] !== undefined));
  };
  return visit(body) ?? null;
}

function editValue(old: Json, how: Edit['how'], name: string, value: Json): Json | undefined {
  if (how === 'drop') return undefined;
  if (how === 'replace') return value;
  if (how === 'wrap in an array') return [old, old];
  if (how === 'nest' || typeof old !== 'object' || old === null || Array.isArray(old))
    return Object.fromEntries([[name, old]]);
  return Object.fromEntries([...Object.entries(old), [name, value]]);
}

/** Counts a JSON value and all values nested in it. */
function countValues(value: Json): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, each) => sum + countValues(each), 1);
}
