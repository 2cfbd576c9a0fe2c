import { suggestName } from '../../openapi/contract/nearest.ts';
import { UsageError } from '../../openapi/contract/usage-error.ts';
import { createStep, type ScriptStep } from './step.ts';
import { stepKinds } from './step-kinds.ts';

/**
 * Parses a step that begins with its name: `press 1`, `say "sales, please"`, `tool time={}`.
 * @param prefix what stood before the name, for messages
 * @throws UsageError for an unknown name or an invalid value
 */
export function readCommand(text: string, prefix: string): ScriptStep {
  const [, name = '', rest = ''] = /^(\S*?)(?:[ \t=](.*))?$/s.exec(text) ?? [];
  const kind = stepKinds.find((each) => each.name === name.toLowerCase());
  if (kind) return createStep(kind, removeQuotes(rest.trim()), prefix);
  const names = stepKinds.map((each) => prefix + each.name);
  // Words such as `hang up` are compared as a whole.
  const suggestion = suggestName(prefix + text, names) || suggestName(prefix + name, names);
  throw new UsageError(`unknown step ${JSON.stringify(prefix + text)}${suggestion}`);
}

/** Removes the quotes around a value that is written as in a shell. */
function removeQuotes(value: string): string {
  return /^(["'])(.*)\1$/s.exec(value)?.[2] ?? value;
}
