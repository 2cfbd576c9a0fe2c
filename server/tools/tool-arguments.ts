import { createRequire } from 'node:module';
import { tools } from '../../generated/tools.ts';
import type { ToolArgs } from '../../generated/types.ts';
import { loadContract } from '../../openapi/contract/contract.ts';
import { mistakeLine } from '../../openapi/contract/mistake.ts';
import { mistakesIn } from '../../openapi/contract/mistakes.ts';
import type { ReplyValidator } from '../../openapi/contract/reply-validator.ts';

export type ToolName = keyof ToolArgs;

const validators: Readonly<Record<string, ReplyValidator>> = createRequire(import.meta.url)('#tools');

/** The mistakes in a model's arguments, one line each, worded so that the model can fix them. */
export function argumentMistakes(name: string, args: unknown): string[] {
  const validate = validators[name];
  if (!validate || validate(args)) return [];
  return mistakesIn(loadContract().document, tools[name]?.parameters ?? {}, args, validate.errors ?? [], name).map(
    mistakeLine,
  );
}
