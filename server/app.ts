import express, { type Express } from 'express';
import type { Logger } from 'pino';
import { createCommandCheck } from '../openapi/contract/command-check.ts';
import { createConstantHandlers } from '../openapi/contract/constant-replies.ts';
import { type AnyHandler, type Contract, findGaps } from '../openapi/contract/contract.ts';
import { findFallbackMistakes } from '../openapi/contract/fallback-check.ts';
import { readHandling } from '../openapi/contract/handling.ts';
import { createReplyChecks } from '../openapi/contract/reply-check.ts';
import { StartError } from '../openapi/contract/start-error.ts';
import type { Config } from './config/config.ts';
import { parseUrl, readBasePath, urlRule } from './config/config-values.ts';
import { findContractContradictions } from './config/contract-contradictions.ts';
import { Deadlines } from './context/deadline.ts';
import { observeWebhooks, type WebhookObserver } from './events/observe.ts';
import { acceptAnyTarget } from './http/any-target.ts';
import { MemoryBudget } from './http/memory-budget.ts';
import { admitPipelined } from './http/pipelining.ts';
import { answerOnce } from './pipeline/answer-once.ts';
import { begin } from './pipeline/begin.ts';
import { checkCredentials } from './pipeline/check-credentials.ts';
import { checkReply } from './pipeline/check-reply.ts';
import { checkRequest } from './pipeline/check-request.ts';
import { checkSignature } from './pipeline/check-signature.ts';
import { compose } from './pipeline/compose.ts';
import { fallBack } from './pipeline/fall-back.ts';
import { createRouteTable, findRoute } from './pipeline/find-route.ts';
import { HttpWebhook } from './pipeline/http-webhook.ts';
import { loadCall } from './pipeline/load-call.ts';
import { markUnprovenSender } from './pipeline/mark-unproven-sender.ts';
import { parseJson } from './pipeline/parse-json.ts';
import { readBody } from './pipeline/read-body.ts';
import { createRecorder } from './pipeline/record.ts';
import { createMalformedReporter } from './pipeline/report-malformed.ts';
import { reportProblem } from './pipeline/report-problem.ts';
import { createRequestValidator } from './pipeline/request-validator.ts';
import { requireJson } from './pipeline/require-json.ts';
import { runHandler } from './pipeline/run-handler.ts';
import { createSend } from './pipeline/send.ts';
import { createCommandSender } from './pipeline/send-command.ts';
import { sendReply } from './pipeline/send-reply.ts';
import type { Webhook } from './pipeline/webhook.ts';
import { createReplyWriter } from './pipeline/write-reply.ts';
import { createMemoryStores } from './store/memory-stores.ts';
import type { Stores } from './store/stores.ts';
import { createLimitedLog } from './telemetry/limited-log.ts';
import { createLog } from './telemetry/log.ts';
import { createMetrics, type Metrics } from './telemetry/metrics.ts';
import { loadTracing } from './tracing/load-tracing.ts';
import { createHandshakeCheck } from './websocket/handshake.ts';
import { OpenSockets } from './websocket/open-sockets.ts';
import { acceptUpgrades } from './websocket/upgrade.ts';

/**
 * Constrains each member to be a handler. A `Record` would not accept an interface of handlers,
 * because an interface has no index signature.
 */
export type HandlersFor<Handlers> = { [Id in keyof Handlers]: AnyHandler };

/** The type of the services that handlers use from their context. */
export type ServicesOf<Handlers extends HandlersFor<Handlers>> = {
  [Id in keyof Handlers]: Handlers[Id] extends (context: infer Context extends { services: object }) => unknown
    ? Context['services']
    : object;
}[keyof Handlers];

/**
 * Options of `createApp`. `Handlers` is inferred from `contract`.
 *
 * ```ts
 * const options = { contract: loadContract(), handlers, services: createServices() };
 * const app = await createApp({ ...options, now: () => new Date('2026-12-24T20:00:00Z') });
 * ```
 */
export interface AppOptions<Handlers extends HandlersFor<Handlers>> {
  /** The return value of `loadContract()` in generated/server/contract.ts. */
  contract: Contract<Handlers>;
  /** One handler for each operation, for example `handlers` of generated/server/handlers.ts. */
  handlers: NoInfer<Handlers>;
  /** The services that handlers read from their context, for example from `createServices()`. */
  services: ServicesOf<NoInfer<Handlers>>;
  /**
   * The configuration, for example from `readConfig(process.env)`. If it has neither credentials
   * nor secrets, requests are not authenticated.
   */
  config?: Partial<Config>;
  /** The stores for calls, answers and failure counts. By default, this process keeps them. */
  stores?: Stores;
  /**
   * Called with each answered webhook: what was sent, what was answered and what went wrong, with
   * numbers and secrets as they are.
   */
  observers?: readonly WebhookObserver[];
  /** The metrics that the server updates. Defaults to `createMetrics()`. */
  metrics?: Metrics;
  /**
   * Whether to send the fallback when a handler throws or returns an invalid reply. With `throw`,
   * intended for tests, the response lists the errors instead. The default is `fallback`.
   */
  onInvalidReply?: 'fallback' | 'throw';
  /**
   * The server's log. Defaults to a logger that writes level `info` and above to standard output.
   */
  log?: Logger;
  /** The clock for handlers and signature checks. The default is the system time. */
  now?: () => Date;
}

