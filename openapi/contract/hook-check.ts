import { listOperations, type OpenApiDocument } from './document.ts';
import { findNearest, suggestName } from './nearest.ts';
import { createRouteFinder } from './route-finder.ts';
import { readProperty } from './schema-walk.ts';

/** Compares the hooks of a reply with the operations of the project that sends it. */
export interface HookCheck {
  /**
   * Returns whether the project answers a hook and, if `webhook` is given, takes this webhook there.
   * Returns true for an absolute URL, because any server may answer it.
   */
  answersHook(hook: unknown, webhook?: string): boolean;
  /** Says why the project does not answer a hook, and which hook it would answer. */
  describeHook(hook: unknown, webhooks: readonly string[]): string;
}

interface HookOperation {
  path: string;
  method: string;
  /** Undefined if every webhook is taken. */
  takes: ReadonlySet<string> | undefined;
}

/** The operation of another server. */
const elsewhere: HookOperation = { path: '', method: 'POST', takes: undefined };

/** Creates the check of hooks for the operations that a document declares under `paths`. */
export function createHookCheck(document: OpenApiDocument): HookCheck {
  const operations = listOperations(document).map(({ path, method, operation }): HookOperation => {
    const takes = operation['x-takes'];
    return { path, method, takes: takes && new Set(takes) };
  });
  const findRoute = createRouteFinder(operations);
  // Every reply is checked, and most hooks are one of these paths.
  const byPath = new Map(operations.filter(({ method }) => method === 'POST').map((each) => [each.path, each]));
  const find = (hook: unknown): HookOperation | undefined => {
    const known = byPath.get(hook as string);
    if (known) return known;
    const { path, method } = readHook(hook);
    if (path === undefined) return elsewhere;
    return (method === 'POST' ? byPath.get(path) : undefined) ?? findRoute(path)?.byMethod.get(method);
  };

  const describeHook = (hook: unknown, webhooks: readonly string[]): string => {
    const { path = '', method } = readHook(hook);
    const byMethod = findRoute(path)?.byMethod;
    const found = byMethod?.get(method);
    if (byMethod && !found) return `${path} accepts ${[...byMethod.keys()].join(', ')}, not ${method}`;
    const webhook = webhooks.find((each) => !found || !takes(found, each));
    const fitting = operations.filter((each) => each.method === method && takes(each, webhook)).map(({ path }) => path);
    const nearest = findNearest(path, fitting);
    if (!found)
      return `no operation accepts ${method} ${path}${suggestParameter(path, fitting) || suggestName(path, fitting)}`;
    const what = `${method} ${path} takes ${listFew([...(found.takes ?? [])], 'no webhook of jambonz')}`;
    return `${what}, not ${webhook}, which ${nearest ?? listFew(fitting, 'no operation')} ${!nearest && fitting.length > 1 ? 'take' : 'takes'}`;
  };

  return {
    answersHook(hook, webhook) {
      const found = find(hook);
      return found !== undefined && takes(found, webhook);
    },
    describeHook,
  };
}

function takes(operation: HookOperation, webhook: string | undefined): boolean {
  return operation.takes === undefined || webhook === undefined || operation.takes.has(webhook);
}

/** Returns advice about a path with more slashes than a template that begins as the path does. */
function suggestParameter(path: string, templates: readonly string[]): string {
  const countSlashes = (text: string) => text.split('/').length;
  const template = templates.find((each) => {
    const [start = '', parameter] = each.split('{', 2);
    return parameter !== undefined && path.startsWith(start) && countSlashes(path) > countSlashes(each);
  });
  return template ? `, write %2F for a slash in a parameter of ${template}` : '';
}

/** Reads the path and method of a hook. The path is undefined unless the hook begins with `/`. */
function readHook(hook: unknown): { path: string | undefined; method: string } {
  if (typeof hook === 'string') return { path: readPath(hook), method: 'POST' };
  const method = readProperty(hook, 'method');
  const url = readProperty(hook, 'url');
  return {
    path: typeof url === 'string' ? readPath(url) : undefined,
    method: typeof method === 'string' ? method.toUpperCase() : 'POST',
  };
}

/** Returns the path of a relative hook without its query and fragment. */
function readPath(url: string): string | undefined {
  if (!url.startsWith('/')) return undefined;
  const query = url.indexOf('?');
  const fragment = url.indexOf('#');
  if (query === -1) return fragment === -1 ? url : url.slice(0, fragment);
  return url.slice(0, fragment === -1 ? query : Math.min(query, fragment));
}

/** Lists at most three names, and says how many others there are. */
function listFew(names: readonly string[], none: string): string {
  if (names.length === 0) return none;
  const others = names.length - 3;
  return names.slice(0, 3).join(', ') + (others > 0 ? ` and ${others} others` : '');
}
