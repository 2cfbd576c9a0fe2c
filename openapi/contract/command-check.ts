import type { Contract } from './contract.ts';
import { commandSchema } from './document.ts';
import type { Edition } from './edition.ts';
import { createHookCheck } from './hook-check.ts';
import type { Findings } from './mistake.ts';
import { createReplyCheck, type HookSeverity } from './reply-check.ts';
import { StartError } from './start-error.ts';

/** Compares a command with the contract. */
export type CommandCheck = (command: unknown) => Findings;

/**
 * Creates the check of the commands that a handler sends over a WebSocket.
 * @throws StartError if generated/validators/ lacks the validator
 */
export function createCommandCheck(
  { document, replies }: Pick<Contract, 'document' | 'replies'>,
  edition: Edition,
  hookSeverity: HookSeverity = 'mistake',
): CommandCheck {
  const { command: validate } = replies;
  if (!validate) throw new StartError(['generated/validators/ lacks command: run `npm run generate`']);
  const check = createReplyCheck({
    document,
    schema: commandSchema,
    validate,
    edition,
    hooks: createHookCheck(document),
    hookSeverity,
    owner: 'command',
  });
  return (command) => check(command, 'websocket');
}
