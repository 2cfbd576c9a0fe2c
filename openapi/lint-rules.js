/** Rules for Redocly that its own configuration cannot express. Used by redocly.yaml. */
export default () => ({
  id: 'contract',
  rules: { oas3: { 'example-required': exampleRequired } },
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
