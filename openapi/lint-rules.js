/** Rules for Redocly that its own configuration cannot express. Used by redocly.yaml. */
export default () => ({
  id: 'contract',
  rules: {
    oas3: {
      'example-required': exampleRequired,
      'operation-id-once': operationIdOnce,
      'union-mapped': unionMapped,
    },
  },
});

/** The examples drive the tests and the simulator, so every body, of a request or a reply, has one. */
function exampleRequired() {
  return {
    MediaType({ schema, example, examples }, { report, resolve }) {
      const target = schema && resolve(schema).node; // undefined: reported by no-unresolved-refs
      if (target && [example, examples, target.examples].every(isEmpty)) {
        report({ message: 'An example is missing: give `examples` to the media type or to its schema.' });
      }
    },
  };
}

const isEmpty = (value) => value === undefined || Object.keys(value).length === 0;

/** Redocly's own rule shows the second place only, which may be the one that was there before. */
function operationIdOnce() {
  const first = new Map();
  return {
    Operation({ operationId }, { report, location }) {
      if (operationId === undefined) return;
      const here = location.child('operationId');
      const before = first.get(operationId);
      first.set(operationId, here);
      if (before) for (const place of [before, here]) report({ message: `Two operations are called ${operationId}.`, location: place });
    },
  };
}

/** A verb in the union without its line in the mapping would get no function, and nobody would notice. */
function unionMapped() {
  return {
    Schema({ oneOf, discriminator }, { report, location, resolve }) {
      if (!oneOf || !discriminator) return;
      const mapped = Object.entries(discriminator.mapping ?? {});
      for (const { $ref } of oneOf) {
        if (!mapped.some(([, target]) => target === $ref))
          report({ message: `${$ref} is missing in the mapping.`, location: location.child('oneOf') });
      }
      for (const [name, $ref] of mapped) {
        const schema = resolve({ $ref }).node;
        if (schema?.properties?.[discriminator.propertyName]?.const !== name) {
          report({
            message: `${$ref} does not say that ${discriminator.propertyName} is ${name}.`,
            location: location.child(['discriminator', 'mapping', name]),
          });
        }
      }
    },
  };
}
