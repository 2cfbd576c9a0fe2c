import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maskNumbers } from '../../../server/telemetry/mask-numbers.ts';

const masked = (value: unknown) => JSON.parse(maskNumbers(JSON.stringify({ value }))).value;

it.each([
  ['+12125551212', '+…212'],
  ['4155551234', '…234'],
  ['sip:+12125551212@sip.example.com', 'sip:+…212@sip.example.com'],
  ['"Jo" <sip:4155551234@10.0.0.1>;tag=x', '"Jo" <sip:…234@10.0.0.1>;tag=x'],
  ['/webhooks/call?from=%2B12125551212&to=4155551234', '/webhooks/call?from=%2B…212&to=…234'],
  ['call +12125551212, or 4155551234.', 'call +…212, or …234.'],
])('maskNumbers masks a phone number: %s', (text, expected) => {
  expect(masked(text)).toBe(expected);
});

it.each([
  'd2515c3b-b79a-41a2-971a-445e769c823c',
  '0af7651916cd43dd8448eb211c80319c',
  '10.0.0.1:5060',
  '2026-11-25T02:49:23.123Z',
  '*97',
  '200',
])('maskNumbers keeps a text that is not a phone number: %s', (text) => {
  expect(masked(text)).toBe(text);
});

it('maskNumbers keeps every JSON number', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (numbers) => {
      expect(masked(numbers)).toEqual(numbers);
    }),
  );
});
