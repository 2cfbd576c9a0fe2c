import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { exampleOf } from './helpers/examples.ts';
import { serve } from './helpers/serve.ts';

const { url } = await serve();
const { hostname, port } = new URL(url);

/** What the server answers to bytes that no HTTP client would send. */
function send(request: string, encoding: BufferEncoding = 'utf8'): Promise<string> {
  const socket = connect(Number(port), hostname);
  socket.end(request.replaceAll(/\r?\n/g, '\r\n'), encoding);
  return text(socket);
}

const body = JSON.stringify({ ...exampleOf<object>('chooseFromMenu'), digits: '2' });
const post = (target: string) => `POST ${target} HTTP/1.1
Host: ${hostname}
User-Agent: jambonz
Content-Type: application/json
Content-Length: ${Buffer.byteLength(body)}
Connection: close

${body}`;

it.each(['/webhooks/menu?x=1#rc=2&rp=5xx', '/webhooks/menu#rc=3&rp=all', '/webhooks/menu?attempt=2#rc=1'])(
  'a relative hook arrives with its fragment in the request line: %s',
  async (target) => {
    const answer = await send(post(target));
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK/);
    expect(answer).toContain('"verb":"enqueue"');
  },
);

it('an absolute URL in the request line is taken as well', async () => {
  expect(await send(post(`http://${hostname}/webhooks/menu?attempt=1#rc=2`))).toMatch(/^HTTP\/1\.1 200 OK/);
});

it('a body that says it is too large is refused before it comes', async () => {
  const head = post('/webhooks/menu')
    .split('\n\n')[0]
    ?.replace(/Content-Length: \d+/, 'Content-Length: 3000000000');
  expect(await send(`${head}\n\n`)).toMatch(/^HTTP\/1\.1 413 /);
});

it('a body that is not UTF-8 is refused', async () => {
  const head = post('/webhooks/menu')
    .split('\n\n')[0]
    ?.replace(/Content-Length: \d+/, 'Content-Length: 9');
  expect(await send(`${head}\n\n{"a":"\xe9"}`, 'latin1')).toMatch(/^HTTP\/1\.1 400 /);
});

it('a query before the fragment is still checked', async () => {
  expect(await send(post('/webhooks/menu?attempt=none#rc=2'))).toMatch(/^HTTP\/1\.1 400 Bad Request/);
});

it('a query behind the fragment is part of the fragment', async () => {
  expect(await send(post('/webhooks/menu#rc=2?attempt=none'))).toMatch(/^HTTP\/1\.1 200 OK/);
});

it('the answer is plain JSON with a length, and says nothing of the software', async () => {
  const [head = ''] = (await send(post('/webhooks/menu'))).split('\r\n\r\n');
  expect(
    head
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(':')[0])
      .sort(),
  ).toEqual(['Connection', 'Content-Length', 'Content-Type', 'Date']);
});
