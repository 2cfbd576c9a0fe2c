import { expect, it } from 'vitest';
import { formatMistake } from '../../../openapi/contract/mistake.ts';
import type { Transport } from '../../../openapi/contract/transport.ts';
import { createVerbsCheck } from '../../../openapi/contract/verbs-check.ts';

const checks = { commercial: createVerbsCheck('commercial'), 'open-source': createVerbsCheck('open-source') };

const find = (edition: keyof typeof checks, verb: object, transport?: Transport) => {
  const { mistakes, hints } = checks[edition]([verb], transport);
  return { mistakes: mistakes.map(formatMistake), hints: hints.map(formatMistake) };
};
const nothing = { mistakes: [], hints: [] };

const streamed: [where: string, verb: object, line: string][] = [
  ['say', { verb: 'say', stream: true }, '/0/stream say: needs a WebSocket'],
  ['the prompt of a gather', { verb: 'gather', say: { stream: true } }, '/0/say/stream gather: needs a WebSocket'],
];

it.each(streamed)('`stream` in %s is a mistake over HTTP in the open-source edition, else a hint', (_, verb, line) => {
  expect(find('open-source', verb, 'http')).toEqual({ mistakes: [line], hints: [] });
  expect(find('commercial', verb, 'http')).toEqual({
    mistakes: [],
    hints: [`${line} (required by the open-source server)`],
  });
});

const ineffective: [what: string, verb: object, line: string][] = [
  ['`ttsStream`', { verb: 'config', ttsStream: { enable: true } }, '/0/ttsStream/enable config: needs a WebSocket'],
  ['`notifyEvents`', { verb: 'config', notifyEvents: true }, '/0/notifyEvents config: needs a WebSocket'],
  [
    'a `statusHook` over a WebSocket',
    { verb: 'redirect', actionHook: 'wss://example.com', statusHook: 'wss://example.com' },
    '/0/statusHook redirect: needs a WebSocket',
  ],
];

it.each(ineffective)('%s is a hint over HTTP in both editions', (_what, verb, line) => {
  const hints = [`${line}, and has no effect over HTTP`];
  expect(find('open-source', verb, 'http')).toEqual({ mistakes: [], hints });
  expect(find('commercial', verb, 'http')).toEqual({ mistakes: [], hints });
});

it.each([...streamed, ...ineffective])('%s is right over a WebSocket, and where no transport is known', (_, verb) => {
  for (const edition of ['open-source', 'commercial'] as const) {
    expect(find(edition, verb, 'websocket')).toEqual(nothing);
    expect(find(edition, verb)).toEqual(nothing);
  }
});

it('what is switched off, or an http URL, is right over HTTP', () => {
  const redirect = { verb: 'redirect', actionHook: 'wss://example.com', statusHook: 'https://example.com' };
  expect(find('open-source', redirect, 'http')).toEqual(nothing);
  expect(find('open-source', { verb: 'say', stream: false, text: 'Hello' }, 'http')).toEqual(nothing);
  expect(find('open-source', { verb: 'config', ttsStream: { enable: false } }, 'http')).toEqual(nothing);
  expect(find('open-source', { verb: 'config', notifyEvents: false }, 'http')).toEqual(nothing);
});
