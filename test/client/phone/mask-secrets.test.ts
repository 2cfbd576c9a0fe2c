import { describe, expect, it } from 'vitest';
import { formatMaskedJson, maskSecrets } from '../../../client/phone/mask-secrets.ts';
import { printEvent } from '../../../client/phone/print-event.ts';

describe('maskSecrets', () => {
  it.each([
    ['{"auth":{"username":"jo","password":"a\\"b"}}', '{"auth":{"username":"jo","password":"***"}}'],
    ['{"llm":{"auth":{"apiKey":"sk-1"}},"wsAuth":"x"}', '{"llm":{"auth":{"apiKey":"***"}},"wsAuth":"***"}'],
    ['{"credentials":"{\\"private_key\\":\\"x\\"}","lang":"en"}', '{"credentials":"***","lang":"en"}'],
    [
      '{"secretAccessKey":"x","accessKeyId":"y","api_key":1}',
      '{"secretAccessKey":"***","accessKeyId":"***","api_key":"***"}',
    ],
    [
      '{"headers":{"Authorization":"Bearer x","X-Api-Key":"y"}}',
      '{"headers":{"Authorization":"***","X-Api-Key":"***"}}',
    ],
    ['{"token":"cut off…', '{"token":"***"'],
    ['plays https://jo:pw@example.com/a.mp3', 'plays https://jo:***@example.com/a.mp3'],
    ['POST /hook?id=1&token=x&access_token=y: 200', 'POST /hook?id=1&token=***&access_token=***: 200'],
    ['sends Authorization: Bearer abcdefghijk', 'sends Authorization: Bearer ***'],
    ['dials sip:jo:pw@example.com', 'dials sip:jo:***@example.com'],
  ])('masks the secrets in %s', (text, masked) => {
    expect(maskSecrets(text)).toBe(masked);
  });

  it.each(['{"max_tokens":200,"key":"1","author":"Jo"}', 'wss://example.com:8080/a@b', 'say your password: "1"'])(
    'leaves %s as it is',
    (text) => {
      expect(maskSecrets(text)).toBe(text);
    },
  );

  it('takes linear time', () => {
    for (const text of ['"', '"a', '//', '//a:', '?a', '"token":"', '\\"', '"a" ']) {
      const started = performance.now();
      maskSecrets(text.repeat(1_000_000));
      expect(performance.now() - started).toBeLessThan(2000);
    }
  });
});

it('printEvent masks the secrets of verbs', () => {
  const verb = { verb: 'listen', url: 'wss://jo:pw@example.com?apiKey=x' } as const;
  expect(printEvent({ at: 0, call_sid: 'x', who: 'application', kind: 'verb', verb })).toBe(
    '   0.0  application  runs listen wss://jo:***@example.com?apiKey=***',
  );
});

it.each([
  [{ output: '{"access_token":"x","ok":true}' }, '{"output":"{\\"access_token\\":\\"***\\",\\"ok\\":true}"}'],
  [{ credentials: { service_key: 'x' }, Authorization: ['Bearer x'] }, '{"credentials":"***","Authorization":"***"}'],
  [
    { auth: { username: 'jo', password: 'x' }, password: null },
    '{"auth":{"username":"jo","password":"***"},"password":null}',
  ],
  [undefined, 'nothing'],
])('formatMaskedJson masks the secrets of %j', (value, text) => {
  expect(formatMaskedJson(value)).toBe(text);
});
