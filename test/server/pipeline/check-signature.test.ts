import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleOf, serve } from '../../../generated/server/test.ts';
import { hangup } from '../../../generated/server/verbs.ts';
import { sign, signatureHeader } from '../../../openapi/contract/signature.ts';
import { createClient } from '../../helpers/create-client.ts';
import { deliver } from '../../helpers/deliver.ts';

const secret = 'wh_secret_2kXq9vTz';
const newCall = exampleOf('answerCall', 'call-documented-minimum');
const body = JSON.stringify(newCall);
const now = new Date('2026-11-25T00:00:00Z');
const { url, log, lines } = await serve({
  config: { secrets: [{ value: secret }], bodyLimitBytes: 5_000 },
  handlers: { answerCall: () => [hangup()] },
});
/** A server that checks signatures with a fixed clock. */
const still = await serve({ config: { secrets: [{ value: secret }] }, now: () => now });

const signedAt = (seconds: number, by = secret) => ({
  [signatureHeader]: sign(body, by, new Date(now.getTime() + seconds * 1000)),
});

describe('the signature check', () => {
  it('accepts a webhook signed with the configured secret', async () => {
    const { response } = await createClient({ baseUrl: url, secret }).POST('/webhooks/call', { body: newCall });
    expect(response.status).toBe(200);
  });

  it('accepts a signature of the body null, which jambonz sends if there is no payload', async () => {
    const { json, status } = await deliver(url, { body: 'null', secret });
    expect({ status, ...json }).toMatchObject({ status: 400, errors: [{ pointer: '', detail: 'must be object' }] });
  });

  it.each([-300, 300])('accepts a signature whose time differs from the server clock by %i s', async (seconds) => {
    expect((await deliver(still.url, { body, headers: signedAt(seconds) })).status).toBe(200);
  });

  it('accepts one valid signature among several, as during a secret rotation', async () => {
    const header = `${sign(body, 'old', now)},${sign(body, secret, now).split(',')[1]}`;
    expect((await deliver(still.url, { body, headers: { [signatureHeader]: header } })).status).toBe(200);
  });

  it.each<[what: string, delivery: { body: unknown; headers?: Record<string, string> }, why: string]>([
    ['no signature', { body }, 'the header Jambonz-Signature is missing'],
    [
      'a signature in a header of another name',
      { body, headers: { 'X-Jambonz-Signature': sign(body, secret, now) } },
      'the header is called Jambonz-Signature, not x-jambonz-signature',
    ],
    [
      'an expired signature',
      { body, headers: signedAt(-301) },
      'the signature is 301 s old, 300 s are allowed: check both clocks',
    ],
    [
      'a signature from the future',
      { body, headers: signedAt(3600) },
      'the signature is 3600 s in the future, 300 s are allowed: check both clocks',
    ],
    [
      'a re-serialised body',
      { body: JSON.stringify(newCall, null, 2), headers: signedAt(0) },
      'the body was re-serialised on the way: the signature covers compact JSON, so make proxies pass the bytes on unchanged',
    ],
    [
      'an altered body that is not compact JSON',
      { body: body.replace('{', '{ "x": 1,'), headers: signedAt(0) },
      'the body was altered on the way: it is not the compact JSON that jambonz sends',
    ],
    [
      'a signature by another secret',
      { body, headers: signedAt(0, 'wh_secret_other') },
      'the webhook is not signed with any configured secret, or its body was altered on the way',
    ],
    [
      'a malformed header',
      { body, headers: { [signatureHeader]: 'sha256=abc' } },
      'the header Jambonz-Signature must be t=<unix seconds>,v1=<64 hexadecimal digits in lower case>',
    ],
  ])('refuses a webhook with %s and names the reason', async (_what, delivery, why) => {
    const { status, json } = await deliver(still.url, delivery);
    expect(status).toBe(401);
    expect(json?.detail).toBe(why);
  });

  it('refuses a webhook with one flipped bit in body or signature', { timeout: 60_000 }, async () => {
    const header = sign(body, secret, now);
    const attempt = (bytes: Uint8Array, signature: string) =>
      deliver(still.url, { body: bytes, headers: { [signatureHeader]: signature } }).then(({ status }) => status);
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.nat(), fc.integer({ min: 0, max: 6 }), async (inHeader, position, bit) => {
        const flipped = Buffer.from(inHeader ? header : body);
        const index = position % flipped.length;
        flipped.writeUInt8(flipped.readUInt8(index) ^ (1 << bit), index);
        // HTTP clients refuse control characters in header values and trim trailing spaces.
        fc.pre(!inHeader || /^[\x21-\x7e]+$/.test(flipped.toString('latin1')));
        expect(
          await (inHeader ? attempt(Buffer.from(body), flipped.toString('latin1')) : attempt(flipped, header)),
        ).toBe(401);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a request without a signature', () => {
  const credentials = { username: 'jambonz', password: 'sesame' };

  it('is refused if it is a GET, with a message that says how to send a signed request', async () => {
    const { response, error } = await createClient({ baseUrl: url, secret }).GET('/webhooks/call');
    expect(response.status).toBe(401);
    expect(error).toMatchObject({
      detail: expect.stringMatching(/set its method to POST .* or guard it with WEBHOOK_USERNAME/),
    });
  });

  it('is accepted if it is a GET with Basic credentials', async () => {
    const { url } = await serve({ config: { secrets: [{ value: secret }], credentials } });
    expect((await createClient({ baseUrl: url }).GET('/webhooks/call')).response.status).toBe(401);
    expect((await createClient({ baseUrl: url, ...credentials }).GET('/webhooks/call')).response.status).toBe(200);
  });

  it('is accepted if it is the OPTIONS request of the jambonz portal, which signs no requests', async () => {
    expect((await createClient({ baseUrl: url }).OPTIONS('/webhooks/call')).response.status).toBe(200);
  });

  it('is refused after the checks of credentials, media type and size, and before body validation', async () => {
    const both = await serve({ config: { secrets: [{ value: secret }], credentials, bodyLimitBytes: 100 } });
    const authorization = `Basic ${btoa('jambonz:sesame')}`;
    const refused = async (body: string, headers: Record<string, string>) => {
      const { status, json } = await deliver(both.url, { body, headers });
      return [status, json?.detail];
    };
    expect(await refused('x'.repeat(200), { 'Content-Type': 'text/plain' })).toEqual([
      401,
      expect.stringContaining('Basic'),
    ]);
    expect(await refused('x', { authorization, 'Content-Type': 'text/plain' })).toEqual([415, expect.any(String)]);
    expect(await refused('x'.repeat(200), { authorization })).toEqual([413, expect.any(String)]);
    expect(await refused('x', { authorization })).toEqual([401, expect.stringContaining('Jambonz-Signature')]);
  });
});

it('the log and the refusals contain no secret and no signature', async () => {
  const signature = sign(body, secret);
  const answers = [
    await deliver(url, { body, secret: 'wh_secret_guessed' }),
    await deliver(url, { body: `${body} `, headers: { [signatureHeader]: signature } }),
    await deliver(url, { body, headers: { 'X-Jambonz-Signature': signature } }),
    await deliver(url, { body, headers: { [signatureHeader]: `${signature}0` } }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
  expect(log).toContainEqual(expect.objectContaining({ outcome: 'refusal', status: 401 }));
  const digest = signature.split('v1=')[1] as string;
  for (const text of [...lines, ...still.lines, ...answers.map(({ text }) => text)])
    for (const private_ of [secret, 'wh_secret_', digest]) expect(text).not.toContain(private_);
});
