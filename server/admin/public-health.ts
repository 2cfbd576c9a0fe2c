import type { RequestListener } from 'node:http';

/**
 * Answers `path` with an empty 200, or 503 while the server does not accept new webhooks, and
 * passes other requests to `rest`. Intended for hosting platforms that offer only one port.
 */
export function addPublicHealth(
  path: string | undefined,
  isReady: () => boolean,
  rest: RequestListener,
): RequestListener {
  if (path === undefined) return rest;
  return function answerHealthCheck(req, res) {
    // Without `close`, Node would read a body of any length.
    if (req.url === path) res.writeHead(isReady() ? 200 : 503, { 'Content-Length': 0, Connection: 'close' }).end();
    else rest(req, res);
  };
}
