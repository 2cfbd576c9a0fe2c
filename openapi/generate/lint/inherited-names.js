/** Every JavaScript object has these members, so that neither code nor checks see that one is missing. */
export const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Refuses such a name for anything that becomes a member of an object. */
export function inheritedNames() {
  const refuse = (name, { report }, location) => {
    if (inherited.has(name))
      report({
        message: `Every JavaScript object has a member ${name}. Choose another name, or leave it undeclared: undeclared properties pass.`,
        location,
      });
  };
  const refuseKeys = (node, key, context) => {
    for (const name of Object.keys(node[key] ?? {})) refuse(name, context, context.location.child([key, name]).key());
  };
  return {
    Schema(schema, context) {
      refuseKeys(schema, 'properties', context);
      for (const [index, name] of [schema.required].flat().entries())
        refuse(name, context, context.location.child(['required', index]));
    },
    Parameter({ name }, context) {
      refuse(name, context, context.location.child('name'));
    },
    Operation(operation, context) {
      refuse(operation.operationId, context, context.location.child('operationId'));
      refuseKeys(operation, 'x-tools', context);
      refuseKeys(operation, 'x-env-vars', context);
    },
  };
}
