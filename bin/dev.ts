import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { isThisPackage } from '../openapi/generate/platform-folder.ts';
import { requireTools, resolveTool } from '../openapi/generate/resolve-tool.ts';
import { DeskRunner } from './dev/desk-runner.ts';
import { isColourful, printText, readLines, silence } from './dev/labelled-output.ts';
import { ServerRunner } from './dev/server-runner.ts';

/** How long a signal may take that another process passes on. */
const relayMs = 500;

/**
 * Serves the project in the current folder while it is edited: starts the server anew when code
 * changes, writes generated/ when openapi/ changes, prints TypeScript errors, and shows the calls
 * on a page. If a handler fails, the fallback answer includes the error message. Resolves when a
 * signal, such as that of Ctrl-C, has ended it.
 * @returns the exit code
 * @throws GenerationError if a development package, such as chokidar, is not installed
 */
export async function dev(): Promise<number> {
  requireTools(['chokidar', 'tsx', 'typescript']);
  const { watchFiles } = await import('./dev/watch-files.ts');
  const callEvents = process.env.CALL_EVENTS || '1';
  const desk = new DeskRunner({ command: listCommand('desk'), env });
  const server = new ServerRunner({
    execArgv: [
      ...(isThisPackage ? ['--conditions=jambonz-contract-source'] : []),
      ...['--import', pathToFileURL(resolveTool('tsx', 'dist/loader.mjs')).href],
    ],
    env: { EXPLAIN_FALLBACKS: process.env.EXPLAIN_FALLBACKS ?? '1', CALL_EVENTS: callEvents },
    onReady: (addresses) => {
      if (callEvents === '1') desk.start(addresses);
    },
    onCode: (news) => desk.tell(news),
  });
  const generator = new Generator();
  const compiler = startCompiler();
  process.once('exit', () => compiler.kill());
  const stopWatching = watchFiles({
    onDocument: () => generator.run(),
    onCodeBegins: () => server.expectRestart(),
    onCode: () => server.restart(),
  });
  server.restart();

  await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
  silence();
  const signalledAtMs = performance.now();
  process.on('SIGINT', () => {
    // npm and tsx pass on the signal that the terminal has sent to this process too.
    if (performance.now() - signalledAtMs > relayMs) process.exit(1);
  });
  compiler.kill();
  await Promise.all([stopWatching(), server.end(), generator.end(), desk.end()]);
  return 0;
}

/** A debugger is for the server. Each of the others would report that the port is in use. */
const env = { ...process.env, NODE_OPTIONS: process.env.NODE_OPTIONS?.replace(/--inspect\S*(\s+\d\S*)?/g, '') };
const stdio: StdioOptions = ['ignore', 'pipe', 'pipe'];

/** Prints the TypeScript errors of each state of the code, and when the last one is mended. */
function startCompiler(): ChildProcess {
  const words = ['--watch', '--preserveWatchOutput', '--noEmit', '--pretty', String(isColourful)];
  const child = spawn(process.execPath, [findCompiler(), ...words], { env, stdio });
  let errors: string[] = [];
  let shown = { text: 'Found 0 errors', atMs: Number.NEGATIVE_INFINITY };
  readLines([child.stdout, child.stderr], (line) => {
    if (line === '' || /Starting (incremental )?compilation/.test(line)) return;
    const [, summary] = /(Found \d+ errors?)\. Watching/.exec(line) ?? [];
    if (summary === undefined) return void errors.push(line);
    const text = [...errors, summary].join('\n');
    errors = [];
    // The compiler runs twice when `generate` writes a file of handlers after generated/.
    const isKnown = text === shown.text && (summary === 'Found 0 errors' || performance.now() - shown.atMs < 5_000);
    if (!isKnown) printText('types', text);
    shown = { text, atMs: performance.now() };
  });
  child.once('close', () => errors.length > 0 && printText('types', errors.join('\n')));
  return child;
}

/** Writes generated/, once more if openapi/ has changed meanwhile. */
class Generator {
  #running: ChildProcess | undefined;
  #isDue = false;
  #isEnding = false;

  run(): void {
    this.#isDue = this.#running !== undefined;
    if (this.#isDue || this.#isEnding) return;
    const child = startGenerate();
    this.#running = child;
    readLines([child.stdout, child.stderr], (line) => printText('generate', line));
    child.once('close', () => {
      this.#running = undefined;
      if (this.#isDue) this.run();
    });
  }

  async end(): Promise<void> {
    this.#isEnding = true;
    if (!this.#running) return;
    this.#running.kill();
    await once(this.#running, 'close');
  }
}

/**
 * Starts the program that writes generated/. npm takes half a second to start, so it runs only if
 * the project has changed the script `generate` or has hooks for it.
 */
function startGenerate(): ChildProcess {
  if (!isThisPackage && runsNpm()) return spawn('npm run -s generate', { env, stdio, shell: true });
  return spawn(process.execPath, listCommand('generate'), { env, stdio });
}

/** Lists the arguments of Node that run another command of this program. */
function listCommand(name: string): string[] {
  return [...process.execArgv, process.argv[1] ?? '', name];
}

/** A package.json that is half edited says nothing. */
function runsNpm(): boolean {
  try {
    const { scripts = {} } = JSON.parse(readFileSync('package.json', 'utf8'));
    return scripts.generate !== 'jambonz-contract generate' || scripts.pregenerate || scripts.postgenerate;
  } catch {
    return false;
  }
}

/**
 * Returns the path of the TypeScript compiler. Prefers the compiler installed in the project to the
 * compiler installed with jambonz-contract, which can be older.
 */
function findCompiler(): string {
  const own = 'node_modules/typescript/bin/tsc';
  return existsSync(own) ? own : resolveTool('typescript', 'bin/tsc');
}
