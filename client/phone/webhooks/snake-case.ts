/** Properties that jambonz passes on unchanged, at any depth. */
const unchangedProperties = ['customerData', 'sip', 'env_vars', 'args'];

/**
 * Converts a payload as jambonz does: every name to snake_case, except below `customerData`, `sip`,
 * `env_vars` and `args`.
 */
export function convertToSnakeCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(convertToSnakeCase);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) =>
      unchangedProperties.includes(name) ? [name, member] : [convertName(name), convertToSnakeCase(member)],
    ),
  );
}

/**
 * Converts a name as the package to-snake-case does: `HTMLThing` becomes `h_t_m_l_thing`, and
 * `_customerData` becomes `customerdata`.
 */
function convertName(name: string): string {
  return splitWords(name)
    .toLowerCase()
    .replace(/[\W_]+(.|$)/g, ' $1')
    .trim()
    .replaceAll(' ', '_');
}

function splitWords(name: string): string {
  if (/[\s_.:-]/.test(name) || !/[a-z][A-Z]|[A-Z][a-z]/.test(name)) return name;
  return name.replace(/(.)([A-Z]+)/g, (_, before, capitals) => `${before} ${[...capitals].join(' ')}`);
}
