import concurrently from 'concurrently';
import { isThisPackage } from '../openapi/generate/bundle.ts';
import { resolveTool } from '../openapi/generate/resolve-tool.ts';

/**
 * Serves the project in the current folder while it is edited: restarts the server when code
 * changes, writes generated/ when openapi/ changes, and prints the errors of the compiler. An answer
 * that replaces the reply of a failed handler states the error. Resolves when the server ends, for
 * example on Ctrl-C.
 * @returns the exit code
 */
export async function dev(): Promise<number> {
  const node = quote(process.execPath);
  const run = (name: string, program: string) => `${node} ${quote(resolveTool(name, program))}`;
  const sources = isThisPackage ? '--conditions=jambonz-contract-source ' : '';
  const { result } = concurrently(
    [
      {
        command: `${run('tsx', 'dist/cli.mjs')} watch --clear-screen=false --include generated/openapi.json ${sources}server/main.ts`,
        env: { EXPLAIN_FALLBACKS: process.env.EXPLAIN_FALLBACKS ?? '1' },
      },
      `${run('nodemon', 'bin/nodemon.js')} --quiet --no-stdin --on-change-only --exec "npm run -s generate" --watch openapi --ext yaml,mustache`,
      `${run('typescript', 'bin/tsc')} --watch --preserveWatchOutput --noEmit`,
    ],
    { raw: true, killOthersOn: ['failure', 'success'] },
  );
  return result.then(
    () => 0,
    () => 1,
  );
}

function quote(text: string): string {
  return JSON.stringify(text);
}
