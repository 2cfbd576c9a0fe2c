import { follow } from './schema-facts.js';

/** Redocly types and rules for `x-tools` and `x-env-vars`. Used by lint-rules.js. */

const enumOf = (...values) => ({ enum: values });
const stringType = { type: 'string' };
const booleanType = { type: 'boolean' };

/**
 * Adds both keywords to the OpenAPI types, so that Redocly follows a `$ref` in them and reports
 * misspelt, missing or mistyped members at their location.
 */
export const keywordTypes = (types) => ({
  ...types,
  Operation: {
    ...types.Operation,
    properties: { ...types.Operation.properties, 'x-tools': 'Tools', 'x-env-vars': 'EnvVars' },
  },
  Tools: { properties: {}, additionalProperties: () => 'Tool' },
  Tool: { properties: { description: stringType, parameters: 'Schema' }, required: ['description', 'parameters'] },
  EnvVars: { properties: {}, additionalProperties: () => 'EnvVar' },
  EnvVar: {
    properties: {
      type: enumOf('string', 'number', 'boolean'),
      description: stringType,
      required: booleanType,
      default: null,
      enum: { type: 'array' },
      obscure: booleanType,
      uiHint: enumOf('input', 'textarea', 'filepicker'),
      jambonzResource: enumOf('carriers'),
    },
    required: ['type', 'description'],
  },
});

/**
 * Checks what vendors require of the name and schema of a tool, and that a server has one list of
 * tools.
 */
export function toolsValid() {
  let first;
  return {
    Paths: {
      PathItem: {
        Operation(operation, context) {
          const { report, location, resolve } = context;
          if (!('x-tools' in operation)) return;
          const { node: tools, location: here } = follow(operation['x-tools'], location.child('x-tools'), resolve);
          if (here === undefined) return; // no-unresolved-refs reports it
          for (const place of first ? [first, here] : [])
            report({
              message: 'Only one operation of a server may have x-tools: `toolsFor` selects the tools for a model.',
              location: place,
            });
          first ??= here;
          if (isEmpty(tools))
            report({
              message: 'x-tools must name at least one tool: leave it out if there are no tools.',
              location: here,
            });
          for (const [name, declared] of Object.entries(tools ?? {})) {
            const { node: tool, location: place } = follow(declared, here.child([name]), resolve);
            if (place === undefined) continue;
            const refuse = (message, child = []) =>
              report({ message: `Tool ${name}: ${message}`, location: place.child(child) });
            if (!/^[A-Za-z_][A-Za-z0-9_-]{0,63}$/.test(name))
              refuse('a name has at most 64 letters, digits, _ and -, and begins with a letter or _.');
            if (tool?.description === '')
              refuse('the description must not be empty: the model chooses tools by it.', ['description']);
            const parametersPlace = place.child(['parameters']);
            checkRequired(tool?.parameters, parametersPlace, context);
            const parameters = follow(tool?.parameters ?? { type: 'object' }, parametersPlace, resolve).node ?? {};
            const combined = combiners.filter((keyword) => keyword in parameters);
            if (parameters.type !== 'object')
              refuse('parameters must be a schema of `type: object`, with a property for each argument.', [
                'parameters',
              ]);
            else if (combined.length > 0)
              refuse(
                `parameters must not have ${combined.join(', ')} at the top: OpenAI refuses that. Write all arguments in \`properties\`.`,
                ['parameters'],
              );
          }
        },
      },
    },
  };
}

/** Keywords that OpenAI refuses in the parameters themselves. It takes them in a property. */
const combiners = ['allOf', 'anyOf', 'oneOf', 'not', 'enum', 'const'];

/** Checks that a model can give every required argument, at any depth of the schema at `place`. */
function checkRequired(schema, place, context, seen = new Set()) {
  const { report, resolve } = context;
  const { node, location } = follow(schema, place, resolve);
  if (!location || typeof node !== 'object' || node === null || seen.has(node)) return;
  seen.add(node);
  const { properties = {}, required = [] } = node;
  for (const name of [required].flat()) {
    const property = location.child(['properties', name]);
    if (Object.hasOwn(properties, name) && isShapeless(properties[name], property, resolve))
      report({
        message: `${name} is required, but Gemini takes no object without properties: declare its \`properties\`, or make it optional (Gemini is not told of it then).`,
        location: property,
      });
  }
  const lists = ['allOf', 'anyOf', 'oneOf'].flatMap((key) =>
    Object.entries(node[key] ?? {}).map(([index, each]) => [[key, index], each]),
  );
  const members = Object.entries(properties).map(([name, each]) => [['properties', name], each]);
  for (const [path, child] of [...members, ...lists, [['items'], node.items]])
    checkRequired(child, location.child(path), context, seen);
}

/** Whether a schema allows only objects of which no property is known, or lists of such objects. */
function isShapeless(schema, place, resolve, depth = 0) {
  const { node, location } = follow(schema, place, resolve);
  const types = [node?.type ?? []].flat().filter((type) => type !== 'null');
  if (types.join() === 'array')
    return depth < 10 && isShapeless(node.items, location.child(['items']), resolve, depth + 1);
  const isDescribed = ['properties', 'required', 'allOf', 'anyOf', 'oneOf'].some((key) => !isEmpty(node?.[key]));
  return types.join() === 'object' && !isDescribed;
}

/** Checks what the portal refuses: on a refusal it shows no form and gives no reason. */
export function envVarsValid() {
  const places = new Map();
  return {
    Paths: {
      PathItem: {
        Operation(operation, { report, location, resolve }) {
          if (!('x-env-vars' in operation)) return;
          const { node: variables, location: here } = follow(
            operation['x-env-vars'],
            location.child('x-env-vars'),
            resolve,
          );
          if (here === undefined) return; // no-unresolved-refs reports it
          if (isEmpty(variables))
            report({
              message: 'x-env-vars must name at least one variable: leave it out if there are no variables.',
              location: here,
            });
          for (const [name, declared] of Object.entries(variables ?? {})) {
            const variable = resolve(declared ?? {}, here.source.absoluteRef).node ?? {}; // no-unresolved-refs reports a missing node
            const refuse = (message, ...children) =>
              report({ message: `${name}: ${message}`, location: here.child([name, ...children]) });
            if (!/^[a-zA-Z0-9_]+$/.test(name)) refuse('a name has letters, digits and _ only.');
            const before = places.get(name);
            places.set(name, { type: variable.type, at: here.child(name) });
            if (before && before.type !== variable.type)
              for (const { at } of [before, places.get(name)])
                report({
                  message: `${name} has another type elsewhere: handlers read variables by name alone.`,
                  location: at,
                });
            // Redocly reports another type.
            if (!['string', 'number', 'boolean'].includes(variable.type)) continue;
            const matchesType = (value) => typeof value === variable.type;
            if ('default' in variable && !matchesType(variable.default))
              refuse(`the default must be a ${variable.type}.`, 'default');
            if (variable.enum?.length === 0 || variable.enum?.some((value) => !matchesType(value)))
              refuse(`enum must list values, each a ${variable.type}.`, 'enum');
            else if (variable.enum && 'default' in variable && !variable.enum.includes(variable.default))
              refuse('the default must be one of enum.', 'default');
          }
        },
      },
    },
  };
}

const isEmpty = (value) => typeof value !== 'object' || value === null || Object.keys(value).length === 0;
