import { existsSync, readFileSync } from 'node:fs';
import { isThisPackage } from '../openapi/generate/platform-folder.ts';
import { requireTools, resolveTool } from '../openapi/generate/resolve-tool.ts';

/**
 * Serves the project in the current folder while it is edited: restarts the server when code
 * changes, writes generated/ when openapi/ changes, and prints TypeScript errors. If a handler
 * fails, the fallback answer includes the error message. Resolves when the server ends, for example
 * on Ctrl-C.
 * @returns the exit code
 * @throws GenerationError if a development package, such as nodemon, is not installed
 */
export async function dev(): Promise<number> {
  requireTools(['concurrently', 'nodemon', 'tsx', 'typescript']);
  const { default: concurrently } = await import('concurrently');
  const node = quote(process.execPath);
  const run = (name: string, program: string) => `${node} ${quote(resolveTool(name, program))}`;
  const sources = isThisPackage ? '--conditions=jambonz-contract-source ' : '';
  const { result } = concurrently(
    [
      {
        command: `${run('tsx', 'dist/cli.mjs')} watch --clear-screen=false --include generated/openapi.json ${sources}server/main.ts`,
        env: { EXPLAIN_FALLBACKS: process.env.EXPLAIN_FALLBACKS ?? '1' },
      },
      `${run('nodemon', 'bin/nodemon.js')} --quiet --no-stdin --on-change-only --delay 100ms --exec ${quote(findGenerate())} --watch openapi --ext yaml,mustache`,
      `${node} ${quote(findCompiler())} --watch --preserveWatchOutput --noEmit`,
    ],
    { raw: true, killOthersOn: ['failure', 'success'] },
  );
  return result.then(
    () => 0,
    () => 1,
  );
}

/**
 * Returns the command that writes generated/. npm takes half a second to start, so it runs only if
 * the project has changed the script `generate` or has hooks for it.
 */
function findGenerate(): string {
  const { scripts = {} } = JSON.parse(readFileSync('package.json', 'utf8'));
  const isChanged = scripts.generate !== 'jambonz-contract generate' || scripts.pregenerate || scripts.postgenerate;
  if (!isThisPackage && isChanged) return 'npm run -s generate';
  return [process.execPath, ...process.execArgv, process.argv[1] ?? '', 'generate'].map(quote).join(' ');
}

function quote(text: string): string {
  return JSON.stringify(text);
}

/**
 * Returns the path of the TypeScript compiler. Prefers the compiler installed in the project to the
 * compiler installed with jambonz-contract, which can be older.
 */
function findCompiler(): string {
  const own = 'node_modules/typescript/bin/tsc';
  return existsSync(own) ? own : resolveTool('typescript', 'bin/tsc');
}
