import express, { type Express } from 'express';
import { type Logger, pino } from 'pino';
import type { Handlers } from '../generated/server/handlers.ts';
import type { Config } from './config.ts';
import { type Contract, gapsIn, loadContract } from './contract/contract.ts';
import { checkCredentials } from './pipeline/check-credentials.ts';
import { checkReply } from './pipeline/check-reply.ts';
import { checkRequest } from './pipeline/check-request.ts';
import { findRoute } from './pipeline/find-route.ts';
import { parseJson } from './pipeline/parse-json.ts';
import { prefixHooks } from './pipeline/prefix-hooks.ts';
import { readBody } from './pipeline/read-body.ts';
import { reportProblem } from './pipeline/report-problem.ts';
import { requireJson } from './pipeline/require-json.ts';
import { runHandler } from './pipeline/run-handler.ts';
import { sendReply } from './pipeline/send-reply.ts';
import type { Services } from './services.ts';
import { StartError } from './start-error.ts';
import { CallMemory } from './store/call-memory.ts';

export interface AppOptions {
  handlers: Handlers;
  services: Services;
  config?: Partial<Pick<Config, 'publicUrl' | 'credentials' | 'bodyLimit'>>;
  log?: Logger;
  now?: () => Date;
  contract?: Contract;
}

/**
 * The webhook server as an Express application: give it to `http.createServer`, or mount it in an application of
 * yours, before body parsers and under a path of its own (`app.use('/voice', await createApp(…))`): it answers
 * 404 to whatever the document does not declare.
 * Resolves when every operation is ready to be called.
 * @throws StartError with each reason why it cannot work
 */
export async function createApp({
  handlers,
  services,
  config: { publicUrl, credentials, bodyLimit = 1_000_000 } = {},
  log = pino({ level: 'silent' }),
  now = () => new Date(),
  contract = loadContract(),
}: AppOptions): Promise<Express> {
  const unhandled = contract.routes.filter(({ operationId }) => typeof handlers[operationId as keyof Handlers] !== 'function');
  const problems = [
    ...gapsIn(contract),
    ...unhandled.map(({ operationId }) => `${operationId} has no handler: write it in server/handlers/`),
  ];
  if (problems.length > 0) throw new StartError(problems);
  const basePath = publicUrl ? new URL(publicUrl).pathname.replace(/\/+$/, '') : '';

  const app = express();
  app.disable('x-powered-by');
  app.set('env', 'production'); // Express's own last resort shows no stack
  app.use(findRoute(contract.routes, basePath));
  app.use(checkCredentials(credentials));
  app.use(requireJson());
  app.use(readBody(bodyLimit));
  app.use(parseJson());
  app.use(await checkRequest(contract));
  app.use(runHandler({ handlers, services, memory: new CallMemory(), log, now }));
  app.use(checkReply(contract));
  app.use(prefixHooks(contract, basePath));
  app.use(sendReply(contract));
  app.use(reportProblem(log));
  return app;
}
