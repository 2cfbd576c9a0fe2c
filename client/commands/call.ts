import { escapeControls } from '../../openapi/contract/escape-controls.ts';
import { StartError } from '../../openapi/contract/start-error.ts';
import { UsageError } from '../../openapi/contract/usage-error.ts';
import type { VerbsContract } from '../../openapi/contract/verbs-check.ts';
import { cutText } from '../phone/fit-text.ts';
import { findNpmCommand } from '../terminal/npm-script.ts';
import { phoneServer } from '../terminal/phone-server.ts';
import { readArguments } from '../terminal/read-arguments.ts';
import { formatUsage } from '../terminal/usage.ts';

/**
 * `jambonz-contract call`: calls a webhook server as jambonz would. `findContract` returns the
 * contract of the project in the current folder, undefined outside of a project. `program` is the
 * command line that runs this command, for messages.
 * @returns the exit code: 0 for success; 1 if a webhook failed, an answer broke the contract, or
 * an action given on the command line was not possible at that point of the call; 2 for invalid
 * options
 */
export async function call(
  argv: readonly string[],
  findContract: () => VerbsContract | undefined,
  program = 'jambonz-contract call',
): Promise<number> {
  process.stdout.on('error', () => process.exit(1)); // EPIPE: the reader of the output (such as `head`) has exited
  try {
    const args = readArguments(argv, process.env);
    if (args !== 'help') {
      const contract = findContract();
      return await phoneServer({ ...args, phone: { ...args.phone, ...(contract && { contract }) } });
    }
    console.log(formatUsage(findNpmCommand(process.env) ?? program));
    return 0;
  } catch (error) {
    if (error instanceof UsageError) console.error(cutText(error.message, maxMessage));
    else if (error instanceof StartError) console.error(error.problems.join('; '));
    else console.error(escapeControls(`internal error of ${program}, please report it: ${formatError(error)}`));
    return error instanceof UsageError ? 2 : 1;
  }
}

/** The columns of a message about the command line, which may quote a line of megabytes. */
const maxMessage = 1000;

/** Returns the message of an error and its first stack frame as one line of text. */
function formatError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const frame = error.stack?.split('\n').find((line) => /^\s+at /.test(line));
  return `${error.message}${frame ? ` (${frame.trim()})` : ''}`;
}
