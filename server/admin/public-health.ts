import type { RequestListener } from 'node:http';

/** Answers `path` with a bare 200, or 503 while new webhooks are not welcome, and passes on the rest: for hosts that offer one port only. */
export function publicHealth(path: string | undefined, isReady: () => boolean, rest: RequestListener): RequestListener {
  if (path === undefined) return rest;
  return function publicHealth(req, res) {
    if (req.url === path) res.writeHead(isReady() ? 200 : 503, { 'Content-Length': 0 }).end();
    else rest(req, res);
  };
}
