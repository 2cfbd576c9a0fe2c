import closeWithGrace from 'close-with-grace';
import type { Logger } from 'pino';
import { collectDefaultMetrics } from 'prom-client';
import type { Contract } from '../openapi/contract/contract.ts';
import type { OpenApiDocument } from '../openapi/contract/document.ts';
import { StartError } from '../openapi/contract/start-error.ts';
import { createAdminApp } from './admin/admin-app.ts';
import { addPublicHealth } from './admin/public-health.ts';
import { createApp, type HandlersFor, type ServicesOf } from './app.ts';
import { type Config, readConfig } from './config/config.ts';
import { renderOpenings } from './config/open-server.ts';
import { renderPortalGuide } from './config/portal-guide.ts';
import { findOperationRisks, findRisks } from './config/risks.ts';
import { toDrainMs } from './config/shutdown-times.ts';
import { EventStream } from './events/event-stream.ts';
import type { WebhookObserver } from './events/observe.ts';
import { answerReserveMs, createDrain } from './http/drain.ts';
import { createHttpServer } from './http/http-server.ts';
import { listen } from './http/listen.ts';
import { openStores } from './store/open-stores.ts';
import type { Stores } from './store/stores.ts';
import { toLoggedError } from './telemetry/describe-value.ts';
import { createLog, flushLog } from './telemetry/log.ts';
import { createMetrics } from './telemetry/metrics.ts';
import { flushSpans } from './tracing/load-tracing.ts';

/**
 * Signals that must not get a JavaScript listener. With a listener, the faulting instruction would
 * be repeated forever, and the process would never end.
 */
const nativeSignals = ['SIGABRT', 'SIGBUS', 'SIGFPE', 'SIGILL', 'SIGSEGV', 'SIGTRAP'] as const;

/** How long a shutdown goes on after a second signal. Handlers get a second of it. */
const hurriedDrainMs = 1_000 + answerReserveMs;

/** The events that close-with-grace leaves to this file. */
const ownEvents = [...nativeSignals, 'uncaughtException', 'unhandledRejection'] as const;

interface ServerOptions<Handlers extends HandlersFor<Handlers>> {
  /** `loadContract` of generated/server/contract.ts. */
  loadContract: () => Contract<Handlers>;
  /** One handler for each operation, as in `handlers` of generated/server/handlers.ts. */
  handlers: NoInfer<Handlers>;
  /** Creates the services of the handlers, once. */
  createServices: (dependencies: { config: Config; log: Logger; stores: Stores }) => ServicesOf<NoInfer<Handlers>>;
}

/**
 * Starts the server of a process: it reads the configuration from the environment variables,
 * listens for webhooks and, on the admin port, for health checks and metrics, and prints what to
 * paste into the jambonz portal. On SIGTERM, SIGINT and uncaught errors it finishes the webhooks in
 * progress, then ends the process.
 *
 * ```ts
 * await startServer({ loadContract, handlers, createServices });
 * ```
 *
 * Prints each reason why the server cannot start, and ends the process with exit code 1.
 */
export async function startServer<Handlers extends HandlersFor<Handlers>>({
  loadContract,
  handlers,
  createServices,
}: ServerOptions<Handlers>): Promise<void> {
  try {
    const config = readConfig(process.env);
    const metrics = createMetrics();
    const events = config.callEvents ? new EventStream() : undefined;
    const log = createLog(config.logLevel, {
      showsNumbers: config.logNumbers,
      onLine: events && ((line) => events.addLogLine(line)),
      onDropped: () => metrics.logLinesDropped.inc(),
    });
    collectDefaultMetrics({ register: metrics.registry });
    const stores = await openStores(config.redisUrl, log, metrics);
    const contract = loadContract();
    const recorder = await loadRecorder(config, { document: contract.document, log });
    const services = createServices({ config, log, stores });
    let ready = true;
    const isReady = () => ready;
    const observers: WebhookObserver[] = events ? [(format) => events.add('webhook', format)] : [];
    if (recorder) observers.push(recorder.observe);
    const app = await createApp({ contract, handlers, services, config, stores, observers, metrics, log });
    const server = createHttpServer(app, addPublicHealth(config.publicHealthPath, isReady, app));
    const drain = createDrain(server);
    const admin = createHttpServer(createAdminApp({ contract, metrics, config, events, isReady }));

    let hasFailed = false;
    let isHurried = false;
    const hurry = (signal: NodeJS.Signals) => {
      isHurried = true;
      log.warn({ signal }, 'signal during the shutdown: handlers have one second left, then the process exits');
      void drain(hurriedDrainMs);
    };
    const delay = config.drainSeconds * 1_000;
    const { close } = closeWithGrace({ delay, logger: log, skip: [...ownEvents] }, async ({ signal }) => {
      ready = false;
      // A second SIGHUP is ignored, because both the kernel and the shell send one when a terminal
      // closes.
      process.removeAllListeners('SIGHUP').on('SIGHUP', () => {});
      // close-with-grace would exit at once, and lose the webhooks in progress.
      for (const name of ['SIGTERM', 'SIGINT']) process.removeAllListeners(name).on(name, hurry);
      if (!hasFailed)
        log.info({ signal }, 'shutting down: no new webhooks are accepted, the process exits after those in progress');
      await drain(toDrainMs(config.drainSeconds));
      await Promise.all([stores.close(), flushSpans(), recorder?.close()]);
      await flushLog(log);
      // Node 20 crashes in process.exit() after its terminal has closed. The process therefore
      // sends itself SIGHUP, whose default action ends it.
      if (signal === 'SIGHUP' && isOnTerminal()) process.removeAllListeners(signal).kill(process.pid, signal);
      if (hasFailed || isHurried) process.exit(1);
    });
    // close-with-grace would exit at the second uncaught error, and exit with 0 if the thrown value
    // is null or undefined. One bug often affects several calls, and the webhooks in progress must
    // still finish.
    const closeAfterError = (thrown: unknown) => {
      const first = 'uncaught error: no new webhooks are accepted, the process exits after those in progress';
      log.fatal({ err: toLoggedError(thrown) }, hasFailed ? 'another uncaught error' : first);
      hasFailed = true;
      if (ready) void close();
    };
    process.on('uncaughtException', closeAfterError).on('unhandledRejection', closeAfterError);

    for (const risk of [...findRisks(config), ...findOperationRisks(config, contract)]) log.warn(risk);
    const adminUrl = await listen(admin, config.adminHost, config.adminPort, ['ADMIN_HOST', 'ADMIN_PORT']);
    const url = await listen(server, config.host, config.port, ['HOST', 'PORT']);
    const openings = renderOpenings(config);
    if (openings) console.log(openings);
    console.log(renderPortalGuide(config.publicUrl ?? url, config, contract.routes));
    console.log(`Health and metrics: ${adminUrl}`);
    console.log(`ready ${url}`);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

/** A server that records nothing does not load the code for it. */
async function loadRecorder(config: Config, dependencies: { document: OpenApiDocument; log: Logger }) {
  if (config.recordFolder === undefined) return undefined;
  const { openRecorder } = await import('./recording/recorder.ts');
  return openRecorder(config.recordFolder, { config, ...dependencies });
}

function isOnTerminal(): boolean {
  return [process.stdin, process.stdout, process.stderr].some(({ isTTY }) => isTTY);
}
