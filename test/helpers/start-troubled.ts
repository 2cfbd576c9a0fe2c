import { expect, vi } from 'vitest';
import { exampleOf } from '../../generated/server/test.ts';
import { createClient } from './create-client.ts';
import { start } from './start.ts';

/**
 * Creates the payload of a new call whose caller name makes a handler of troubled-handlers.ts
 * misbehave.
 */
export function troubledCall(trouble: string) {
  return { ...exampleOf('answerCall'), caller_name: trouble };
}

/**
 * Starts a server process with the misbehaving handlers of troubled-handlers.ts. Resolves with the
 * process and test helpers.
 */
export async function startTroubled(env: Record<string, string> = {}, ...nodeArguments: string[]) {
  const started = await start(
    env,
    'server/main.ts',
    '--import',
    './test/helpers/troubled-handlers.ts',
    ...nodeArguments,
  );
  const { url, adminUrl, lines } = started;
  const call = (trouble: string) =>
    createClient({ baseUrl: url }).POST('/webhooks/call', { body: troubledCall(trouble) });
  const health = async (which: 'live' | 'ready') => (await fetch(`${adminUrl}/health/${which}`)).status;
  const logged = (words: string) =>
    vi.waitFor(() => expect(lines).toContainEqual(expect.stringContaining(words)), { timeout: 10_000 });
  return { ...started, call, health, logged };
}

/** Resolves with the value of a promise and the milliseconds it took. */
export async function measureTime<Value>(promise: Promise<Value>): Promise<[Value, number]> {
  const begin = performance.now();
  return [await promise, performance.now() - begin];
}
