import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { ask } from '../../server/doctor/ask.ts';
import { listen } from './serve.ts';

/** A message on its way through a proxy. */
interface Passing {
  target: string;
  headers: Record<string, string>;
  body: string;
}

interface Answered {
  status: number;
  headers: OutgoingHttpHeaders;
  body: string | Buffer;
}

interface Meddling {
  request?: (passing: Passing) => Partial<Passing>;
  response?: (answered: Answered) => Partial<Answered>;
}

/** A reverse proxy before the server at `url`, until the test or the file that calls it has ended. It passes on what it does not meddle with. */
export function proxy(url: string, { request = () => ({}), response = () => ({}) }: Meddling = {}): Promise<string> {
  return listen(async (req: IncomingMessage, res: ServerResponse) => {
    const { 'content-length': _, connection: __, ...headers } = req.headers as Record<string, string>;
    const passing = { target: req.url ?? '', headers, body: await text(req) };
    const { target, ...sent } = { ...passing, ...request(passing) };
    const length = sent.body === '' ? {} : { 'content-length': String(Buffer.byteLength(sent.body)) };
    const answer = await ask(url + target, {
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
