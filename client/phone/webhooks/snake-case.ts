/** What jambonz passes on as it is, at any depth. */
const untouched = ['customerData', 'sip', 'env_vars', 'args'];

/** A payload as jambonz writes it: every name in snake_case, but for what is below `customerData`, `sip`, `env_vars` and `args`. */
export function snakeCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeCased);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) =>
      untouched.includes(name) ? [name, member] : [snakeCase(name), snakeCased(member)],
    ),
  );
}

/** As the package to-snake-case does it: `HTMLThing` becomes `h_t_m_l_thing`, and `_customerData` becomes `customerdata`. */
function snakeCase(name: string): string {
  return words(name)
    .toLowerCase()
    .replace(/[\W_]+(.|$)/g, ' $1')
    .trim()
    .replaceAll(' ', '_');
}

function words(name: string): string {
  if (/[\s_.:-]/.test(name) || !/[a-z][A-Z]|[A-Z][a-z]/.test(name)) return name;
  return name.replace(/(.)([A-Z]+)/g, (_, before, capitals) => `${before} ${[...capitals].join(' ')}`);
}
