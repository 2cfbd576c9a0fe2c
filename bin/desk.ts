import { once } from 'node:events';
import { defaultDeskPort } from '../client/desk/desk-options.ts';
import { createExplorer } from '../client/desk/flow.ts';
import { createTelephone } from '../client/desk/phone.ts';
import { type CodeNews, SavedCode } from '../client/desk/saved-code.ts';
import { readServerAccess } from '../client/terminal/read-access.ts';
import { checkUrl } from '../client/terminal/webhook-urls.ts';
import { parsePort, portRule } from '../openapi/contract/access.ts';
import { createVariableReader } from '../openapi/contract/environment.ts';
import { UsageError } from '../openapi/contract/usage-error.ts';
import { requireTools } from '../openapi/generate/resolve-tool.ts';
import { createContractFinder } from './project-contract.ts';

interface Options {
  /** Base URL of the webhooks. The default has the port of PORT. */
  url?: string;
  /** Base URL of the admin listener. The default has the port of ADMIN_PORT. */
  admin?: string;
  /** Port of the desk. If it is in use, a free port is taken. The default is `defaultDeskPort`. */
  port?: string;
}

/** The package that is published has the page compiled, too. */
const isCompiled = import.meta.filename.endsWith('.js');

/**
 * Shows the calls of a server, which needs CALL_EVENTS=1, on a page on this machine, and prints the
 * address of the page. Ends with a signal, such as that of Ctrl-C, or with the process that has
 * started it.
 * @returns the exit code
 * @throws GenerationError if a package of the page is not installed
 * @throws UsageError
 */
export async function desk({ url, admin, port }: Options): Promise<number> {
  requireTools(['@dagrejs/dagre', 'eventsource-parser', 'lit-html', ...(isCompiled ? [] : ['esbuild'])]);
  const { startDesk } = await import('../client/desk/desk.ts');
  const { env } = process;
  const problems: string[] = [];
  const read = createVariableReader({ ...env, '--port': port }, problems);
  const adminPort = read('ADMIN_PORT', '3001', parsePort, portRule);
  const deskPort = read('--port', `${defaultDeskPort}`, parsePort, portRule);
  const { port: serverPort, ...access } = readServerAccess(env, { ...(url !== undefined && { url }) });
  if (problems.length > 0) throw new UsageError(problems.join('\n'));

  const readBase = (option: string, written: string) => checkUrl(option, written).replace(/\/$/, '');
  const server = readBase('--url', url ?? `http://127.0.0.1:${serverPort}`);
  const dialling = { server, env, findContract: createContractFinder() };
  const explorer = createExplorer(dialling);
  const savedCode = new SavedCode();
  process.on('message', (news: CodeNews) => savedCode.tell(news));
  const { url: address } = await startDesk({
    server,
    admin: readBase('--admin', admin ?? `http://127.0.0.1:${adminPort}`),
    port: deskPort,
    access,
    testFolder: 'test',
    telephone: createTelephone(dialling),
    savedCode,
    flow: explorer.run,
    isHidden: explorer.hasSent,
  });
  console.log(`The desk: ${address}`);

  await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'].map((event) => once(process, event)));
  // A call of the telephone, an exploration or a page may go on.
  process.exit(0);
}
