import type ts from 'typescript';
import { type OpenApiDocument, resolveReference, type Schema } from '../contract/document.ts';
import { splitPointer } from '../contract/json-pointer.ts';
import { type Alternative, type Conditional, isObject, isOfRequired, listAlternatives } from './alternatives.ts';
import { factory, QUESTION_TOKEN, tsLiteral, tsPropertyIndex, tsUnion, UNKNOWN } from './load-typescript.ts';

/**
 * Moves the conditions of each object (`if`, `not`, `dependentRequired`, and `anyOf` or `oneOf` of
 * required properties) to a schema in its `allOf` with the keyword `x-requirements`, a list of
 * alternatives. openapi-typescript ignores conditions, or renders `unknown`.
 */
export function addRequirements(document: OpenApiDocument): OpenApiDocument {
  return move(document) as OpenApiDocument;

  function move(node: unknown, isNames = false): unknown {
    if (Array.isArray(node)) return node.map((each) => move(each));
    if (typeof node !== 'object' || node === null) return node;
    const members = Object.entries(!isNames && isObject(node) ? moveConditions(node, document) : node);
    return Object.fromEntries(members.map(([key, value]) => [key, move(value, !isNames && key === 'properties')]));
  }
}

/** Builds a schema with a property for each verb that has conditions: the conditions of the verb. */
export function buildRequirementsSchema(document: OpenApiDocument): Schema {
  const list = (schema: Conditional | boolean): Conditional[] => {
    if (typeof schema === 'boolean') return [];
    const resolved = resolveReference(document, schema as Schema) as Conditional;
    return [...toRequirements(listAlternatives(resolved, document)), ...(resolved.allOf ?? []).flatMap(list)];
  };
  const verb = document.components?.schemas?.verb as Schema | undefined;
  const verbs = Object.values(verb?.discriminator?.mapping ?? {})
    .map(($ref) => ({ name: splitPointer($ref).at(-1) ?? '', allOf: list({ $ref }) }))
    .filter(({ allOf }) => allOf.length > 0);
  return {
    type: 'object',
    required: verbs.map(({ name }) => name),
    properties: Object.fromEntries(verbs.map(({ name, allOf }) => [name, { allOf } as Schema])),
  };
}

function toRequirements(alternatives: Alternative[]): Conditional[] {
  return alternatives.length > 0 ? [{ type: 'object', 'x-requirements': alternatives }] : [];
}

function moveConditions(schema: Conditional, document: OpenApiDocument): Conditional {
  const { if: _if, then: _then, else: _else, not: _not, dependentRequired: _dependent, ...rest } = schema;
  if (isOfRequired(rest.anyOf)) delete rest.anyOf;
  if (isOfRequired(rest.oneOf)) delete rest.oneOf;
  const requirements = toRequirements(listAlternatives(schema, document));
  if (requirements.length === 0) return rest;
  const object = { ...rest, allOf: [...(rest.allOf ?? []), ...requirements] };
  const otherTypes = [schema.type ?? []].flat().filter((type) => type !== 'object');
  if (otherTypes.length === 0) return object;
  const { pattern: _pattern, format: _format, ...objectAlone } = object;
  const others = { ...rest, type: otherTypes.length === 1 ? otherTypes[0] : otherTypes };
  return { description: schema.description, anyOf: [others, { ...objectAlone, type: 'object' }] };
}

/** Renders the keyword `x-requirements` as a union. Returns undefined for any other schema. */
export function toRequirementType({ 'x-requirements': alternatives }: Conditional): ts.TypeNode | undefined {
  return alternatives && tsUnion(alternatives.map(toObjectType));
}

const anyButUndefined = factory.createTypeLiteralNode(undefined);

function toObjectType(alternative: Alternative): ts.TypeNode {
  return factory.createTypeLiteralNode(
    Object.entries(alternative).map(([name, { optional, values, nullable }]) => {
      const type = values ? tsUnion(values.map((value) => tsLiteral(value))) : nullable ? UNKNOWN : anyButUndefined;
      return factory.createPropertySignature(
        undefined,
        tsPropertyIndex(name),
        optional ? QUESTION_TOKEN : undefined,
        type,
      );
    }),
  );
}
