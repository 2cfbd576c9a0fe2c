import type { Express, NextFunction, Request, Response } from 'express';

/**
 * Makes an Express application route every request target that Node accepts, as its path and query.
 * Express parses targets before it runs middleware, and answers those that it cannot parse with a
 * page of its own. Servers must accept an absolute URL as target (RFC 9112, section 3.2.2); its
 * host is not looked at.
 */
export function acceptAnyTarget(app: Express): void {
  const routed = app as unknown as { handle: (req: Request, res: Response, next: NextFunction) => void };
  const { handle } = routed;
  routed.handle = function handleAnyTarget(req, res, next) {
    if (!req.url.startsWith('/')) req.url = toPath(req.url);
    if (readAsHost.test(req.url)) req.url = `/${encodeURIComponent(req.url.charAt(1))}${req.url.slice(2)}`;
    handle.call(app, req, res, next);
  };
}

/**
 * Express parses targets with these characters by `url.parse`, which takes what is behind two slashes
 * for a host, and then finds no path.
 */
const readAsHost = /^\/[/\\].*[\t\f #\u00a0\ufeff]/;

/** Returns the path and query of a request target, which may be an absolute URL. */
export function toPath(target: string): string {
  const path = target.replace(/^https?:\/\/[^/?#]*/i, '');
  return path.startsWith('/') ? path : `/${path}`;
}
