import { UsageError } from './usage-error.ts';

/** The values of `--env`. Numbers and booleans become what they look like, as in the portal; `NAME="5"` stays a text. */
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
