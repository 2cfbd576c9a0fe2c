import { type OpenApiDocument, resolveReference, type Schema } from '../contract/document.ts';

type Literal = string | number | boolean;

/** What an alternative says about a property. */
interface Member {
  /** Whether the property can be absent. */
  optional: boolean;
  /** The values that it can have. Undefined: any value. Empty: it must be absent. */
  values?: readonly Literal[];
  /** Whether `null` is one of any values. */
  nullable?: boolean;
}

/** One way to meet the conditions of an object: what it says about each property that it names. */
export type Alternative = Readonly<Record<string, Member>>;

/** A schema with the keywords of JSON Schema that make one property depend on another. */
export interface Conditional extends Pick<Schema, '$ref' | 'pattern' | 'format'> {
  description?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  required?: string[];
  properties?: Record<string, Conditional | boolean>;
  allOf?: (Conditional | boolean)[];
  anyOf?: (Conditional | boolean)[];
  oneOf?: (Conditional | boolean)[];
  not?: Conditional | boolean;
  if?: Conditional | boolean;
  then?: Conditional | boolean;
  else?: Conditional | boolean;
  dependentRequired?: Record<string, string[]>;
  'x-requirements'?: Alternative[];
}

/** With more alternatives than this, messages of the compiler are no longer readable. */
const maxAlternatives = 4;

const required: Member = { optional: false };
const absent: Member = { optional: true, values: [] };
const anything: Alternative = {};

/**
 * Lists the alternatives that the conditions of an object leave. They accept every valid object,
 * and others if a type cannot express a condition. Empty if they accept everything.
 */
export function listAlternatives(schema: Conditional, document: OpenApiDocument): Alternative[] {
  const { anyOf, oneOf, if: condition, then, else: otherwise, not, dependentRequired } = schema;
  const { listHolding, describeMembers } = createCalculus(schema.properties ?? {}, document);
  const conditions: Conditional[] = [
    ...(condition === undefined ? [] : [{ if: condition, then, else: otherwise }]),
    ...(not === undefined ? [] : [{ not }]),
    ...(dependentRequired ? [{ dependentRequired }] : []),
    ...(isOfRequired(anyOf) ? [{ anyOf }] : []),
    ...(isOfRequired(oneOf) ? [{ oneOf }] : []),
  ];
  const own = Object.fromEntries((schema.required ?? []).map((name) => [name, required]));
  const alternatives = conditions
    .map(listHolding)
    .reduce(
      (some, others) => {
        const both = combine(some, others);
        return both.length > maxAlternatives ? some : both;
      },
      [own],
    )
    .map((alternative) => describeMembers(omitKnown(alternative, own)));
  if (acceptsAll(alternatives)) return [];
  // For an object that fits no alternative, the compiler reports what the last alternative lacks.
  return alternatives.sort((a, b) => countValues(b) - countValues(a));
}

