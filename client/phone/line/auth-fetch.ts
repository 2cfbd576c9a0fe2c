import { Agent, fetch } from 'undici';
import { signatureHeader } from '../../../openapi/contract/signature.ts';
import { maxAnswerBytes } from '../limits.ts';
import { createLateAnswer, createTooLarge } from '../webhooks/answer.ts';
import { HookFailure } from '../webhooks/hook-failure.ts';

const redirectStatuses = [301, 302, 303, 307, 308];
const maxRedirects = 20;

interface Options {
  /** Returns whether an origin gets signatures. */
  isTrusted: (origin: string) => boolean;
  /** Milliseconds for the whole answer. */
  timeoutMs: number;
  /** Ends the request. */
  signal?: AbortSignal | undefined;
}

/**
 * Sends a request as the usual fetch does: it follows redirects, keeps the body only for 307 and
 * 308, and takes no credentials to another origin. An untrusted origin gets no signature either.
 * @throws HookFailure for a timeout, too many redirects and an answer that is too large
 * @throws TypeError for a failed connection
 */
export async function fetchAuth(request: Request, { isTrusted, timeoutMs, signal }: Options): Promise<Response> {
  // An agent, not a signal, ends the request after the timeout, because a Request refers to its
  // signal weakly: once that is collected as garbage, nothing aborts the request.
  const agent = new Agent();
  let isLate = false;
  const giveUp = () => {
    isLate = true;
    agent.destroy();
  };
  const timer = setTimeout(giveUp, timeoutMs);
  signal?.addEventListener('abort', giveUp);
  try {
    return await followRedirects(request, isTrusted, agent);
  } catch (error) {
    throw isLate ? createLateAnswer() : error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
    agent.destroy();
  }
}

async function followRedirects(request: Request, isTrusted: Options['isTrusted'], agent: Agent): Promise<Response> {
  const { headers } = request;
  const body = await request.text();
  let { method } = request;
  let url = new URL(request.url);
  for (let redirects = 0; redirects <= maxRedirects; redirects++) {
    const init = { method, headers: [...headers], ...(method === 'POST' && { body }) };
    const response = await fetch(url, { ...init, redirect: 'manual', dispatcher: agent });
    const location = response.headers.get('location');
    if (!redirectStatuses.includes(response.status) || location === null)
      return new Response(await readText(response.body), { status: response.status, headers: [...response.headers] });
    const next = new URL(location, url);
    if (next.origin !== url.origin) headers.delete('Authorization');
    if (!isTrusted(next.origin)) headers.delete(signatureHeader);
    if (response.status < 307) {
      method = 'GET';
      headers.delete('Content-Type');
    }
    url = next;
  }
  throw new HookFailure('loop', `the auth webhook redirects more than ${maxRedirects} times`);
}

async function readText(body: AsyncIterable<Uint8Array> | null): Promise<string | null> {
  if (body === null) return null;
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > maxAnswerBytes) throw createTooLarge();
  }
  return text;
}
