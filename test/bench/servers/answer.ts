import { callHandlers } from '../../../server/handlers/call-handlers.ts';

/**
 * Runs the example application's handler for new calls. Every server of the bench sends the reply
 * of this handler.
 */
export function answerCall(body: unknown): object[] {
  const context = { body, call: { envVars: { GREETING: 'Welcome to the reception line.' } } };
  return (callHandlers.answerCall as unknown as (context: object) => object[])(context);
}
