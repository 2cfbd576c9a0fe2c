import type { RequestHandler } from 'express';
import { excerpt } from '../../openapi/contract/excerpt.ts';
import { suggestName } from '../../openapi/contract/nearest.ts';
import type { Route } from '../../openapi/contract/route.ts';
import { createRouteFinder } from '../../openapi/contract/route-finder.ts';
import { Problem } from './problem.ts';
import type { Webhook } from './webhook.ts';

/**
 * Finds the operation of a request. The path ends at `?` or `#`, because jambonz sends the `#rc=…`
 * fragment of relative hooks in the request line.
 * @param basePath the path of PUBLIC_URL, which a proxy may keep or strip
 * @throws Problem 404, or 405 with `Allow` (RFC 9110, section 15.5.6)
 */
export function findRoute(routes: readonly Route[], basePath: string): RequestHandler {
  const find = createRouteFinder(routes, basePath);
  const paths = routes.map((route) => route.path);
  return function findRoute(req, _res, next) {
    const path = req.url.split(/[?#]/, 1)[0] ?? '';
    const found = find(path);
    if (!found) throw new Problem(404, `no webhook at ${excerpt(path)}${suggestName(path, paths)}`);
    const route = found.byMethod.get(req.method);
    if (!route) {
      const allow = [...found.byMethod.keys()].join(', ');
      throw new Problem(405, `${excerpt(path)} accepts ${allow}, not ${req.method}`, { headers: { Allow: allow } });
    }
    req.webhook = { route, params: Object.fromEntries(found.params) } satisfies Webhook;
    next();
  };
}
