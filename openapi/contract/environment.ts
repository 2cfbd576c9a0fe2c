import { excerpt } from './excerpt.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Creates a function that reads an environment variable or its default. `parse` returns undefined
 * for an invalid value; the function then adds a message with the `rule` to `problems`.
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
    if (value === undefined) problems.push(`${name} must be ${rule}, it is ${JSON.stringify(excerpt(text))}`);
    return value as Value;
  };
}
