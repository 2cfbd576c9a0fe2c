import { readUnknownName } from '../../openapi/contract/describe-error.ts';
import type { Schema } from '../../openapi/contract/document.ts';
import { isObject } from '../../openapi/contract/is-object.ts';
import { appendToPointer, splitPointer } from '../../openapi/contract/json-pointer.ts';
import { formatMistake } from '../../openapi/contract/mistake.ts';
import { classifyErrors } from '../../openapi/contract/mistakes.ts';
import { findNearest } from '../../openapi/contract/nearest.ts';
import type { SchemaError } from '../../openapi/contract/reply-validator.ts';
import { findMemberSchema, readProperty } from '../../openapi/contract/schema-walk.ts';
import type { DeclaredTools } from './declared-tools.ts';

interface CheckedArguments {
  /** Pointers to arguments that were removed, because the schema of the tool does not allow them. */
  ignored: string[];
  /** The errors, one line each, worded so that the model can fix them. */
  mistakes: string[];
}

/**
 * Checks a model's arguments. Models add arguments of their own and write null for an argument that
 * they leave out, so both are removed from `args` if the schema does not allow them. An unknown
 * argument whose name is similar to a declared one is an error, because it is a misspelling.
 */
export function checkArguments(
  { document, tools, validators }: DeclaredTools,
  name: string,
  args: unknown,
): CheckedArguments {
  const validate = validators[name];
  if (!validate || validate(args)) return { ignored: [], mistakes: [] };
  const schema = tools[name]?.parameters ?? {};
  const errors = validate.errors ?? [];
  removeNulls(args, errors);
  const ignored = removeUnknown(schema, args, errors);
  const isValid = validate(args);
  const mistakes = isValid
    ? []
    : classifyErrors({ document, schema, value: args, owner: name }, validate.errors ?? []).mistakes;
  return { ignored, mistakes: mistakes.map(formatMistake) };
}

function removeNulls(args: unknown, errors: readonly SchemaError[]): void {
  for (const { instancePath } of errors) {
    const path = splitPointer(instancePath);
    const name = path.pop() ?? '';
    const parent = path.reduce(readProperty, args);
    if (isObject(parent) && parent[name] === null) delete parent[name];
  }
}

/** Returns pointers to the removed arguments. */
function removeUnknown(schema: Schema, args: unknown, errors: readonly SchemaError[]): string[] {
  const ignored: string[] = [];
  for (const [pointer, names] of groupUnknownNames(errors)) {
    const path = splitPointer(pointer);
    const owner = path.reduce(readProperty, args);
    const declared = listDeclaredNames(path.reduce(findMembers, listAlternatives(schema)));
    if (!isObject(owner)) continue;
    const missing = declared.filter((name) => !Object.hasOwn(owner, name));
    for (const name of names) {
      // Another alternative of the schema may declare the name.
      if (declared.includes(name) || findNearest(name, missing) !== undefined) continue;
      delete owner[name];
      ignored.push(appendToPointer(pointer, name));
    }
  }
  return ignored;
}

/** Groups the unknown names by the pointer to their object, because a model can give thousands. */
function groupUnknownNames(errors: readonly SchemaError[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const error of errors) {
    const name = readUnknownName(error);
    if (name === undefined) continue;
    const names = groups.get(error.instancePath) ?? new Set();
    groups.set(error.instancePath, names.add(name));
  }
  return groups;
}

function findMembers(schemas: Schema[], name: string): Schema[] {
  const member = findMemberSchema(schemas, name);
  return member ? listAlternatives(member) : [];
}

/** Lists a schema and the schemas that it combines. */
function listAlternatives(schema: Schema): Schema[] {
  const combined = [schema.allOf, schema.anyOf, schema.oneOf].flatMap((each) => each ?? []);
  return [schema, ...combined.flatMap(listAlternatives)];
}

function listDeclaredNames(schemas: Schema[]): string[] {
  return schemas.flatMap(({ properties = {} }) => Object.keys(properties));
}
