import { PromptInterrupted, withHiddenPrompt } from '../../openapi/contract/hidden-prompt.ts';
import { UsageError } from '../../openapi/contract/usage-error.ts';

/**
 * Prompts for a password at the terminal, without echo.
 * @throws UsageError if standard input is not a terminal, or no password is typed. Exits with 130
 * for Ctrl-C
 */
export async function askPassword(user: string): Promise<string> {
  if (!process.stdin.isTTY) throw new UsageError(`the password of ${user} is missing: set SIP_PASSWORD`);
  return withHiddenPrompt((prompt) => prompt(`Password of ${user}: `)).catch((error) => {
    if (error instanceof PromptInterrupted) process.exit(130);
    throw new UsageError((error as Error).message);
  });
}
