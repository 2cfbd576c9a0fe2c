import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { excerpt } from '../excerpt.ts';
import { InvalidReply } from '../invalid-reply.ts';
import { Problem } from '../problem.ts';
import { callInLog } from './call-facts.ts';

/** The one place that answers with `application/problem+json`, and logs why. */
export function reportProblem(log: Logger): ErrorRequestHandler {
  return function reportProblem(error, req, res, next) {
    if (res.headersSent) return next(error);
    const problem = error instanceof Problem ? error : new Problem(500, 'the server failed, its log says why');
    const operation = req.webhook?.route.operationId;
    const about = { operation, ...callInLog(req), method: req.method, url: excerpt(req.url), status: problem.status };
    if (error instanceof InvalidReply) log.error({ ...about, mistakes: error.lines }, 'invalid reply');
    else if (error instanceof Problem) log.warn({ ...about, detail: error.message, errors: error.errors }, 'webhook refused');
    else log.error({ ...about, err: error }, 'webhook failed');

    const json = JSON.stringify(problem);
    res
      .writeHead(problem.status, {
        ...problem.headers,
        'Content-Type': 'application/problem+json',
        'Content-Length': Buffer.byteLength(json),
      })
      .end(json);
  };
}
