import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maskNumbers } from '../../../server/telemetry/mask-numbers.ts';

const masked = (value: unknown) => JSON.parse(maskNumbers(JSON.stringify({ value }))).value;

it.each([
  ['+12125551212', '+…212'],
  ['4155551234', '…234'],
  ['tel:+1-212-555-1212;ext=5', 'tel:+…212;ext=5'],
  ['+1 (212) 555-1212', '+…212'],
  ['(212) 555-1212x100', '(…212x100'],
  ['call 212.555.1212.', 'call …212.'],
  ['00 44 20 7946 0958', '…958'],
  ['+44 (0)20 7946 0958', '+…958'],
  ['01 23 45 67 89', '…789'],
  ['0171/1234567', '…567'],
  ['612 345 678', '…678'],
  ['+1\u2011212\u2011555\u20111212', '+…212'],
  ['＋１２１２５５５１２１２', '＋…２１２'],
  ['+1\u00a0212\u00a0555\u00a01212', '+…212'],
  ['電話4155551234です', '電話…234です'],
  ['sip:+12125551212@sip.example.com', 'sip:+…212@sip.example.com'],
  ['sip:+12125551212@10.0.0.1:5060', 'sip:+…212@10.0.0.1:5060'],
  ['sip:4155551234:1234@example.com', 'sip:…234:1234@example.com'],
  ['"Jo" <sip:4155551234@10.0.0.1>;tag=x', '"Jo" <sip:…234@10.0.0.1>;tag=x'],
  ['/webhooks/call?from=%2B12125551212&to=4155551234', '/webhooks/call?from=%2B…212&to=…234'],
  ['?from=%2b1%20212%20555%201212&x', '?from=%2b…212&x'],
  ['?from=+1+212+555+1212&x', '?from=+…212&x'],
  ['?next=%252B12125551212', '?next=%252B…212'],
  ['?next=%2Fx%3Ffrom%3D%252B1%2520212%2520555%25201212', '?next=%2Fx%3Ffrom%3D%252B…212'],
  ['rec_2125551212_1.wav', 'rec_…212_1.wav'],
  ['%22from%22%3A%2212125551212%22', '%22from%22%3A%22…212%22'],
  ['/calls/12125551212/x', '/calls/…212/x'],
  ['12125551212-in.wav', '…212-in.wav'],
  ['{"from":12125551212}', '{"from":…212}'],
  ['seen:\n4155551234\n', 'seen:\n…234\n'],
  ['2026-11-25 4155551234', '2026-11-25 …234'],
  ['call +12125551212, or 4155551234 4155551235.', 'call +…212, or …234 …235.'],
])('maskNumbers masks a phone number: %s', (text, expected) => {
  expect(masked(text)).toBe(expected);
});

it.each([
  'd2515c3b-b79a-41a2-971a-445e769c823c',
  '12345678-1234-4123-9123-445e769c823c',
  'a2515c3b-1234-4123-9123-123456789012',
  '00000000-0000-0000-0000-000000000000',
  '0af7651916cd43dd8448eb211c80319c',
  '12345678901234567890123456789012',
  'CA12345678901234567890123456789012',
  '10.0.0.1:5060',
  'http://192.168.100.100:3000/x',
  '10.100.200.250 10.100.200.251',
  '2001:0db8:1234:5678::1',
  '2026-11-25',
  '2026-11-25T02:49:23.123Z',
  '2026-11-25 02:49:23.123456789+0100',
  '25.11.2026',
  '02/03/2026',
  '2025-2026',
  '20.19.43',
  '120.0.6099.109',
  '1.10.2026-rc.1',
  '1,234,567.89',
  '1.234.567,89',
  '1234567.89',
  '1 234 567',
  '$1234567',
  '1234567ms',
  'took 1234567 ms',
  'the body is larger than 1000000 bytes (BODY_LIMIT)',
  'file:///app/dist/x.js:1234567:12',
  'at run (/app/x.js:1:1234567)',
  '*97',
  '200',
])('maskNumbers keeps a text that is not a phone number: %s', (text) => {
  expect(masked(text)).toBe(text);
});

it('maskNumbers keeps every JSON number', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer(), fc.double())), (numbers) => {
      expect(masked(numbers)).toEqual(JSON.parse(JSON.stringify(numbers)));
    }),
  );
});

