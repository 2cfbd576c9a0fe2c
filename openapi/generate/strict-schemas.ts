/**
 * Makes the properties optional that only the open-source edition is known to require
 * (`x-jambonz-edition: open-source`), because types are the same for both editions.
 */
export function dropOpenSourceNeeds<Node>(node: Node): Node {
  return JSON.parse(JSON.stringify(node), (_, value) =>
    value?.['x-jambonz-edition'] === 'open-source' ? dropRequired(value) : value,
  );
}

function dropRequired(schema: object): object {
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    key === 'required' && Array.isArray(value) ? undefined : value,
  );
}
