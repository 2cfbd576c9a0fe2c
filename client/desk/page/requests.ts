/**
 * Asks the desk, at a path below its token: POST with a body, GET without.
 * @throws Error with the `detail` of the problem, or with what to do about a desk that is gone
 */
export async function ask<Answer>(path: string, body?: object): Promise<Answer> {
  const init = body && { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(path, init).catch(() => {
    throw new Error('The desk does not answer. Is `npm run dev` still running?');
  });
  const answer = await response.json().catch(() => undefined);
  if (!response.ok) throw new Error(answer?.detail ?? `The desk answers ${response.status} to ${path}.`);
  return answer;
}
