import { besideReference, keywordsBesideReference } from './beside-reference.js';
import { componentName } from './component-name.js';
import { formatKnown } from './format-known.js';
import { fieldHonoured, knownFields, valueHonoured } from './honoured.js';
import { inheritedNames } from './inherited-names.js';
import { envVarsValid, keywordTypes, toolsValid } from './lint-keywords.js';
import { follow } from './schema-facts.js';
import { tagCase } from './tag-case.js';
import { unionMapped } from './union-mapped.js';

/** Redocly rules that its own configuration cannot express. Used by redocly.yaml. */
export default () => ({
  id: 'contract',
  typeExtension: { oas3: (types) => knownFields(keywordTypes(types)) },
  rules: {
    oas3: {
      'component-name': componentName,
      'deadline-near-limit': deadlineNearLimit,
      'env-vars-valid': envVarsValid,
      'example-required': exampleRequired,
      'field-honoured': besideReference(fieldHonoured),
      'fallback-required': fallbackRequired,
      'format-known': besideReference(formatKnown),
      'handling-valid': handlingValid,
      'value-honoured': besideReference(valueHonoured),
      'keywords-beside-reference': keywordsBesideReference,
      'inherited-names': inheritedNames,
      'operation-id-once': operationIdOnce,
      'tag-case': tagCase,
      'tag-once': tagOnce,
      'tools-valid': toolsValid,
      'union-mapped': unionMapped,
    },
  },
});

/** Every request and reply body needs an example, because the examples drive the tests. */
function exampleRequired() {
  return {
    MediaType({ schema, example, examples }, { report, resolve }) {
      // no-unresolved-refs reports an unresolved schema.
      const { node: target, location } = schema ? resolve(schema) : {};
      if (target && example === undefined && isEmpty(examples) && isEmpty(target.examples)) {
        report({
          message: 'An example is missing: give `examples` to the media type or to its schema.',
          ...(schema.$ref && { location }),
        });
      }
    },
  };
}

const isEmpty = (value) => value === undefined || Object.keys(value).length === 0;

/**
 * An operation that replies with verbs has a caller on the line, who must hear something even if
 * the server fails.
 */
function fallbackRequired() {
  return visitPathOperations((operation, { report, location, resolve }) => {
    const response = resolve(operation.responses?.['200'] ?? {});
    const schema = resolve(
      response.node?.content?.['application/json']?.schema ?? {},
      response.location?.source.absoluteRef,
    ).node;
    if (schema?.type === 'array' && !('x-fallback' in operation))
      report({
        message:
          'A caller is on the line: declare in `x-fallback`, beside operationId, the reply for a handler that fails or is late, such as `x-fallback: [{ verb: say, text: Please call again later. }, { verb: hangup }]`.',
        location: location.child('operationId'),
      });
  });
}

/**
 * Checks the vendor keywords, which Redocly does not know. Whether `x-fallback` is a valid reply is
 * checked after the replies are compiled.
 */
function handlingValid() {
  return visitPathOperations((operation, { report, location }) => {
    const deadline = operation['x-deadline-ms'];
    const refuse = (name, message) => report({ message: `${name} ${message}`, location: location.child(name) });
    if (deadline !== undefined && !(Number.isInteger(deadline) && deadline >= 1 && deadline < 10_000))
      refuse(
        'x-deadline-ms',
        'must be a whole number of milliseconds from 1 to 9999, as jambonz waits for ten seconds.',
      );
    if (![undefined, true, false].includes(operation['x-answer-once']))
      refuse('x-answer-once', 'must be true or false.');
    if ('x-fallback' in operation && operation.responses && !operation.responses['200'])
      refuse('x-fallback', 'would never be sent: this operation declares no 200, so its answer is ignored.');
  });
}

function deadlineNearLimit() {
  return visitPathOperations((operation, { report, location }) => {
    if (operation['x-deadline-ms'] >= 9000)
      report({
        message: 'jambonz waits for ten seconds: the fallback may come too late.',
        location: location.child('x-deadline-ms'),
      });
  });
}

/** Visits the served operations, without the webhooks of the catalogue. */
function visitPathOperations(visit) {
  return { Paths: { PathItem: { Operation: visit } } };
}

/** Reports both places. Redocly's own rule reports only the second, which may be the older one. */
function operationIdOnce() {
  const first = new Map();
  const paths = new Map();
  return {
    // Redocly visits an operation once, however many paths lead to it.
    Paths(items, { report, location, resolve }) {
      for (const [path, item] of Object.entries(items)) {
        const { node, location: place } = follow(item, location.child([path]), resolve);
        for (const method of ['get', 'post']) {
          const operation = node?.[method] && follow(node[method], place, resolve).node;
          const before = operation && paths.get(operation);
          if (before)
            report({
              message: `\`${before}\` leads to the same operation: give each path a file of its own, with another operationId.`,
              location: location.child([path]).key(),
            });
          else if (operation) paths.set(operation, path);
        }
      }
    },
    Operation({ operationId }, { report, location }) {
      if (operationId === undefined) return;
      const here = location.child('operationId');
      const before = first.get(operationId);
      first.set(operationId, here);
      if (before)
        for (const place of [before, here])
          report({ message: `Two operations are called ${operationId}.`, location: place });
    },
  };
}

/** The tag of an operation becomes the name of a handler file, so it needs exactly one. */
function tagOnce() {
  let declared = new Set();
  return {
    Root({ tags = [] }) {
      declared = new Set(tags.map(({ name }) => name));
    },
    Operation({ tags }, { report, location }) {
      if (tags?.length !== 1) {
        const message =
          'An operation needs one tag, such as `tags: [Menu]`: it names the handler file of the operation.';
        report({ message, location: tags ? location.child('tags') : location.key() });
      } else if (!declared.has(tags[0]))
        report({
          message: `The tag ${tags[0]} is not declared: add \`- { name: ${tags[0]}, description: … }\` below \`tags:\` of the root document.`,
          location: location.child('tags'),
        });
    },
  };
}
