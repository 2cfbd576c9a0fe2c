/**
 * Types and checks read which branch is meant from a discriminator with a line for each branch, and
 * from the constant of that branch. A verb that the mapping lacks would silently get no function.
 */
export function unionMapped() {
  return {
    Schema({ oneOf, discriminator }, { report, location, resolve }) {
      if (!discriminator) return;
      const { propertyName, mapping = {} } = discriminator;
      if (!oneOf)
        return report({
          message:
            'A discriminator selects a schema of the `oneOf` beside it: list the schemas there, and do not build them on this one with `allOf`.',
          location: location.child('discriminator').key(),
        });
      for (const [index, { $ref }] of oneOf.entries())
        if ($ref === undefined)
          report({
            message: 'Beside a discriminator, put each schema into a file of its own and write `$ref: FILE`.',
            location: location.child(['oneOf', index]),
          });
        else if (!Object.values(mapping).includes($ref))
          report({ message: `${$ref} is missing in the mapping.`, location: location.child('oneOf') });
      for (const [name, $ref] of Object.entries(mapping)) {
        const schema = resolve({ $ref }).node;
        const place = location.child(['discriminator', 'mapping', name]);
        const refuse = (message) => report({ message: `${$ref} ${message}`, location: place });
        if (!oneOf.some((branch) => branch.$ref === $ref)) refuse('is missing in `oneOf`.');
        else if (schema?.properties?.[propertyName]?.const !== name)
          refuse(
            `does not say that ${propertyName} is ${name}: write \`${propertyName}: { type: string, const: ${name} }\` below its \`properties\`.`,
          );
        else if (!schema.required?.includes(propertyName))
          refuse(`does not require ${propertyName}: list it below \`required\`.`);
      }
    },
  };
}
