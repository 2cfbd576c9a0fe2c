import type { Call } from '../../../../client/index.ts';
import type { EngineAct } from './conversation.ts';

/**
 * Carries out one act of a conversation on a call of the phone. Resolves with the answer of a REST
 * request: its status and the names of its properties.
 * @throws Error if the phone has no such act, or if the act does not fit
 */
export async function actOnCall(
  call: Call | undefined,
  act: EngineAct,
  restUrl: string | undefined,
): Promise<string | undefined> {
  const [name, ...args] = act;
  if (name === 'rest') return requestRest(call, args as [string, string, object?], restUrl);
  const method = call && (call as unknown as Record<string, unknown>)[name];
  if (typeof method !== 'function') throw new Error(`the phone has no act ${name}`);
  await method.apply(call, args);
  return undefined;
}

async function requestRest(
  call: Call | undefined,
  [method, path, body]: [string, string, object?],
  restUrl: string | undefined,
): Promise<string> {
  const address = path.replace('{call_sid}', call?.facts.call_sid ?? '');
  const response = await fetch(`${restUrl}/Accounts/an-account${address}`, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  });
  return describeRestAnswer(response.status, await response.text());
}

/** Describes an answer of the REST API: `201 {callId, sid}`. The texts of errors do not count. */
export function describeRestAnswer(status: number, body: string): string {
  if (status >= 300 || !body.startsWith('{')) return String(status);
  return `${status} {${Object.keys(JSON.parse(body)).sort().join(', ')}}`;
}
