import { callHandlers } from '../../../server/handlers/call-handlers.ts';

/**
 * Runs the handler of the example application for a new call. Every server of the bench replies
 * with the result.
 */
export function answerCall(body: unknown): object[] {
  const context = { body, call: { envVars: { GREETING: 'Welcome to the reception line.' } } };
  return (callHandlers.answerCall as unknown as (context: object) => object[])(context);
}
