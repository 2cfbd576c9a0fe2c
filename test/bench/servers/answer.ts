import { callHandlers } from '../../../server/handlers/call-handlers.ts';

/** What each server of the bench answers a new call with: what the example's handler makes of it. */
export function answer(body: unknown): object[] {
  const context = { body, call: { envVars: { GREETING: 'Welcome to the reception line.' } } };
  return (callHandlers.answerCall as unknown as (context: object) => object[])(context);
}