/** Creates functions that list alternatives for objects with the declared properties. */
function createCalculus(declared: Record<string, Conditional | boolean>, document: OpenApiDocument) {
  /** Lists the alternatives with which a schema holds. They may include some with which it fails. */
  function listHolding(schema: Conditional | boolean): Alternative[] {
    if (typeof schema === 'boolean') return schema ? [anything] : [];
    if (schema.type !== undefined && !isObject(schema)) return [];
    const { required: names = [], properties = {}, allOf = [], anyOf, oneOf, not, dependentRequired = {} } = schema;
    return [
      ...(schema.$ref === undefined ? [] : [listHolding(resolve(schema))]),
      [Object.fromEntries(names.map((name) => [name, required]))],
      ...Object.entries(properties).map(([name, property]) => {
        const member = readMember(name, property);
        return [member ? { [name]: member } : anything];
      }),
      ...allOf.map(listHolding),
      ...(anyOf ? [anyOf.flatMap(listHolding)] : []),
      ...(oneOf ? [oneOf.flatMap((one) => listHoldingAlone(one, oneOf))] : []),
      ...(not === undefined ? [] : [listFailing(not)]),
      ...(schema.if === undefined ? [] : [listImplied(schema.if, schema.then ?? true, schema.else ?? true)]),
      ...Object.entries(dependentRequired).map(([name, others]) =>
        listImplied({ required: [name] }, { required: others }, true),
      ),
    ].reduce(combine, [anything]);
  }

  /** Lists the alternatives with which one schema of a `oneOf` holds and all others fail. */
  function listHoldingAlone(one: Conditional | boolean, oneOf: (Conditional | boolean)[]): Alternative[] {
    return oneOf
      .filter((each) => each !== one)
      .map(listFailing)
      .reduce(combine, listHolding(one));
  }

  function listImplied(
    condition: Conditional | boolean,
    then: Conditional | boolean,
    otherwise: Conditional | boolean,
  ): Alternative[] {
    const [holding, failing] = [listHolding(condition), listFailing(condition)];
    const [thens, elses] = [listHolding(then), listHolding(otherwise)];
    if (acceptsAll(elses)) return mergeAlike([...failing, ...thens]);
    if (acceptsAll(thens)) return mergeAlike([...holding, ...elses]);
    return mergeAlike([...combine(holding, thens), ...combine(failing, elses)]);
  }

  /** Lists the alternatives with which a schema fails. They may include some with which it holds. */
  function listFailing(schema: Conditional | boolean): Alternative[] {
    if (typeof schema === 'boolean') return schema ? [] : [anything];
    if (schema.type !== undefined && !isObject(schema)) return [anything];
    const { $ref, required: names = [], properties = {}, allOf = [], not, ...others } = schema;
    const { type: _type, description: _description, ...unknown } = others;
    if (Object.keys(unknown).length > 0) return [anything];
    return mergeAlike([
      ...($ref === undefined ? [] : listFailing(resolve(schema))),
      ...names.map((name) => ({ [name]: absent })),
      ...Object.entries(properties).map(([name, property]) => {
        const member = readMember(name, property);
        return { [name]: member ? invert(name, member) : required };
      }),
      ...allOf.flatMap(listFailing),
      ...(not === undefined ? [] : listHolding(not)),
    ]);
  }

  /** Returns what a condition says about a property, or undefined if a type cannot say it. */
  function readMember(name: string, schema: Conditional | boolean): Member | undefined {
    if (typeof schema === 'boolean') return schema ? { optional: true } : absent;
    const { description: _, type, not, ...rest } = schema;
    const values = readValues(rest);
    if (not === undefined) return values && Object.keys(rest).length === 1 ? { optional: true, values } : undefined;
    const isExact = type === undefined && Object.keys(rest).length === 0 && listValues(name) !== undefined;
    const excluded = isExact ? readMember(name, not) : undefined;
    return excluded && { ...invert(name, excluded), optional: true };
  }

  /** Returns what a property can be if it is not what `member` says. */
  function invert(name: string, { optional, values }: Member): Member {
    if (values === undefined) return { optional: !optional, values: [] };
    const others = values.length === 0 ? undefined : listValues(name)?.filter((value) => !values.includes(value));
    return { optional: !optional, ...(others && { values: others }) };
  }

  /** Lists the values that a declared property can have. Undefined if they are not limited. */
  function listValues(name: string): readonly Literal[] | undefined {
    const { type, ...schema } = findDeclared(name);
    return type === 'boolean' ? [true, false] : readValues(schema);
  }

  /** Adds whether a required property can be null, because a type that excludes undefined may not. */
  function describeMembers(alternative: Alternative): Alternative {
    return Object.fromEntries(
      Object.entries(alternative).map(([name, member]) => {
        const types = [findDeclared(name).type ?? 'null'].flat();
        return [name, types.includes('null') ? { ...member, nullable: true } : member];
      }),
    );
  }

  function findDeclared(name: string): Conditional {
    const property = Object.hasOwn(declared, name) ? declared[name] : undefined;
    return typeof property === 'object' ? resolve(property) : {};
  }

  function resolve(schema: Conditional): Conditional {
    return resolveReference(document, schema as Schema) as Conditional;
  }

  return { listHolding, describeMembers };
}

