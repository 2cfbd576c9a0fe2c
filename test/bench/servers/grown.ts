/**
 * `grown.js OPERATIONS VERBS`: starts this project's server with all pipeline steps. OPERATIONS is
 * the number of operations in its OpenAPI document, VERBS the number of verbs in its reply.
 */
import { loadContract } from '../../../generated/server/contract.ts';
import { type Handlers, handlers } from '../../../generated/server/handlers.ts';
import { hangup, say } from '../../../generated/server/verbs.ts';
import type { Contract } from '../../../openapi/contract/contract.ts';
import type { Operation, Schema } from '../../../openapi/contract/document.ts';
import type { ReplyValidator } from '../../../openapi/contract/reply-validator.ts';
import type { Route } from '../../../openapi/contract/route.ts';
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
 * Adds variants of the operations that reply with verbs, before the others, so that a linear scan of
 * the routes must pass all of them.
 */
function growContract(contract: Contract<Handlers>, count: number): Contract<Handlers> {
  const { document, routes, replies } = contract;
  const originals = routes.filter((route) => replies[route.operationId] && !route.runsTools && route.method === 'POST');
  const variants = Array.from({ length: count - Object.keys(document.paths).length }, (_, index) => {
    const original = originals[index % originals.length] as Route;
    const operationId = `${original.operationId}${index}`;
    const route = { ...original, operationId, path: `/webhooks/${operationId}` };
    const post = { ...addOwnMembers(document.paths[original.path]?.post as Operation, index), operationId };
    return { route, post, reply: replies[original.operationId] as ReplyValidator };
  });
  const paths = Object.fromEntries(variants.map(({ route, post }) => [route.path, { post }]));
  return {
    ...contract,
    document: { ...document, paths: { ...paths, ...document.paths } },
    routes: [...variants.map(({ route }) => route), ...routes],
    replies: { ...replies, ...Object.fromEntries(variants.map(({ route, reply }) => [route.operationId, reply])) },
  };
}

/**
 * Gives an operation a parameter and a member of its body that no other operation has, as the
 * operations of a real document have. Equal operations could share what is prepared for one of them.
 */
function addOwnMembers(original: Operation, index: number): Operation {
  const body = original.requestBody?.content?.['application/json'];
  const own = { properties: { [`note${index}`]: { type: 'string', maxLength: 100 + index } as Schema } };
  const schema = { allOf: [body?.schema ?? {}, { properties: { customerData: own } }] };
  const parameter = { name: `step${index}`, in: 'query', schema: { type: 'integer', maximum: 100 + index } as Schema };
  return {
    ...original,
    parameters: [...(original.parameters ?? []), parameter],
    requestBody: { ...original.requestBody, content: { 'application/json': { schema } } },
  };
}
