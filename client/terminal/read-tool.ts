/** A tool call as it is written: the name, or `NAME={…}`. Undefined when what is behind the name is no JSON. */
export function readTool(written: string): { name: string; args: unknown } | undefined {
  const [, name, json = '{}'] = /^([^\s=]+)(?:=(.*))?$/s.exec(written) ?? [];
  try {
    return name === undefined ? undefined : { name, args: JSON.parse(json) };
  } catch {
    return undefined;
  }
}
