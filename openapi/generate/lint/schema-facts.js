/** Facts about schemas that decide whether openapi-fields.js refuses them. */

const lists = ['allOf', 'anyOf', 'oneOf'];
const singles = ['not', 'if', 'then', 'else'];

/** Returns the schema at `place`, or the target of its `$ref`, and its location. */
export function follow(schema, place, resolve) {
  return schema?.$ref === undefined ? { node: schema, location: place } : resolve(schema, place.source.absoluteRef);
}

/** Lists a schema and those that it combines, with `$ref`s followed. */
function listCombined(schema, place, resolve, seen = new Set()) {
  const found = [];
  for (let at = { node: schema, location: place }; typeof at.node === 'object' && at.node && !seen.has(at.node); ) {
    seen.add(at.node);
    found.push(at);
    for (const each of lists.flatMap((key) => at.node[key] ?? []))
      found.push(...listCombined(each, at.location, resolve, seen));
    if (at.node.$ref === undefined) break;
    at = follow(at.node, at.location, resolve);
  }
  return found;
}

const hasTypeOf = (found, type, ...keys) =>
  found.some(({ node }) => [node.type].flat().includes(type) || keys.some((key) => key in node));

/** Reads from the schema of a parameter which values it has, as text must be able to carry them. */
export function readParameter({ schema }, { location, resolve }) {
  const found = listCombined(schema, location, resolve);
  const isObject = hasTypeOf(found, 'object', 'properties', 'additionalProperties');
  const isList = hasTypeOf(found, 'array', 'items', 'prefixItems');
  const members = found.flatMap(({ node, location: place }) =>
    [node.items, node.additionalProperties, ...Object.values(node.properties ?? {})].flatMap((each) =>
      typeof each === 'object' ? listCombined(each, place, resolve) : [],
    ),
  );
  return {
    isObject,
    isList,
    isNested:
      hasTypeOf(members, 'object', 'properties', 'additionalProperties') ||
      hasTypeOf(members, 'array', 'items', 'prefixItems'),
    isNull: found.some(({ node }) => [node.type].flat().join() === 'null'),
    hasDefault: found.some(({ node }) => 'default' in node),
  };
}

/** Whether the first elements of a list are declared, but not that there are no fewer and no more. */
export function isMissingLength({ prefixItems, minItems, maxItems, items }) {
  const length = prefixItems?.length;
  return minItems !== length || (maxItems !== length && items !== false);
}

/** Whether a value must be checked by the schema before it is checked by the schema. */
export function leadsToItself(schema, { location, resolve }) {
  const seen = new Set();
  const leadsTo = (node, place) => {
    if (typeof node !== 'object' || node === null || seen.has(node)) return false;
    seen.add(node);
    const children = [...lists, ...singles].flatMap((key) => node[key] ?? []);
    const target = node.$ref === undefined ? undefined : resolve(node, place.source.absoluteRef);
    return (
      target?.node === schema ||
      children.some((child) => child === schema || leadsTo(child, place)) ||
      (target?.node !== undefined && leadsTo(target.node, target.location))
    );
  };
  return leadsTo(schema, location);
}

/** A schema with one of these may have properties that are declared elsewhere. */
const others = ['$ref', ...lists, 'additionalProperties', 'patternProperties', 'dependentSchemas', ...singles];

/** Lists the indexes of the names in `required` that no schema declares. */
export function listUndeclared(schema, { pointer }) {
  const { required, properties } = schema;
  const isPart = /\/(allOf|anyOf|oneOf|dependentSchemas)\/[^/]+$|\/(not|if|then|else)$/.test(pointer);
  if (!Array.isArray(required) || !properties || isPart) return [];
  if (others.some((key) => schema[key] !== undefined && typeof schema[key] !== 'boolean')) return [];
  return required.flatMap((name, index) => (Object.hasOwn(properties, name) ? [] : [index]));
}
