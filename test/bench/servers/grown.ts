/** Ours, everything on, with a document of so many operations and a reply of so many verbs: `grown.js OPERATIONS VERBS`. */
import type { Handlers } from '../../../generated/server/handlers.ts';
import { handlers } from '../../../generated/server/handlers.ts';
import { hangup, say } from '../../../generated/server/verbs.ts';
import { createApp } from '../../../server/app.ts';
import { readConfig } from '../../../server/config.ts';
import { type Contract, loadContract } from '../../../server/contract/contract.ts';
import type { Operation } from '../../../server/contract/document.ts';
import { createHttpServer } from '../../../server/http-server.ts';
import { createLog } from '../../../server/log.ts';
import { createServices } from '../../../server/services.ts';
import { ready } from './ready.ts';

const [operations, verbs] = process.argv.slice(2).map(Number) as [number, number];
const config = readConfig(process.env);
const contract = grown(loadContract(), operations);
const reply = [...Array.from({ length: verbs - 1 }, () => say({ text: 'One moment, please.' })), hangup()];
const alike = Object.fromEntries(contract.routes.map(({ operationId }) => [operationId, () => reply]));
const app = await createApp({
  handlers: { ...handlers, ...alike } as Handlers,
  services: createServices({ config }),
  config,
  contract,
  log: createLog(config.logLevel),
});
ready(createHttpServer(app));

/** Copies of an action hook, and the hook for new calls behind them all: whoever scans for it has to pass them. */
function grown({ document, replies }: Contract, count: number): Contract {
  const [calls, menu] = ['/webhooks/call', '/webhooks/menu'].map((path) => document.paths[path]?.post) as [Operation, Operation];
  const copies = Array.from({ length: count - 1 }, (_, index) => ({
    path: `/webhooks/menu-${index}`,
    post: { ...menu, operationId: `${menu.operationId}${index}` },
  }));
  const all = [...copies, { path: '/webhooks/call', post: calls }];
  return {
    document: { ...document, paths: Object.fromEntries(all.map(({ path, post }) => [path, { post }])) },
    routes: all.map(({ path, post }) => ({ operationId: post.operationId, method: 'POST', path, secured: true })),
    replies: {
      ...replies,
      ...Object.fromEntries(copies.map(({ post }) => [post.operationId, replies[menu.operationId]])),
    } as Contract['replies'],
  };
}
