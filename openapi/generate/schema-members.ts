import { asList, asObject, type Json, readComponents, readSchemaName } from './json-nodes.ts';

/** What a schema declares. Keys are dotted paths below the schema, such as `synthesizer.vendor`. */
export interface Members {
  properties: Map<string, Origin>;
  required: Map<string, Origin>;
  /** Permitted values. A key is a path and a value: `synthesizer.vendor "google"`. */
  values: Map<string, Origin>;
  /** The paths of the properties that `enum` or `const` restricts to listed values. */
  limited: Set<string>;
}

/** Where a member is declared. */
export interface Origin {
  component: string;
  /** The key of the member, relative to `component`. */
  key: string;
  /** The path of the object that has the property, or of the property that permits the value. */
  parent: string;
}

interface Place {
  path: string;
  component: string;
  /** The path relative to `component`. */
  ownPath: string;
  /** False in a branch of `anyOf` or `oneOf`, where `required` does not apply to every value. */
  mandatory: boolean;
  /** The components that contain this place. None is entered inside itself, to end recursion. */
  embedded: readonly string[];
}

/**
 * Lists the members of a schema, including the members of components in an `allOf`. A property that
 * refers to a component is listed without the members of that component, because the component is
 * compared separately.
 */
export function listMembers(document: Json, schema: unknown, component: string): Members {
  const schemas = readComponents(document, 'schemas');
  const members: Members = { properties: new Map(), required: new Map(), values: new Map(), limited: new Set() };
  collect(schema, { path: '', component, ownPath: '', mandatory: true, embedded: [component] });
  return members;

  function collect(node: unknown, place: Place): void {
    if (typeof node !== 'object' || node === null) return;
    const { properties, required, items, additionalProperties, allOf, anyOf, oneOf, ...rest } = asObject(node);
    const { path, ownPath, mandatory } = place;
    const originOf = (key: string) => ({ component: place.component, key, parent: path });
    const inside = (name: string) => ({ ...place, path: join(path, name), ownPath: join(ownPath, name) });

    const values = 'const' in rest ? [rest.const] : rest.enum;
    if (Array.isArray(values)) members.limited.add(path);
    for (const value of asList(values).map((each) => ` ${JSON.stringify(each)}`))
      members.values.set(path + value, originOf(ownPath + value));

    for (const [name, member] of Object.entries(asObject(properties))) {
      // The schema `false` forbids a property that a component in the same `allOf` declares.
      if (member === false) continue;
      members.properties.set(join(path, name), originOf(join(ownPath, name)));
      collect(member, inside(name));
    }
    for (const name of mandatory ? asList(required) : [])
      members.required.set(join(path, String(name)), originOf(join(ownPath, String(name))));

    collect(items, place);
    collect(additionalProperties, inside('*'));
    for (const branch of [...asList(anyOf), ...asList(oneOf)]) collect(branch, { ...place, mandatory: false });
    for (const branch of asList(allOf)) {
      const name = readSchemaName(branch);
      if (name === undefined) collect(branch, place);
      else if (!place.embedded.includes(name))
        collect(schemas[name], { ...place, component: name, ownPath: '', embedded: [...place.embedded, name] });
    }
  }
}

/** Appends a name to a dotted path. */
export function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