it('maskNumbers keeps a line valid JSON with any member names', () => {
  const name = fc.array(fc.constantFrom('\\', '"', ':', '+', '\u001b', 'x', '1')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.dictionary(name, fc.integer({ min: 1_000_000 })), (members) => {
      const line = JSON.stringify(members);
      const numbers = Object.values(JSON.parse(maskNumbers(line)));
      expect(numbers).toEqual(Object.values(members));
    }),
    { numRuns: 3_000 },
  );
});

it('maskNumbers keeps every UUID and every date', () => {
  fc.assert(
    fc.property(
      fc.uuid(),
      fc.date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true }),
      (uuid, date) => {
        for (const text of [uuid, date.toISOString()]) expect(masked(`id ${text}, then`)).toBe(`id ${text}, then`);
      },
    ),
  );
});

/** An E.164 number without `+`: a country code, and 8 to 15 digits in all. */
const e164 = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.stringMatching(/^\d{7,14}$/)).map((parts) => parts.join(''));

/** Splits digits into groups of two to four, the last of which may have up to five. */
const groups = (digits: string) => digits.match(/\d{2,4}?(?=\d{2})|\d+$/g) ?? [];

const separators = [' ', '-', '.', '\u00a0', '\u202f', '\u2011', '\u2013', '\u2212', '\uff0d', '%20', '%2D', '%2520'];
const fullWidth = (digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0));

const forms: ((digits: string, separator: string) => string)[] = [
  (digits) => `+${digits}`,
  (digits) => digits,
  (digits) => `%2B${digits}`,
  (digits) => `%2b${digits}`,
  (digits) => `%252B${digits}`,
  (digits) => `00${digits}`,
  (digits, separator) => `+${groups(digits).join(separator)}`,
  (digits, separator) => `%2B${groups(digits).join(separator)}`,
  (digits, separator) => `00${separator}${groups(digits).join(separator)}`,
  (digits) => `+${digits.slice(0, 2)} (${digits.slice(2, 5)}) ${digits.slice(5)}`,
  (digits) => `+${digits.slice(0, 2)}(0)${digits.slice(2)}`,
  (digits) => `\uff0b${fullWidth(digits)}`,
  (digits) => fullWidth(digits),
];

const surroundings: ((number: string) => string)[] = [
  (number) => number,
  (number) => `tel:${number}`,
  (number) => `sip:${number}@example.com`,
  (number) => `sips:${number}@10.0.0.1:5060;transport=tls`,
  (number) => `"Jo" <sip:${number}:secret@example.com>;tag=x`,
  (number) => `call ${number}, or wait.`,
  (number) => `(${number})`,
  (number) => `'${number}'`,
  (number) => `/calls/${number}/x`,
  (number) => `/webhooks/call?from=${number}&x=y#rc=${number}`,
  (number) => `%22${number}%22%3A%22x%22`,
  (number) => `from=${number};x`,
  (number) => `from:${number}\n\tto:${number}\r\n`,
  (number) => `電話${number}です`,
  (number) => JSON.stringify({ from: number, to: [`${number}`] }),
  (number) => JSON.stringify(JSON.stringify({ [number]: number })),
];

const places: ((text: string) => object)[] = [
  (text) => ({ url: text, ms: 1 }),
  (text) => ({ [text]: true }),
  (text) => ({ err: { stack: `Error: ${text}\n    at f (/app/x.js:1:2)` } }),
  (text) => ({ errors: [{ detail: text }, { detail: `unknown ${text}` }] }),
];

it('maskNumbers masks an E.164 number in every form, surrounding and place of a line', () => {
  fc.assert(
    fc.property(
      e164,
      fc.constantFrom(...separators),
      fc.constantFrom(...forms),
      fc.constantFrom(...surroundings),
      fc.constantFrom(...places),
      (digits, separator, form, surround, place) => {
        const line = (number: string) => JSON.stringify(place(surround(number)));
        const digitsOf = (text: string) =>
          text
            .replace(/%(?:25)*2[0-9A-D]/gi, '')
            .replace(/\P{Nd}/gu, '')
            .normalize('NFKC');
        const shown = digitsOf(maskNumbers(line(form(digits, separator))));
        // As many digits as if three stood in place of each number
        expect(shown).toBe(digitsOf(line(digits.slice(-3))));
      },
    ),
    { numRuns: 3_000 },
  );
});
