export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Creates a function that reads one environment variable with its default. `parse` returns
 * undefined for a value that breaks `rule`, and a problem that states the rule is then added to
 * `problems`.
 */
export function createVariableReader(env: Environment, problems: string[]) {
  return function readVariable<Value>(
    name: string,
    fallback: string,
    parse: (text: string) => Value | undefined,
    rule: string,
  ): Value {
    const text = env[name] || fallback;
    const value = parse(text);
    if (value === undefined) problems.push(`${name} must be ${rule}, it is ${JSON.stringify(text)}`);
    return value as Value;
  };
}
