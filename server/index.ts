/**
 * The server's public API: `import { startServer } from 'jambonz-contract/server'`. Code of the
 * package that is not exported here, or by the other entries of package.json `exports`, can change
 * in any version.
 */
export { StartError } from '../openapi/contract/start-error.ts';
export { createAdminApp } from './admin/admin-app.ts';
export { type AppOptions, createApp } from './app.ts';
export { type Config, readConfig } from './config/config.ts';
export { renderPortalGuide } from './config/portal-guide.ts';
export { untyped } from './context/untyped.ts';
export { EventStream } from './events/event-stream.ts';
export type { WebhookObserver } from './events/observe.ts';
export { createDrain } from './http/drain.ts';
export { createHttpServer } from './http/http-server.ts';
export { authenticate } from './sip/authenticate.ts';
export { computeHa1 } from './sip/digest.ts';
export type { FindUser, SipUser } from './sip/sip-user.ts';
export { openUsersFile } from './sip/users-file.ts';
export { startServer } from './start-server.ts';
export { createMemoryStores } from './store/memory-stores.ts';
export { openStores } from './store/open-stores.ts';
export type { FailureStore, Stores } from './store/stores.ts';
export { createLog, flushLog, type Logger } from './telemetry/log.ts';
export { createMetrics, type Metrics } from './telemetry/metrics.ts';