const acceptsAll = (alternatives: readonly Alternative[]) =>
  alternatives.some((each) => Object.keys(each).length === 0);

const countValues = (alternative: Alternative) => Object.values(alternative).filter(({ values }) => values).length;

/** Lists the alternatives that meet one of `some` and one of `others`. */
function combine(some: readonly Alternative[], others: readonly Alternative[]): Alternative[] {
  const pairs = some.flatMap((a) => others.map((b) => intersect(a, b)));
  return mergeAlike(pairs.filter((each) => each !== undefined));
}

/** Joins two alternatives. Returns undefined if no object can meet both. */
function intersect(a: Alternative, b: Alternative): Alternative | undefined {
  const both: Record<string, Member> = { ...a };
  for (const [name, { optional, values }] of Object.entries(b)) {
    const other = memberOf(a, name);
    const left =
      values && other.values ? values.filter((each) => other.values?.includes(each)) : (values ?? other.values);
    const isOptional = optional && other.optional;
    if (!isOptional && left?.length === 0) return undefined;
    both[name] = { optional: isOptional, ...(left && { values: left }) };
  }
  return both;
}

/** Merges alternatives that differ in one property, such as `{ a?: never }` and `{ a: 'b' }`. */
function mergeAlike(alternatives: Alternative[]): Alternative[] {
  for (const [index, one] of alternatives.entries()) {
    for (const other of alternatives.slice(index + 1)) {
      const names = new Set([...Object.keys(one), ...Object.keys(other)]);
      const [name, ...more] = [...names].filter((each) => !isSame(memberOf(one, each), memberOf(other, each)));
      if (more.length > 0) continue;
      const merged = name === undefined ? one : { ...one, [name]: unite(memberOf(one, name), memberOf(other, name)) };
      return mergeAlike([...alternatives.filter((each) => each !== one && each !== other), merged]);
    }
  }
  return alternatives;
}

function memberOf(alternative: Alternative, name: string): Member {
  return (Object.hasOwn(alternative, name) ? alternative[name] : undefined) ?? { optional: true };
}

function unite(a: Member, b: Member): Member {
  const values = a.values && b.values && [...new Set([...a.values, ...b.values])];
  return { optional: a.optional || b.optional, ...(values && { values }) };
}

function isSame(a: Member, b: Member): boolean {
  return a.optional === b.optional && JSON.stringify(a.values) === JSON.stringify(b.values);
}

/** Omits what allows anything, and what the object requires without a condition. */
function omitKnown(alternative: Alternative, own: Alternative): Alternative {
  return Object.fromEntries(
    Object.entries(alternative).filter(
      ([name, { optional, values }]) => values !== undefined || !(optional || Object.hasOwn(own, name)),
    ),
  );
}

/** Returns whether each schema of an `anyOf` or `oneOf` names properties without declaring them. */
export function isOfRequired(schemas: (Conditional | boolean)[] | undefined): boolean {
  return (
    schemas?.every((schema) => {
      if (typeof schema === 'boolean') return false;
      const { required: names = [], properties = {}, not, description: _, ...rest } = schema;
      const isCondition = Object.values(properties).every((each) => typeof each === 'boolean' || readValues(each));
      return (names.length > 0 || not !== undefined) && isCondition && Object.keys(rest).length === 0;
    }) ?? false
  );
}

function readValues(schema: { const?: unknown; enum?: unknown[] }): readonly Literal[] | undefined {
  const values = Object.hasOwn(schema, 'const') ? [schema.const] : schema.enum;
  const isLiteral = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);
  return values?.every(isLiteral) ? (values as Literal[]) : undefined;
}

/** Returns whether a value is a schema of objects. A schema that only adds a condition is not. */
export function isObject(value: unknown): value is Conditional {
  if (typeof value !== 'object' || value === null) return false;
  const { type, properties } = value as Conditional;
  return type === undefined ? typeof properties === 'object' : [type].flat().includes('object');
}
