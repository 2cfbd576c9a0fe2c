#!/usr/bin/env node
/**
 * `npm run call`, or `jambonz-call` where the package is installed: phones a webhook server as jambonz would.
 * Exit code 0: all right, 1: a webhook failed, an answer broke the contract, or the script did not fit, 2: wrong options.
 */
import { escapeControls } from '../../openapi/contract/escape-controls.ts';
import { phoneServer } from '../terminal/phone-server.ts';
import { readArguments } from '../terminal/read-arguments.ts';
import { usage } from '../terminal/usage.ts';
import { UsageError } from '../terminal/usage-error.ts';

process.stdout.on('error', () => process.exit(1)); // whoever read the lines has had enough

try {
  const args = readArguments(process.argv.slice(2), process.env);
  if (args === 'help') console.log(usage);
  else process.exitCode = await phoneServer(args);
} catch (error) {
  if (error instanceof UsageError) console.error(error.message);
  else console.error(escapeControls(`the phone has failed, please report this: ${firstLines(error)}`));
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

/** What went wrong and where, in a line. */
function firstLines(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = error.stack?.split('\n').find((line) => /^\s+at /.test(line));
  return `${error.message}${place ? ` (${place.trim()})` : ''}`;
}
