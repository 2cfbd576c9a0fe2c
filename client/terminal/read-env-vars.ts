import { UsageError } from '../../openapi/contract/usage-error.ts';

/**
 * Parses the values of `--env`, each `NAME=VALUE`. Converts numbers and booleans, like the jambonz
 * portal; `NAME="5"` stays a string.
 */
export function readEnvVars(written: readonly string[]): Record<string, string | number | boolean> {
  return Object.fromEntries(
    written.map((each) => {
      const [, name, value = ''] = /^(\w+)=(.*)$/s.exec(each) ?? [];
      if (name === undefined) throw new UsageError(`--env must be NAME=VALUE, it is ${JSON.stringify(each)}`);
      return [name, readValue(value)];
    }),
  );
}

function readValue(text: string): string | number | boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' ? value : text;
  } catch {
    return text;
  }
}
