import { STATUS_CODES } from 'node:http';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { isObject } from '../../openapi/contract/is-object.ts';
import { UsageError } from '../../openapi/contract/usage-error.ts';
import type { ServerState } from './api.ts';
import type { CallBook } from './call-book.ts';
import { checkSender } from './check-sender.ts';
import type { DeskOptions } from './desk-options.ts';
import { DeskProblem } from './desk-problem.ts';
import { keepTest } from './keep-test.ts';
import type { OwnTraces } from './own-traces.ts';
import type { PageStreams } from './page-streams.ts';
import type { SavedCode } from './saved-code.ts';
import { listOriginals, sendCallAgain, sendWebhookAgain } from './send-again.ts';
import { servePage } from './serve-page.ts';

interface Dependencies extends Omit<DeskOptions, 'admin' | 'port'> {
  savedCode: SavedCode;
  token: string;
  traces: OwnTraces;
  book: CallBook;
  pages: PageStreams;
  state: ServerState;
}

const maxBodyBytes = 100_000;

/** Serves the page of the desk and what it asks for: see `api.ts`. */
export function createDeskApp({
  server,
  access,
  testFolder,
  telephone,
  savedCode,
  flow,
  token,
  traces,
  book,
  pages,
  state,
}: Dependencies): Express {
  const target = { baseUrl: server, ...access };
  const findCall = (sid: string) => {
    const call = book.find(sid);
    if (!call) throw new DeskProblem(404, 'the desk does not hold this call: it keeps the last ones only');
    return call;
  };
  const findWholeCall = (sid: string) => {
    const call = findCall(sid);
    if (call.isCut) throw new DeskProblem(409, 'the desk no longer holds the first webhooks of this call');
    return call;
  };

  const router = express.Router();
  router.use(express.json({ limit: maxBodyBytes }), servePage());
  router.get('/events', (_req, res) => {
    const whole = { server: state, calls: { changed: book.list(), removed: [] }, phone: telephone.state };
    if (!pages.open(res, whole)) throw new DeskProblem(503, 'too many pages are open: close another one');
  });
  router.get('/calls/:sid', (req, res) => {
    const { summary, timeline, webhooks } = findCall(req.params.sid);
    res.json({ summary, timeline, webhooks });
  });
  router.post('/calls/:sid/again', async ({ params, body }, res) => {
    const id: unknown = isObject(body) ? body.webhook : undefined;
    if (id !== undefined && typeof id !== 'string')
      throw new DeskProblem(400, 'webhook must be the id of a webhook, or be missing for the whole call');
    const call = id === undefined ? findWholeCall(params.sid) : findCall(params.sid);
    await savedCode.waitUntilReady();
    const again = id === undefined ? sendCallAgain(call, target, traces) : sendWebhookAgain(call, id, target, traces);
    res.json(await again);
  });
  router.post('/calls/:sid/test', async ({ params }, res) => {
    const call = findWholeCall(params.sid);
    res.json({ file: await keepTest(call, listOriginals(call, traces), testFolder) });
  });
  router.post('/phone/call', async ({ body }, res) => {
    await savedCode.waitUntilReady();
    res.json(await telephone.dial(body));
  });
  router.post('/phone/step', async ({ body }, res) => {
    res.json(await telephone.step(isObject(body) ? body.line : undefined));
  });
  router.post('/flow', async (_req, res) => {
    await savedCode.waitUntilReady();
    res.json(await flow());
  });

  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('env', 'production'); // in `production`, the error page of Express omits the stack trace
  app.use(checkSender(token));
  // The URLs of the page are relative to the slash.
  app.use((req, res, next) => (req.path === `/${token}` ? res.redirect(308, `/${token}/`) : next()));
  app.use(`/${token}`, router);
  app.use(({ method, path }) => {
    throw new DeskProblem(404, `the desk has no ${method} ${path.slice(token.length + 1)}`);
  });
  app.use(sendProblem);
  return app;
}

/** Sends an error as a problem (RFC 9457). */
const sendProblem: ErrorRequestHandler = (error: Error & { status?: number }, _req, res, _next) => {
  const status = error instanceof UsageError ? 400 : (error.status ?? 500);
  if (res.headersSent) return void res.destroy();
  res
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify({ title: STATUS_CODES[status], status, detail: error.message }));
};
