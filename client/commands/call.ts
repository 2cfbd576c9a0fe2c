#!/usr/bin/env node
/**
 * `npm run call`, or `jambonz-call` where the package is installed: calls a webhook server as
 * jambonz would. Exit codes: 0 success; 1 a webhook failed, an answer broke the contract, or the
 * script did not fit; 2 invalid options.
 */
import { escapeControls } from '../../openapi/contract/escape-controls.ts';
import { phoneServer } from '../terminal/phone-server.ts';
import { readArguments } from '../terminal/read-arguments.ts';
import { usage } from '../terminal/usage.ts';
import { UsageError } from '../terminal/usage-error.ts';

process.stdout.on('error', () => process.exit(1)); // EPIPE: the reader (for example `head`) has closed

try {
  const args = readArguments(process.argv.slice(2), process.env);
  if (args === 'help') console.log(usage);
  else process.exitCode = await phoneServer(args);
} catch (error) {
  if (error instanceof UsageError) console.error(error.message);
  else console.error(escapeControls(`the phone has failed, please report this: ${formatError(error)}`));
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

/** Formats the message and the first stack frame in one line. */
function formatError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const frame = error.stack?.split('\n').find((line) => /^\s+at /.test(line));
  return `${error.message}${frame ? ` (${frame.trim()})` : ''}`;
}
