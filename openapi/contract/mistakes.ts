import { maxErrors } from './bounded-errors.ts';
import { describeError, readUnknownName } from './describe-error.ts';
import type { OpenApiDocument, Schema } from './document.ts';
import type { Edition } from './edition.ts';
import { toPrintable } from './excerpt.ts';
import { guessMeanings, hasVendorSettings } from './meaning.ts';
import { type Findings, formatMistake, type Mistake } from './mistake.ts';
import { listNearest, suggestName } from './nearest.ts';
import { createPlaceFinder, type PlaceFinder } from './place-finder.ts';
import type { ReplyError, SchemaError } from './reply-validator.ts';
import { declares, listMissingNames, type SchemaPlace } from './schema-walk.ts';
import { describeUnchecked, describeUntyped, findUntyped } from './untyped-value.ts';

interface Checked {
  document: OpenApiDocument;
  schema: Schema;
  value: unknown;
  /** Begins the messages about what is outside all verbs. */
  owner?: string | undefined;
  edition?: Edition;
}

/**
 * Converts Ajv's errors about a value into messages that say what to correct, one message for each
 * cause. A message begins with the name of the enclosing verb, or with `owner` outside all verbs.
 */
export function classifyErrors(
  { document, schema, value, owner = 'reply', edition = 'commercial' }: Checked,
  errors: readonly ReplyError[],
): Findings {
  const findPlace = createPlaceFinder(document, schema, value, owner);
  const mistakes: Mistake[] = [];
  const hints = new Map<string, Mistake>();
  const commercial = new Set<string>();
  const containers = listContainers(errors);
  for (const [pointer, group] of groupByPointer(errors)) {
    const place = findPlace(pointer);
    const untyped =
      findUntyped(place) ??
      (group[0]?.keyword === 'discriminator' ? findUntyped(findPlace(`${pointer}/verb`)) : undefined);
    if (untyped) {
      hints.set(untyped.pointer, describeUntyped(untyped));
      continue;
    }
    if (group.some(isAboutEdition)) commercial.add(pointer);
    const causes = group.filter((error) => !isDeclared(error, place));
    // Without another error at or in the object, the declared property is really forbidden.
    const reported = causes.length > 0 || containers.has(pointer) ? causes : group;
    const others = reported.filter((error) => !isAboutEdition(error));
    for (const [error, mistake] of describeErrorsAt(document, place, others)) {
      const hint = toHint(error, mistake, place, edition);
      if (hint) hints.set(formatMistake(hint), hint);
      else mistakes.push(mistake);
    }
  }
  const isCommercial = ({ pointer, parent }: SchemaPlace): boolean =>
    commercial.has(pointer) || (parent !== undefined && isCommercial(parent));
  const others = mistakes.filter(({ pointer }) => commercial.size === 0 || !isCommercial(findPlace(pointer)));
  const all = [...others, ...describeCommercial(commercial, findPlace)];
  // The errors beyond the bound may be mistakes.
  if (all.length === 0 && errors.length >= maxErrors)
    all.push({
      pointer: '',
      detail: `${owner}: ${maxErrors} parts or more are not in the contract, too many to check`,
    });
  return { mistakes: all, hints: [...hints.values()] };
}

const editionKeywords = new Set(['x-jambonz-edition', 'x-commercial-values', 'x-open-source-values']);

/** Keywords that a value of the wrong type can violate too. */
const valueKeywords = new Set(['enum', 'const', 'pattern', 'minimum', 'maximum']);

function isAboutEdition({ keyword }: SchemaError): boolean {
  return editionKeywords.has(keyword);
}

/** Lists the pointers of all objects and arrays that contain a part with an error. */
function listContainers(errors: readonly SchemaError[]): Set<string> {
  const pointers = new Set<string>();
  for (let { instancePath: at } of errors)
    while (at !== '') {
      at = at.slice(0, at.lastIndexOf('/'));
      if (pointers.has(at)) break;
      pointers.add(at);
    }
  return pointers;
}

function groupByPointer(errors: readonly ReplyError[]): Map<string, ReplyError[]> {
  const byPointer = new Map<string, ReplyError[]>();
  for (const error of errors) {
    const group = byPointer.get(error.instancePath);
    if (group) group.push(error);
    else byPointer.set(error.instancePath, [error]);
  }
  return byPointer;
}

