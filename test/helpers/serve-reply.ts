import { expect } from 'vitest';
import type { Handlers } from '../../generated/server/handlers.ts';
import { exampleOf, serve } from '../../generated/server/test.ts';

/**
 * Serves an application whose handler for new calls returns a reply set by the test, which can be
 * invalid.
 */
export async function serveReply(options: Parameters<typeof serve>[0] = {}) {
  let reply: unknown;
  const { client, log } = await serve({
    ...options,
    handlers: { answerCall: () => reply } as unknown as Partial<Handlers>,
  });

  /** Resolves with the response that jambonz receives when the handler returns `returned`. */
  const sent = async (returned: unknown) => {
    reply = returned;
    log.length = 0;
    return client.POST('/webhooks/call', { body: exampleOf('answerCall') });
  };

  /**
   * Resolves with the errors that the server logs about a reply, or with an empty list if the
   * server sends the reply.
   */
  const mistakes = async (returned: unknown): Promise<unknown> => {
    const { response } = await sent(returned);
    const invalid = log.find(({ mistakes }) => mistakes);
    expect(response.status).toBe(invalid ? 500 : 200);
    return invalid?.mistakes ?? [];
  };
  return { sent, mistakes, log };
}
