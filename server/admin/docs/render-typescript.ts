/** The width of a line of rendered code. */
const maxColumns = 80;

/**
 * Renders a value of JSON as a TypeScript expression. Each verb in it becomes a call of its
 * function (`functions`, by the name of the verb): `say({ text: 'Hello' })`.
 */
export function renderTypeScript(value: unknown, functions: ReadonlyMap<string, string>): string {
  return render(value, '', 0);

  /** `used` are the columns of the line before the value, without those of `indent`. */
  function render(value: unknown, indent: string, used: number): string {
    const line = renderLine(value);
    if (indent.length + used + line.length < maxColumns || !isComposite(value)) return line;
    const call = splitCall(value);
    if (call) return `${call.name}(${render(call.options, indent, used + call.name.length + 2)})`;
    const inner = `${indent}  `;
    const members = listMembers(value);
    const lines = members.map(({ label, member }) => `${inner}${label}${render(member, inner, label.length)},\n`);
    return Array.isArray(value) ? `[\n${lines.join('')}${indent}]` : `{\n${lines.join('')}${indent}}`;
  }

  function renderLine(value: unknown): string {
    if (!isComposite(value)) return typeof value === 'string' ? quote(value) : JSON.stringify(value);
    const call = splitCall(value);
    if (call) return `${call.name}(${Object.keys(call.options).length > 0 ? renderLine(call.options) : ''})`;
    const members = listMembers(value).map(({ label, member }) => label + renderLine(member));
    if (Array.isArray(value)) return `[${members.join(', ')}]`;
    return members.length > 0 ? `{ ${members.join(', ')} }` : '{}';
  }

  /**
   * Splits a verb into the name of its function and the options. Returns undefined for any other
   * value.
   */
  function splitCall(value: object): { name: string; options: object } | undefined {
    const { verb, ...options } = value as { verb?: unknown };
    const name = typeof verb === 'string' ? functions.get(verb) : undefined;
    return name === undefined ? undefined : { name, options };
  }
}

function isComposite(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function listMembers(value: object): { label: string; member: unknown }[] {
  return Object.entries(value).map(([key, member]) => ({
    label: Array.isArray(value) ? '' : `${renderKey(key)}: `,
    member,
  }));
}

/** Writes a string in single quotes, or in double quotes if it has single ones only. */
function quote(text: string): string {
  const json = JSON.stringify(text);
  if (text.includes("'") && !text.includes('"')) return json;
  return `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** Writes a property name. Only in brackets `__proto__` is a property, and not the prototype. */
function renderKey(key: string): string {
  if (key === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(key);
}