/**
 * Creates the webhook server as an Express application. Pass it to `http.createServer`, or mount it
 * in another application, before body parsers and under its own path, because it answers 404 to
 * paths that the document does not declare.
 *
 * ```ts
 * const config = readConfig(process.env);
 * const services = createServices();
 * const app = await createApp({ contract: loadContract(), handlers, services, config });
 * express().use('/voice', app).listen(3000);
 * ```
 *
 * Resolves when every operation is ready to be called.
 * @throws StartError that lists each reason why the server cannot work
 */
export async function createApp<Handlers extends HandlersFor<Handlers>>({
  contract,
  handlers: written,
  services,
  config: {
    publicUrl,
    credentials,
    secrets = [],
    bodyLimitBytes = 256_000,
    edition = 'commercial',
    handlerDeadlineMs = 5_000,
    explainFallbacks: explain = false,
    publicHealthPath,
  } = {},
  stores = createMemoryStores(),
  observers = [],
  metrics = createMetrics(),
  onInvalidReply = 'fallback',
  log = createLog('info'),
  now = () => new Date(),
}: AppOptions<Handlers>): Promise<Express> {
  const gaps = findGaps(contract);
  if (gaps.length > 0) throw new StartError(gaps);
  const handlers: Record<string, AnyHandler> = { ...createConstantHandlers(contract.document), ...written };
  const unhandled = contract.routes.filter(({ operationId }) => !Object.hasOwn(handlers, operationId));
  const problems = [
    ...findFallbackMistakes(contract, edition).map(({ message }) => message),
    ...unhandled.map(({ operationId }) => `${operationId} has no handler: write it in server/handlers/`),
  ];
  const budget = new MemoryBudget();
  problems.push(...budget.findProblems(bodyLimitBytes));
  if (publicUrl !== undefined && parseUrl(publicUrl) === undefined)
    problems.push(`publicUrl must be ${urlRule}, it is ${publicUrl}`);
  problems.push(...findContractContradictions({ publicUrl, publicHealthPath }, contract));
  if (problems.length > 0) throw new StartError(problems);
  const basePath = readBasePath(publicUrl);

  const validator = createRequestValidator(contract);
  const handling = readHandling(contract.document);
  const writeReply = createReplyWriter(contract, basePath);
  await stores.waitUntilReady();

  const logLimited = createLimitedLog(log);
  const sockets = new OpenSockets();
  const deadlines = new Deadlines(explain);
  const sendCommand = createCommandSender({
    findSocket: (callSid) => sockets.find(callSid),
    createCheck: () => createCommandCheck(contract, edition, onInvalidReply === 'throw' ? 'mistake' : 'hint'),
    writeReply,
    logLimited,
    throws: onInvalidReply === 'throw',
  });
  // A person reads the log on a terminal and in `npm run dev`, which sets EXPLAIN_FALLBACKS.
  const observation = observers.length > 0 ? observeWebhooks(observers) : undefined;
  const record = createRecorder(log, logLimited, metrics, explain || process.stdout.isTTY, observation?.observe);
  const send = createSend();

  const app = express();
  app.disable('x-powered-by');
  acceptAnyTarget(app);
  app.addListener('malformed', createMalformedReporter(logLimited, metrics));
  app.set('env', 'production'); // in `production`, Express's error page omits the stack trace

  const find = createRouteTable(contract.routes, basePath);
  const receive = compose<HttpWebhook>(
    begin(metrics),
    findRoute(find),
    checkCredentials(credentials),
    requireJson(),
    readBody(bodyLimitBytes),
    checkSignature({ secrets, credentials, now }),
    parseJson(),
  );
  const tracing = await loadTracing();
  const answer = compose<Webhook>(
    ...(tracing ? [tracing.startSpan] : []),
    ...(observation ? [observation.numberWebhook] : []),
    ...(secrets.length === 0 && !credentials ? [markUnprovenSender()] : []),
    checkRequest(validator),
    loadCall(stores.calls),
    answerOnce({ handling, answers: stores.answers, calls: stores.calls, metrics, record }),
    runHandler({
      handlers: tracing?.traceHandlers(handlers) ?? handlers,
      services,
      document: contract.document,
      handling,
      defaultDeadlineMs: handlerDeadlineMs,
      deadlines,
      calls: stores.calls,
      sendCommand,
      metrics,
      log,
      now,
    }),
    checkReply(createReplyChecks(contract, edition, onInvalidReply === 'throw' ? 'mistake' : 'hint'), writeReply, log),
    ...(onInvalidReply === 'fallback' ? [fallBack({ handling, writeReply, metrics, explain })] : []),
    sendReply(contract, record),
    reportProblem({ record, metrics, explain }),
  );
  app.use((req, res, next) => {
    if (!admitPipelined(req, res)) return;
    const webhook = new HttpWebhook(req, res, budget.openShare(), send);
    receive(webhook, (error) => answer(webhook, next, error));
  });
  acceptUpgrades(app, {
    checkHandshake: createHandshakeCheck({ find, credentials, hasSecrets: secrets.length > 0 }),
    document: contract.document,
    commandDelayMs: onInvalidReply === 'throw' ? 0 : 200, // the phone of a test listens at once
    answer,
    find,
    sockets,
    answers: stores.answers,
    bodyLimitBytes,
    budget,
    metrics,
    log,
    logLimited,
  });
  // Emitted by `createDrain`, with a value of `performance.now()`, and by applications around this
  // one, without.
  app.addListener('drain', (handlersEndMs = Number.POSITIVE_INFINITY) => {
    deadlines.endBy(handlersEndMs);
    sockets.drain(handlersEndMs);
  });
  return app;
}
