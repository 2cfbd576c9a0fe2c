import { setTimeout as sleep } from 'node:timers/promises';
import { loadContract } from '../../generated/server/contract.ts';
import { type Handlers, handlers } from '../../generated/server/handlers.ts';
import { say } from '../../generated/server/verbs.ts';
import { createAdminApp } from '../../server/admin/admin-app.ts';
import { createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config/config.ts';
import { createHttpServer } from '../../server/http/http-server.ts';
import { listen } from '../../server/http/listen.ts';
import { createServices } from '../../server/services.ts';
import { createRedisStores } from '../../server/store/redis-stores.ts';
import { createLog } from '../../server/telemetry/log.ts';
import { createMetrics } from '../../server/telemetry/metrics.ts';

/**
 * Starts a server process like server/main.ts, but with other handlers. The handler of new calls
 * prints a line each time it runs. This handler replies with a text that names the process and
 * counts the runs, and stores this text in `call.data`. The handler of the menu replies with the
 * variables and the data of the call.
 */
const config = readConfig(process.env);
const log = createLog('info');
const metrics = createMetrics();
const stores = createRedisStores(config.redisUrl ?? '', log, metrics);

const contract = loadContract();
let runs = 0;
const app = await createApp<Handlers>({
  contract,
  services: createServices(),
  config,
  stores,
  metrics,
  log,
  handlers: {
    ...handlers,
    answerCall: async ({ body, call }) => {
      const run = `process ${process.pid} run ${++runs}`;
      console.log(`ran ${call.sid}`);
      await sleep((body as { wait?: number }).wait ?? 0);
      Object.assign(call.data, { run });
      return [say({ text: run })];
    },
    chooseFromMenu: ({ call }) => [say({ text: JSON.stringify([call.envVars, call.data]) })],
  },
});
const adminUrl = await listen(
  createHttpServer(createAdminApp({ contract, metrics, isReady: () => true })),
  config.adminHost,
  0,
  ['', ''],
);
const url = await listen(createHttpServer(app), config.host, 0, ['', '']);
console.log(`Health and metrics: ${adminUrl}`);
console.log(`ready ${url}`);
