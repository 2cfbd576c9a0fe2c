import { excerpt } from '../../openapi/contract/excerpt.ts';
import { suggestName } from '../../openapi/contract/nearest.ts';
import type { Route } from '../../openapi/contract/route.ts';
import { createRouteFinder } from '../../openapi/contract/route-finder.ts';
import type { Step } from './compose.ts';
import type { HttpWebhook } from './http-webhook.ts';
import { Problem } from './problem.ts';
import type { Webhook } from './webhook.ts';

/**
 * Finds the operation for a method and a target.
 * @throws Problem 404, or 405 with `Allow` (RFC 9110, section 15.5.6)
 */
export type RouteTable = (method: string, target: string) => Pick<Webhook, 'route' | 'params'>;

/**
 * Where the path of a target ends. jambonz sends the retry policy of a relative hook, such as
 * `#rc=3&rp=all`, in the request line. Proxies written in Go (Caddy, Traefik) replace its `#` by
 * `%23`, which a path parameter may contain too.
 */
const pathEnd = /[?#]|%23(?=r[cp]=)/;

/**
 * Creates the route table of a document.
 * @param basePath the path of PUBLIC_URL, which a proxy may keep or strip
 */
export function createRouteTable(routes: readonly Route[], basePath: string): RouteTable {
  const find = createRouteFinder(routes, basePath);
  const paths = routes.map((route) => route.path);
  return (method, target) => {
    const end = target.search(pathEnd);
    const path = end === -1 ? target : target.slice(0, end);
    const found = find(path);
    if (!found) throw new Problem(404, `no webhook at ${excerpt(path)}${suggestName(path, paths)}`);
    const route = found.byMethod.get(method);
    if (!route) {
      const allow = [...found.byMethod.keys()].join(', ');
      throw new Problem(405, `${excerpt(path)} accepts ${allow}, not ${method}`, { headers: { Allow: allow } });
    }
    return { route, params: Object.fromEntries(found.params) };
  };
}

/** Finds the operation of a request. */
export function findRoute(find: RouteTable): Step<HttpWebhook> {
  return function findRoute(webhook, next) {
    const { route, params } = find(webhook.req.method, webhook.req.url);
    webhook.route = route;
    webhook.params = params;
    next();
  };
}
