import { asList, asObject, type Json, readComponents, readSchemaName } from './json-nodes.ts';
import { join, listMembers, type Members, type Origin } from './schema-members.ts';

/**
 * Names of schema members, divided into those of verbs and those of webhooks. A component that a
 * verb contains counts as part of the verb.
 */
export interface MemberNames {
  verb: string[];
  webhook: string[];
}

/** A schema that both documents have under the same name. */
interface Subject {
  kind: 'verb' | 'webhook' | 'part';
  name: string;
  isVerbPart: boolean;
  members: Members;
}

interface Change {
  subject: Subject;
  key: string;
  origin: Origin;
}

/** The compared schemas of a document, keyed by kind and name, for example `verb say`. */
export type Subjects = Map<string, Subject>;

/**
 * Lists the schemas to compare: each verb, the request of each webhook, and each component to which
 * a `$ref` refers. A `$ref` directly in an `allOf` does not count.
 */
export function listSubjects(document: Json): Subjects {
  const schemas = readComponents(document, 'schemas');
  const subjects: Subjects = new Map();
  const add = (kind: Subject['kind'], name: string, schema: unknown, isVerbPart: boolean) => {
    if (schema === undefined) return;
    const component = readSchemaName(schema);
    const node = component === undefined ? schema : schemas[component];
    subjects.set(`${kind} ${name}`, {
      kind,
      name,
      isVerbPart,
      members: listMembers(document, node, component ?? name),
    });
  };
  const verbs = readVerbs(document);
  const verbParts = listReachable(schemas, Object.values(verbs));
  for (const [verb, reference] of Object.entries(verbs)) add('verb', verb, { $ref: reference }, true);
  for (const [name, item] of Object.entries(asObject(document.webhooks)))
    for (const operation of Object.values(asObject(item))) add('webhook', name, readRequestSchema(operation), false);
  for (const name of listReferences(document, false))
    add('part', name, { $ref: `#/components/schemas/${name}` }, verbParts.has(name));
  return subjects;
}

/** Returns the references to the schemas of all verbs, keyed by the name of the verb. */
export function readVerbs(document: Json): Json {
  return readMapping(document, 'verb');
}

/** Returns the references to the schemas of all commands, keyed by the name of the command. */
export function readCommands(document: Json): Json {
  return readMapping(document, 'command');
}

function readMapping(document: Json, union: string): Json {
  return asObject(asObject(asObject(readComponents(document, 'schemas')[union]).discriminator).mapping);
}

/** Names the properties that `newer` adds to objects that exist in both documents. */
export function nameNewProperties(older: Subjects, newer: Subjects): MemberNames {
  return nameMembers(
    older,
    newer,
    'properties',
    ({ parent }, { properties }) => parent === '' || properties.has(parent),
  );
}

/** Names the properties that both documents have but only `newer` requires. */
export function nameNewlyRequired(older: Subjects, newer: Subjects): MemberNames {
  return nameMembers(older, newer, 'required', (_, { properties }, key) => properties.has(key));
}

/**
 * Names the values that only `newer` permits, for properties whose permitted values are listed in
 * both documents.
 */
export function nameNewValues(older: Subjects, newer: Subjects): MemberNames {
  return nameMembers(older, newer, 'values', ({ parent }, { limited }) => limited.has(parent));
}

function nameMembers(
  older: Subjects,
  newer: Subjects,
  kind: 'properties' | 'required' | 'values',
  isComparable: (origin: Origin, before: Members, key: string) => boolean,
): MemberNames {
  const changes = [...newer].flatMap(([id, subject]) => {
    const before = older.get(id)?.members;
    if (!before) return [];
    return [...subject.members[kind]].flatMap(([key, origin]) =>
      !before[kind].has(key) && isComparable(origin, before, key) ? [{ subject, key, origin }] : [],
    );
  });
  const names: MemberNames = { verb: [], webhook: [] };
  for (const [label, group] of groupByOrigin(changes)) {
    const isVerbPart = group.some(({ subject }) => subject.isVerbPart);
    names[isVerbPart ? 'verb' : 'webhook'].push(nameGroup(group) ?? label);
  }
  return names;
}

/**
 * Groups the changes that have one cause: a change of a component is a change of each schema that
 * contains the component. The keys name the component and its member.
 */
function groupByOrigin(changes: Change[]): Map<string, Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const label = joinKey(change.origin.component, change.origin.key);
    groups.set(label, [...(groups.get(label) ?? []), change]);
  }
  return groups;
}

/**
 * Names a group of changes after the only verb or webhook in it, or after the only component if the
 * group contains no verb or webhook. Returns undefined if several qualify.
 */
function nameGroup(group: Change[]): string | undefined {
  const named = group.filter(({ subject }) => subject.kind !== 'part');
  const [only, ...others] = named.length > 0 ? named : group;
  return only && others.length === 0 ? joinKey(only.subject.name, only.key) : undefined;
}

/**
 * Appends a key to a name with a dot. A key that starts with a space is a permitted value of the
 * schema itself and is appended without a dot.
 */
function joinKey(name: string, key: string): string {
  return key.startsWith(' ') ? name + key : join(name, key);
}

function readRequestSchema(operation: unknown): unknown {
  const content = asObject(asObject(asObject(operation).requestBody).content);
  return asObject(content['application/json']).schema;
}

/** Returns the names of the components that the schemas contain at any depth. */
function listReachable(schemas: Json, references: unknown[]): Set<string> {
  const reached = new Set<string>();
  const waiting = references.flatMap(($ref) => readSchemaName({ $ref }) ?? []);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    waiting.push(...listReferences(schemas[name], true));
  }
  return reached;
}

/** Returns the names of the components to which `$ref`s in a node refer. */
function listReferences(node: unknown, includesAllOf: boolean): Set<string> {
  const names = new Set<string>();
  const waiting = [node];
  while (waiting.length > 0) {
    const at = waiting.pop();
    const name = readSchemaName(at);
    if (name !== undefined) names.add(name);
    for (const [key, member] of Object.entries(asObject(at))) {
      const members = Array.isArray(member) ? member : [member];
      const isEmbedding = key === 'allOf' && !includesAllOf;
      waiting.push(...members.filter((each) => !isEmbedding || readSchemaName(each) === undefined));
    }
    waiting.push(...asList(at));
  }
  return names;
}
