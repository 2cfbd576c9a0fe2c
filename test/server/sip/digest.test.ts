import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeDigest, computeHa1, isRightDigest } from '../../../server/sip/digest.ts';
import { createAuthRequest } from '../../helpers/soft-phone.ts';

describe('the SIP digest', () => {
  it('equals the example of RFC 2617 section 3.5', () => {
    const ha1 = computeHa1('Mufasa', 'testrealm@host.com', 'Circle Of Life');
    expect(ha1).toBe('939e7578ed9e3c518a452acee763bce9');
    const nonce = 'dcd98b7102dd2f0e8b11d0f600bfb0c093';
    const credentials = {
      method: 'GET',
      uri: '/dir/index.html',
      nonce,
      qop: 'auth',
      nc: '00000001',
      cnonce: '0a4f113b',
    };
    expect(computeDigest(ha1, credentials)).toBe('6629fae49393a05397450978507c4ef1');
  });

  it('equals the MD5 example of RFC 7616 section 3.9.1', () => {
    const ha1 = computeHa1('Mufasa', 'http-auth@example.org', 'Circle of Life');
    const credentials = {
      method: 'GET',
      uri: '/dir/index.html',
      nonce: '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v',
      qop: 'auth',
      nc: '00000001',
      cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
    };
    expect(computeDigest(ha1, credentials)).toBe('8ca523f5e9506fed4657c9700eebdbec');
  });

  it('equals the example of RFC 2069 section 2.4, corrected by erratum 749, without qop', () => {
    const ha1 = computeHa1('Mufasa', 'testrealm@host.com', 'CircleOfLife');
    const credentials = { method: 'GET', uri: '/dir/index.html', nonce: 'dcd98b7102dd2f0e8b11d0f600bfb0c093' };
    expect(computeDigest(ha1, credentials)).toBe('1949323746fe6a43ef61f9606e7febea');
    expect(computeDigest(ha1, { ...credentials, qop: '' })).toBe('1949323746fe6a43ef61f9606e7febea');
  });

  // Excludes quotes and commas, at which jambonz truncates a header, and the surrogates that
  // JsSIP encodes differently.
  const word = fc.string({
    unit: fc.integer({ min: 0x20, max: 0xd7ff }).map((code) => String.fromCharCode(code)),
    minLength: 1,
  });
  const value = word.filter((text) => !/[",]/.test(text));
  const phone = fc.record({
    username: value,
    password: word,
    realm: value,
    method: fc.constantFrom('REGISTER' as const, 'INVITE' as const),
    uri: value,
    nonce: fc.bigInt({ min: 0n, max: 10n ** 20n }).map(String),
    qop: fc.constantFrom(['auth'], []),
  });

  it('equals the digest that JsSIP computes for any names, passwords and challenges', () => {
    fc.assert(
      fc.property(phone, ({ password, ...rest }) => {
        const request = createAuthRequest({ password, ...rest });
        expect(isRightDigest(computeHa1(rest.username, rest.realm, password), request)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('is invalid for another password or a changed part of the request', () => {
    const part = fc.constantFrom('method', 'uri', 'nonce', 'nc', 'cnonce', 'response', 'password');
    fc.assert(
      fc.property(phone, part, word, ({ password, qop: _, ...rest }, part, other) => {
        const request = { ...createAuthRequest({ password, ...rest }), password };
        fc.pre(request[part] !== other);
        const altered = { ...request, [part]: other };
        expect(isRightDigest(computeHa1(rest.username, rest.realm, altered.password), altered)).toBe(false);
      }),
    );
  });
});

describe('the check of a digest', () => {
  const ha1 = computeHa1('daveh', 'mycompany.com', 's3cret');
  const request = createAuthRequest();

  it('accepts an HA1 (password hash) in capital letters', () => {
    expect(isRightDigest(ha1.toUpperCase(), request)).toBe(true);
  });

  it('refuses a nonce count (nc) that is the number 1 instead of the received text 00000001', () => {
    expect(isRightDigest(ha1, { ...request, nc: 1 })).toBe(false);
  });

  it('refuses qop auth-int', () => {
    const qop = 'auth-int';
    expect(isRightDigest(ha1, { ...request, qop, response: computeDigest(ha1, { ...request, qop }) })).toBe(false);
  });

  it.each(['', 'é'.repeat(32), request.response.slice(1), `${request.response}0`])(
    'refuses a malformed digest: "%s"',
    (response) => {
      expect(isRightDigest(ha1, { ...request, response })).toBe(false);
    },
  );
});
