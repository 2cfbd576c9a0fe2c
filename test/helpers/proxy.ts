import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { sendRequest } from '../../server/doctor/ask.ts';
import { listen } from '../support/listen.ts';

/** A request that the proxy passes on. */
interface ProxiedRequest {
  target: string;
  headers: Record<string, string>;
  body: string;
}

interface ProxiedResponse {
  status: number;
  headers: OutgoingHttpHeaders;
  body: string | Buffer;
}

interface Interceptors {
  request?: (proxied: ProxiedRequest) => Partial<ProxiedRequest>;
  response?: (answered: ProxiedResponse) => Partial<ProxiedResponse>;
}

/**
 * Runs a reverse proxy in front of the server at `url` until the current test ends, or until the
 * test file ends if called outside of a test. An interceptor returns the parts of a request or
 * response that it changes. The proxy passes on all other parts unchanged.
 */
export function startProxy(
  url: string,
  { request = () => ({}), response = () => ({}) }: Interceptors = {},
): Promise<string> {
  return listen(async (req: IncomingMessage, res: ServerResponse) => {
    const { 'content-length': _, connection: __, ...headers } = req.headers as Record<string, string>;
    const proxied = { target: req.url ?? '', headers, body: await text(req) };
    const { target, ...sent } = { ...proxied, ...request(proxied) };
    const length = sent.body === '' ? {} : { 'content-length': String(Buffer.byteLength(sent.body)) };
    const answer = await sendRequest(url + target, {
      method: req.method ?? '',
      body: sent.body,
      headers: { ...sent.headers, ...length } as never,
    });
    const { 'content-length': ___, ...kept } = answer.headers;
    const answered = { status: answer.status, headers: kept, body: answer.text };
    const passed = { ...answered, ...response(answered) };
    res.writeHead(passed.status, passed.headers).end(passed.body);
  });
}
