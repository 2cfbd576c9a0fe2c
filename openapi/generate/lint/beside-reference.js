/**
 * Makes a rule about schemas also visit those that have keywords beside a `$ref`. Redocly visits
 * only the schema to which the `$ref` leads, and a mistake beside it would mean nothing.
 */
export const besideReference = (rule) => (options) => {
  const visitor = rule(options);
  const visit = visitor.Schema.leave ?? visitor.Schema;
  return { ...visitor, ref: (node, context) => void (isSchemaWithMore(node, context) && visit(node, context)) };
};

/** Refuses what is no keyword, as Redocly does in schemas without a `$ref`. */
export const keywordsBesideReference = () => ({
  ref(node, context) {
    const { report, location, type } = context;
    if (!isSchemaWithMore(node, context)) return;
    for (const name of Object.keys(node))
      if (name !== '$ref' && !name.startsWith('x-') && !Object.hasOwn(type.properties, name))
        report({
          message: `Property \`${name}\` is not expected here.`,
          suggest: Object.keys(type.properties),
          location: location.child([name]).key(),
        });
  },
});

export const isSchemaWithMore = (node, { type }) => type.name === 'Schema' && Object.keys(node).length > 1;
