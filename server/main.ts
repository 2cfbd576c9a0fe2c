import closeWithGrace from 'close-with-grace';
import { collectDefaultMetrics } from 'prom-client';
import { loadContract } from '../generated/server/contract.ts';
import { handlers } from '../generated/server/handlers.ts';
import { StartError } from '../openapi/contract/start-error.ts';
import { createAdminApp } from './admin/admin-app.ts';
import { addPublicHealth } from './admin/public-health.ts';
import { createApp } from './app.ts';
import { readConfig } from './config/config.ts';
import { renderPortalGuide } from './config/portal-guide.ts';
import { createDrain } from './http/drain.ts';
import { createHttpServer } from './http/http-server.ts';
import { listen } from './http/listen.ts';
import { createServices } from './services.ts';
import { createMemoryStores } from './store/memory-stores.ts';
import { createLog, flushLog } from './telemetry/log.ts';
import { createMetrics } from './telemetry/metrics.ts';

/**
 * Signals that must not get a JavaScript listener. With a listener, the faulting instruction would
 * be repeated forever, and the process would never end.
 */
const nativeSignals = ['SIGABRT', 'SIGBUS', 'SIGFPE', 'SIGILL', 'SIGSEGV', 'SIGTRAP'] as const;

try {
  const config = readConfig(process.env);
  const metrics = createMetrics();
  const log = createLog(config.logLevel, {
    showsNumbers: config.logNumbers,
    onDropped: () => metrics.logLinesDropped.inc(),
  });
  collectDefaultMetrics({ register: metrics.registry });
  // The Redis stores are imported only if configured, because loading them takes a tenth of the
  // startup time.
  const stores = config.redisUrl
    ? (await import('./store/redis-stores.ts')).createRedisStores(config.redisUrl, log, metrics)
    : createMemoryStores();

  const contract = loadContract();
  const services = createServices({ config, log, stores });
  let ready = true;
  const isReady = () => ready;
  const app = await createApp({ contract, handlers, services, config, stores, metrics, log });
  const server = createHttpServer(app, addPublicHealth(config.publicHealthPath, isReady, app));
  const drain = createDrain(server);
  const admin = createHttpServer(createAdminApp({ document: contract.document, metrics, isReady }));

  closeWithGrace({ delay: 20_000, logger: log, skip: [...nativeSignals] }, async ({ err, signal }) => {
    ready = false;
    // Without these listeners, close-with-grace would exit at the next uncaught error. One bug
    // often affects several calls, and the webhooks in progress must still finish.
    for (const event of ['uncaughtException', 'unhandledRejection'])
      process.removeAllListeners(event).on(event, (another) => log.fatal({ err: another }, 'another uncaught error'));
    // A second SIGHUP is ignored, because both the kernel and the shell send one when a terminal
    // closes.
    process.removeAllListeners('SIGHUP').on('SIGHUP', () => {});
    if (err)
      log.fatal({ err }, 'uncaught error: no new webhooks are accepted, the process exits after those in progress');
    else log.info({ signal }, 'shutting down: no new webhooks are accepted, the process exits after those in progress');
    await drain();
    await stores.close();
    await flushLog(log);
    // Node 20 crashes in process.exit() after its terminal has closed. The process therefore sends
    // itself SIGHUP, whose default action ends it.
    if (signal === 'SIGHUP' && isOnTerminal()) process.removeAllListeners(signal).kill(process.pid, signal);
  });

  if (config.handlerDeadlineMs >= 9_000)
    log.warn('HANDLER_DEADLINE_MS leaves too little of the 10 s timeout of jambonz: fallbacks may arrive too late');
  const adminUrl = await listen(admin, config.adminHost, config.adminPort, ['ADMIN_HOST', 'ADMIN_PORT']);
  const url = await listen(server, config.host, config.port, ['HOST', 'PORT']);
  console.log(renderPortalGuide(config.publicUrl ?? url, config, contract.routes));
  console.log(`Health and metrics: ${adminUrl}`);
  console.log(`ready ${url}`);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exit(1);
}

function isOnTerminal(): boolean {
  return [process.stdin, process.stdout, process.stderr].some(({ isTTY }) => isTTY);
}
