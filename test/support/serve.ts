import type { Logger } from 'pino';
import { createClient } from '../../client/create-client.ts';
import type { Contract } from '../../openapi/contract/contract.ts';
import { type AppOptions, createApp, type HandlersFor, type ServicesOf } from '../../server/app.ts';
import { type Config, readConfig } from '../../server/config/config.ts';
import { createMemoryStores } from '../../server/store/memory-stores.ts';
import type { Stores } from '../../server/store/stores.ts';
import { createLog } from '../../server/telemetry/log.ts';
import { listen } from './listen.ts';

/** The parts of an application that its test support uses. */
export interface Application<Handlers extends HandlersFor<Handlers>> {
  loadContract: () => Contract<Handlers>;
  handlers: Handlers;
  createServices: (dependencies: { config: Config; log: Logger; stores: Stores }) => ServicesOf<Handlers>;
}

export interface ServeOptions<Handlers extends HandlersFor<Handlers>>
  extends Partial<Omit<AppOptions<Handlers>, 'handlers' | 'services'>> {
  /** Handlers that replace those of the application. */
  handlers?: Partial<Handlers>;
  /** Services that replace those of the application. */
  services?: Partial<ServicesOf<Handlers>>;
}

/** Creates the function `serve` of generated/server/test.ts, which documents it. */
export function createServe<Paths extends object, Handlers extends HandlersFor<Handlers>>({
  loadContract,
  handlers,
  createServices,
}: Application<Handlers>) {
  return async function serve(options: ServeOptions<Handlers> = {}) {
    const lines: string[] = [];
    const entries: Record<string, unknown>[] = [];
    const write = (line: string) => {
      lines.push(line);
      entries.push(JSON.parse(line));
    };
    const { log = createLog('trace', { destination: { write } }), stores = createMemoryStores() } = options;
    const config = { ...readConfig({}), explainFallbacks: true, ...options.config };
    const app = await createApp<Handlers>({
      contract: loadContract(),
      onInvalidReply: 'throw',
      ...options,
      log,
      stores,
      config,
      handlers: { ...handlers, ...options.handlers },
      services: { ...createServices({ config, log, stores }), ...options.services },
    });
    const url = await listen(app);
    const socketUrl = url.replace('http', 'ws');
    return { url, socketUrl, log: entries, lines, client: createClient<Paths>({ baseUrl: url }) };
  };
}
