import { expect, vi } from 'vitest';
import { createClient } from '../../client/index.ts';
import { exampleOf } from './examples.ts';
import { start } from './start.ts';

/** The new call of a caller who brings this trouble: see troubled-handlers.ts. */
export function troubledCall(trouble: string) {
  return { ...exampleOf('answerCall'), caller_name: trouble };
}

/** A server of its own whose handlers are troubled, and what a test wants of it. */
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

/** Resolves with what `outcome` does, and how many milliseconds that took. */
export async function timed<Outcome>(outcome: Promise<Outcome>): Promise<[Outcome, number]> {
  const begin = performance.now();
  return [await outcome, performance.now() - begin];
}
