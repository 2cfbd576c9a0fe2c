import { HookFailure } from './hook-failure.ts';
import { type RetryPolicy, readRetryPolicy } from './retry-policy.ts';

/** Where and how a hook is requested. */
export interface HookTarget {
  origin: string;
  /** The path in the request line. */
  path: string;
  retryPolicy: RetryPolicy;
}

/**
 * Resolves a hook as jambonz does. A hook that begins with `/` goes to the origin of the call hook
 * unchanged, fragment included. In a complete URL the fragment is removed, the query is encoded
 * again, and of several query parameters with the same name only the last one stays.
 * @throws HookFailure for any other hook or method, which jambonz never requests
 */
export function resolveHook(hook: string, method: string, origin: string): HookTarget {
  if (hook === '') throw new HookFailure('url', 'HttpRequestor:request url was not provided');
  requireMethod(method);
  const [beforeFragment = '', fragment = ''] = hook.split('#', 2);
  const retryPolicy = readRetryPolicy(fragment);
  if (hook.startsWith('/')) return { origin, path: hook, retryPolicy };
  if (!URL.canParse(beforeFragment)) throw new HookFailure('url', 'URL parsing failed.');
  const url = new URL(beforeFragment);
  if (!/^https?:$/.test(url.protocol))
    throw new HookFailure('url', 'Invalid URL protocol: the URL must start with `http:` or `https:`.');
  const query = Object.entries(Object.fromEntries(url.searchParams)).map((pair) =>
    pair.map(encodeURIComponent).join('='),
  );
  return { origin: url.origin, path: url.pathname + (query.length > 0 ? `?${query.join('&')}` : ''), retryPolicy };
}

/** @throws HookFailure for a method that jambonz never requests */
export function requireMethod(method: string): void {
  if (method !== 'GET' && method !== 'POST')
    throw new HookFailure('url', `HttpRequestor:request method must be 'GET' or 'POST' not ${method}`);
}
