import { describe, expect, it } from 'vitest';
import { loadContract } from '../../../generated/server/contract.ts';
import { createCommandCheck } from '../../../openapi/contract/command-check.ts';
import { findGaps } from '../../../openapi/contract/contract.ts';
import type { Schema } from '../../../openapi/contract/document.ts';
import { formatMistake } from '../../../openapi/contract/mistake.ts';

const contract = loadContract();
const commercial = createCommandCheck(contract, 'commercial');
const openSource = createCommandCheck(contract, 'open-source');
const schemas = contract.document.components?.schemas as Record<string, Schema & { examples?: unknown[] }>;
const commands = Object.entries(schemas.command?.discriminator?.mapping ?? {}).map(([name, $ref]) => ({
  name,
  schema: schemas[$ref.split('/').at(-1) ?? ''] ?? {},
}));

describe('a command', () => {
  it.each(commands)('$name accepts its examples, and no unknown property', ({ schema }) => {
    const { examples = [] } = schema as { examples?: object[] };
    expect(examples.length).toBeGreaterThan(0);
    const accepts = schema['x-jambonz-edition'] === 'commercial' ? commercial : openSource;
    const lines = examples.flatMap((example) => accepts(withServedHooks(example)).mistakes.map(formatMistake));
    expect(lines).toEqual([]);
    for (const example of examples)
      expect(commercial({ ...withServedHooks(example), queue: true }).mistakes.map(formatMistake)).toEqual([
        expect.stringMatching(/^\/queue \S+: unknown property/),
      ]);
  });

  it.each<[what: string, command: unknown, lines: string[]]>([
    ['no object', 'whisper', ['command: must be object']],
    ['no name', { data: {} }, ['command: missing property command']],
    [
      'a misspelt name',
      { command: 'wisper', data: {} },
      ['/command command: unknown command wisper, did you mean whisper?'],
    ],
    [
      'a misspelt property of a verb',
      { command: 'redirect', data: [{ verb: 'say', txt: 'Hello' }] },
      ['/data/0/txt say: unknown property, did you mean text?'],
    ],
    [
      'a misspelt property of a whispered verb',
      { command: 'whisper', data: { whisper: { verb: 'say', txt: 'Hello' } } },
      ['/data/whisper/txt say: unknown property, did you mean text?'],
    ],
    [
      'a verb that cannot be whispered',
      { command: 'whisper', data: { whisper: [{ verb: 'hangup' }] } },
      ['/data/whisper/0/verb whisper: hangup cannot be used here, only play, say'],
    ],
    [
      'a misspelt property of the data',
      { command: 'conf:hold-status', data: { conf_hold_status: 'hold', waithook: 'https://example.com' } },
      ['/data/waithook conf:hold-status: unknown property, did you mean wait_hook?'],
    ],
    ['no data', { command: 'mute:status' }, ['mute:status: missing property data']],
    [
      'the property of another command',
      { command: 'config', queueCommand: true, data: {} },
      [expect.stringMatching(/^\/queueCommand config: unknown property/)],
    ],
    [
      'a hook that the project does not answer',
      { command: 'redirect', data: { call_hook: '/webhooks/cal' } },
      ['/data/call_hook redirect: no operation accepts POST /webhooks/cal, did you mean /webhooks/call?'],
    ],
    [
      'a hook of a verb that the project does not answer',
      { command: 'redirect', data: [{ verb: 'gather', actionHook: '/webhooks/men' }] },
      ['/data/0/actionHook gather: no operation accepts POST /webhooks/men, did you mean /webhooks/menu?'],
    ],
    ['the number 0 as a volume', { command: 'boostAudioSignal', data: 0 }, [expect.stringContaining('/data')]],
    [
      'a volume without a unit',
      { command: 'boostAudioSignal', data: '3' },
      ['/data boostAudioSignal: must be a number, or text such as -3 dB'],
    ],
    [
      'a status hook over a WebSocket, which jambonz takes for an HTTP server',
      {
        command: 'dial',
        data: {
          from: '+12125551212',
          to: { type: 'user', name: 'anna' },
          call_hook: 'https://example.com',
          call_status_hook: 'wss://example.com',
        },
      },
      ['/data/call_status_hook dial: must be a complete http or https URL'],
    ],
    [
      'neither a list nor an object of hooks',
      { command: 'redirect', data: 'now' },
      ['/data redirect: must be object or array'],
    ],
  ])('with %s is refused in words', (_what, command, lines) => {
    expect(commercial(command).mistakes.map(formatMistake)).toEqual(lines);
  });

  it('that only the commercial edition knows is refused by the open-source edition', () => {
    const command = { command: 'room:play', data: { url: 'https://example.com/bell.mp3' } };
    expect(commercial(command)).toEqual({ mistakes: [], hints: [] });
    expect(openSource(command).mistakes.map(formatMistake)).toEqual([
      'room:play: not in the open-source edition of jambonz',
    ]);
    const dtmf = { command: 'dtmf', data: { digit: '1' } };
    expect(commercial(dtmf).mistakes).toEqual([]);
    expect(openSource(dtmf).mistakes.map(formatMistake)).toEqual([
      '/data/digit dtmf: not in the open-source edition of jambonz',
    ]);
  });

  it('with more text than jambonz holds is refused by the open-source edition, and a hint in the other', () => {
    const command = { command: 'tts:tokens', data: { id: 1, tokens: 'a'.repeat(1001) } };
    expect(openSource(command).mistakes.map(formatMistake)).toEqual([
      expect.stringMatching(/^\/data\/tokens tts:tokens: must not have more than 1000 characters/),
    ]);
    expect(commercial(command).mistakes).toEqual([]);
    expect(commercial(command).hints).toHaveLength(1);
  });

  it('with a hook that the project does not answer is a hint where hooks are hints', () => {
    const check = createCommandCheck(contract, 'commercial', 'hint');
    const { mistakes, hints } = check({ command: 'redirect', data: { call_hook: '/webhooks/cal' } });
    expect(mistakes).toEqual([]);
    expect(hints).toHaveLength(1);
  });
});

it('a contract without the validator of commands is a gap', () => {
  const { command: _, ...replies } = contract.replies;
  expect(findGaps({ ...contract, replies })).toEqual(['generated/validators/ lacks command: run `npm run generate`']);
  expect(() => createCommandCheck({ ...contract, replies }, 'commercial')).toThrow('lacks command');
});

/** Replaces the hooks of an example, which this project does not answer, by absolute ones. */
function withServedHooks(example: object): object {
  return JSON.parse(JSON.stringify(example).replaceAll(/"\/webhooks\//g, '"https://example.com/'));
}
