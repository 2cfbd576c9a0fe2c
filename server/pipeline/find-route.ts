import type { RequestHandler } from 'express';
import { didYouMean } from '../contract/nearest.ts';
import type { Route } from '../contract/route.ts';
import { excerpt } from '../excerpt.ts';
import { Problem } from '../problem.ts';
import type { Webhook } from './webhook.ts';

/**
 * Finds the operation that a request is for.
 * The path ends at `?` or `#`: jambonz sends the `#rc=…` fragment of relative hooks in the request line.
 * `basePath` is the path of PUBLIC_URL, which a proxy may pass on or strip.
 * @throws Problem 404, or 405 with `Allow` (RFC 9110, section 15.5.6)
 */
export function findRoute(routes: readonly Route[], basePath: string): RequestHandler {
  const find = routeFinder(routes);
  const paths = routes.map((route) => route.path);
  return function findRoute(req, _res, next) {
    // RFC 9112, section 3.2.2: a server takes an absolute URL in the request line as well.
    const path = req.url.replace(/^https?:\/\/[^/?#]*/i, '').split(/[?#]/, 1)[0] ?? '';
    const found = find(path) ?? (path.startsWith(`${basePath}/`) ? find(path.slice(basePath.length)) : undefined);
    if (!found) throw new Problem(404, `no webhook at ${excerpt(path)}${didYouMean(path, paths)}`);
    const route = found.byMethod.get(req.method);
    if (!route) {
      const allow = [...found.byMethod.keys()].join(', ');
      throw new Problem(405, `${excerpt(path)} takes ${allow}, not ${req.method}`, { headers: { Allow: allow } });
    }
    req.webhook = { route, params: found.params } satisfies Webhook;
    next();
  };
}

type ByMethod = Map<string, Route>;
interface Found {
  byMethod: ByMethod;
  params: Record<string, string>;
}

/** Concrete paths by a look-up, paths with `{parameters}` by trying each. Concrete ones win, as OpenAPI says. */
function routeFinder(routes: readonly Route[]): (path: string) => Found | undefined {
  const byPath = new Map<string, ByMethod>();
  for (const route of routes) byPath.set(route.path, (byPath.get(route.path) ?? new Map()).set(route.method, route));
  const templates = [...byPath].filter(([path]) => path.includes('{')).map(([path, byMethod]) => ({ ...templateOf(path), byMethod }));

  return (path) => {
    const byMethod = byPath.get(path);
    if (byMethod && !path.includes('{')) return { byMethod, params: {} };
    for (const { pattern, names, byMethod } of templates) {
      const match = pattern.exec(path);
      if (match) return { byMethod, params: Object.fromEntries(names.map((name, index) => [name, decode(name, match[index + 1] ?? '')])) };
    }
    return undefined;
  };
}

/** `/webhooks/ivr/{menu}` as a pattern with a group for each name. */
function templateOf(path: string): { pattern: RegExp; names: string[] } {
  const parts = path.split(/\{([^}]+)\}/);
  const names = parts.filter((_, index) => index % 2 === 1);
  const literal = (text: string) => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return { pattern: new RegExp(`^${parts.map((part, index) => (index % 2 ? '([^/]+)' : literal(part))).join('')}$`), names };
}

function decode(name: string, value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    throw new Problem(400, 'the path is not percent-encoded UTF-8', {
      errors: [{ parameter: name, detail: 'must be percent-encoded UTF-8' }],
    });
  }
}