/**
 * Converts the Ajv errors at one position in the reply. Drops an error that follows from another
 * error, so that each cause is reported once. One reply can cause a hundred thousand errors, so
 * errors are not compared in pairs.
 */
function describeErrorsAt(
  document: OpenApiDocument,
  place: SchemaPlace,
  errors: readonly ReplyError[],
): [ReplyError, Mistake][] {
  const meanings = guessMeanings(document, place, errors);
  const meant = new Set([...meanings.values()].map(({ property }) => property));
  const hasWrongType = errors.some(({ keyword }) => keyword === 'type');
  const isConsequence = ({ keyword, params }: SchemaError): boolean => {
    // Ajv reports the cause of an `if` or `propertyNames` error in another error.
    if (keyword === 'if' || keyword === 'propertyNames') return true;
    if (valueKeywords.has(keyword)) return hasWrongType;
    const missing: string | undefined = params.missingProperty;
    return (
      missing !== undefined && (meant.has(missing) || place.schemas.some((each) => isRequiredBy(each, missing, meant)))
    );
  };
  // Several schemas of one value, such as the members of `allOf`, can report the same error.
  const described = new Map<string, [ReplyError, Mistake]>();
  for (const error of errors) {
    if (isConsequence(error)) continue;
    const mistake = describeError(error, place, meanings.get(error)?.words);
    const line = formatMistake(mistake);
    // A mistake in both editions takes precedence over one that the open-source edition alone has.
    if (!described.has(line) || !error.isOpenSourceNeed) described.set(line, [error, mistake]);
  }
  return [...described.values()];
}

/**
 * Returns whether Ajv reports a declared property as unknown. Ajv does so for all properties of a
 * subschema that has another error.
 */
function isDeclared(error: SchemaError, { schemas }: SchemaPlace): boolean {
  const name = readUnknownName(error);
  return name !== undefined && declares(schemas, name);
}

/** Returns whether a property is required under a condition that concerns one of `meant`. */
function isRequiredBy({ if: condition, then, else: otherwise }: Schema, name: string, meant: Set<unknown>): boolean {
  const concerns = Object.keys(condition?.properties ?? {}).some((each) => meant.has(each));
  return concerns && [then, otherwise].some((branch) => branch?.required?.includes(name));
}

/**
 * Returns a hint in place of a mistake that may be none on the commercial server, or that leaves
 * the rest of a reply as it is.
 */
function toHint(error: ReplyError, mistake: Mistake, place: SchemaPlace, edition: Edition): Mistake | undefined {
  if (error.keyword === 'x-jambonz-transport' && !error.isOpenSourceNeed)
    return { ...mistake, detail: `${mistake.detail}, and has no effect over HTTP` };
  if (edition !== 'commercial') return undefined;
  // A value of the wrong type is a mistake in both editions.
  if (error.isOpenSourceNeed && error.keyword !== 'type')
    return { ...mistake, detail: `${mistake.detail} (required by the open-source server)` };
  const name = readUnknownName(error);
  if (name === undefined || !hasVendorSettings(place)) return undefined;
  if (listNearest(name, listMissingNames(place)).length > 0) return undefined;
  return describeUnchecked(name, place.owner, mistake.pointer);
}

/** Describes the parts that only the commercial edition supports, without the parts of these. */
function describeCommercial(pointers: ReadonlySet<string>, findPlace: PlaceFinder): Mistake[] {
  const isWithin = ({ parent }: SchemaPlace): boolean =>
    parent !== undefined && (pointers.has(parent.pointer) || isWithin(parent));
  return [...pointers]
    .map(findPlace)
    .filter((place) => !isWithin(place))
    .map(({ pointer, owner, value, schemas }) => {
      const values = schemas.flatMap((schema) => schema['x-open-source-values'] ?? []).map(String);
      const meant = typeof value === 'string' ? suggestName(value, values) : '';
      return { pointer: toPrintable(pointer), detail: `${owner}: not in the open-source edition of jambonz${meant}` };
    });
}
