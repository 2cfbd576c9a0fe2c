/**
 * `grown.js OPERATIONS VERBS`: starts this project's server with all pipeline steps. OPERATIONS is
 * the number of operations in its OpenAPI document, VERBS the number of verbs in its reply.
 */

import { loadContract } from '../../../generated/server/contract.ts';
import { type Handlers, handlers } from '../../../generated/server/handlers.ts';
import { hangup, say } from '../../../generated/server/verbs.ts';
import type { Contract } from '../../../openapi/contract/contract.ts';
import type { Operation } from '../../../openapi/contract/document.ts';
import type { ReplyValidator } from '../../../openapi/contract/reply-validator.ts';
import { createApp } from '../../../server/app.ts';
import { readConfig } from '../../../server/config/config.ts';
import { createHttpServer } from '../../../server/http/http-server.ts';
import { createServices } from '../../../server/services.ts';
import { createLog } from '../../../server/telemetry/log.ts';
import { listenAndPrintReady } from './ready.ts';

const [operations, verbs] = process.argv.slice(2).map(Number) as [number, number];
const config = readConfig(process.env);
const contract = growContract(loadContract(), operations);
const reply = [...Array.from({ length: verbs - 1 }, () => say({ text: 'One moment, please.' })), hangup()];
const alike = Object.fromEntries(contract.routes.map(({ operationId }) => [operationId, () => reply]));
const app = await createApp({
  handlers: { ...handlers, ...alike } as Handlers,
  services: createServices({ config }),
  config,
  contract,
  log: createLog(config.logLevel),
});
listenAndPrintReady(createHttpServer(app));

/**
 * Puts copies of the operation for new calls before the original operation, so that a linear scan
 * of the routes must pass all copies.
 */
function growContract({ document, replies }: Contract<Handlers>, count: number): Contract<Handlers> {
  const original = document.paths['/webhooks/call']?.post as Operation;
  const copies = Array.from({ length: count - 1 }, (_, index) => `${original.operationId}${index}`);
  const operations = [...copies, original.operationId].map((operationId) => ({
    operationId,
    path: operationId === original.operationId ? '/webhooks/call' : `/webhooks/${operationId}`,
  }));
  return {
    document: {
      ...document,
      paths: Object.fromEntries(
        operations.map(({ operationId, path }) => [path, { post: { ...original, operationId } }]),
      ),
    },
    routes: operations.map((each) => ({ ...each, method: 'POST', secured: true })),
    replies: Object.fromEntries(
      operations.map(({ operationId }) => [operationId, replies[original.operationId] as ReplyValidator]),
    ),
  };
}
