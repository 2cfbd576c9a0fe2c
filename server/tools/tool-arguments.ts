import { formatMistake } from '../../openapi/contract/mistake.ts';
import { classifyErrors } from '../../openapi/contract/mistakes.ts';
import type { DeclaredTools } from './declared-tools.ts';

/**
 * Returns the errors in a model's arguments, one line each, worded so that the model can fix them.
 */
export function findArgumentMistakes(
  { document, tools, validators }: DeclaredTools,
  name: string,
  args: unknown,
): string[] {
  const validate = validators[name];
  if (!validate || validate(args)) return [];
  const schema = tools[name]?.parameters ?? {};
  const { mistakes } = classifyErrors({ document, schema, value: args, owner: name }, validate.errors ?? []);
  return mistakes.map(formatMistake);
}
