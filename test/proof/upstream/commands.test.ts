import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { loadContract } from '../../../generated/server/contract.ts';
import { createCommandCheck } from '../../../openapi/contract/command-check.ts';
import { formatMistake } from '../../../openapi/contract/mistake.ts';
import { isCommercial, schemas, verbs } from './ours.ts';
import { createMinimalSample } from './verb-samples.ts';

/** A session of the SDK: the methods that send commands, and those that collect verbs. */
type Session = Record<string, (...args: unknown[]) => unknown>;
interface Sdk {
  Session: new (options: object) => Session;
}

const require = createRequire(import.meta.url);
const { Session }: Sdk = require('@jambonz/sdk/websocket');
const source = readFileSync(require.resolve('@jambonz/sdk/websocket'), 'utf8');

const contract = loadContract();
const commercial = createCommandCheck(contract, 'commercial', 'hint');
const openSource = createCommandCheck(contract, 'open-source', 'hint');
const ours = Object.keys(schemas.command?.discriminator?.mapping ?? {});

const callSid = '65697994-594b-44c7-af2f-5b0a3f1c7de4';
const text = { verb: 'say', text: 'Hello' };
const file = { verb: 'play', url: 'https://example.com/a.mp3' };

/** Calls of each method of the SDK that sends a command, with each form of its arguments. */
const calls: [method: string, ...args: unknown[]][] = [
  ...[undefined, callSid].flatMap((leg): [string, ...unknown[]][] => [
    ['injectRedirect', 'https://example.com/menu', leg],
    ['injectRedirect', 'wss://example.com/menu', leg],
    ['injectRedirect', '/webhooks/call', leg],
    ['injectRedirect', { url: 'https://example.com/menu', method: 'POST' }, leg],
    ['injectWhisper', text, leg],
    ['injectWhisper', [text, file], leg],
    ['injectMute', 'mute', leg],
    ['injectMute', 'unmute', leg],
    ['injectNoiseIsolation', 'enable', undefined, leg],
    ['injectNoiseIsolation', 'disable', { vendor: 'krisp', level: 80, model: 'a' }, leg],
    ['injectListenStatus', 'pause', leg],
    ['injectListenStatus', 'resume', leg],
    ['injectSay', { text: 'Hello' }, leg],
    [
      'injectSay',
      { text: ['a', 'b'], synthesizer: { vendor: 'google' }, loop: 2, stream: false, id: 'a', replace: true },
      leg,
    ],
    ['injectPlay', { url: 'https://example.com/a.mp3', id: 'a', replace: false }, leg],
    ...['start', 'stop', 'pause', 'resume'].flatMap((action): [string, ...unknown[]][] => [
      ['injectRecord', `${action}CallRecording`, undefined, leg],
      ['injectRecord', `${action}CallRecording`, { type: 'cloud' }, leg],
      [
        'injectRecord',
        `${action}CallRecording`,
        { recordingID: 'a', siprecServerURL: 'sip:a@example.com', headers: { 'X-A': 'b' } },
        leg,
      ],
    ]),
    ['injectDtmf', '1', undefined, leg],
    ['injectDtmf', '#', 300, leg],
    ['injectTag', { orderId: 4711, nested: { a: [1] } }, leg],
    ['injectSttReconfigure', { languageHints: ['en', 'es'] }, leg],
    ['injectSttReconfigure', { languageHints: [] }, leg],
    ['injectSttReconfigure', {}, leg],
  ]),
  ['sendToolOutput', 'call_1', { result: 'half past nine' }],
  ['sendToolOutput', 'call_1', { type: 'client_tool_result', invocation_id: 'call_1', result: 'half past nine' }],
  ['sendToolOutput', 'call_1', 'half past nine'],
  ['updateLlm', { type: 'session.update', session: { instructions: 'Be brief.' } }],
  ['updateAgent', { type: 'update_instructions', instructions: 'Be brief.' }],
  ['sendTtsTokens', 'Hello'],
  ['flushTtsTokens'],
  ['clearTtsTokens'],
];

function openSession(): { session: Session; sent: Record<string, unknown>[] } {
  const sent: Record<string, unknown>[] = [];
  const ws = Object.assign(new EventEmitter(), {
    readyState: 1,
    send: (json: string) => sent.push(JSON.parse(json)),
    close: () => {},
  });
  const msg = { type: 'session:new', msgid: 'm', call_sid: callSid, data: { call_sid: callSid } };
  return { session: new Session({ ws, msg, logger: console, validate: false }), sent };
}

/** Returns the commands among the messages, as a handler gives them to `call.send`. */
function readCommands(sent: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  return sent.flatMap(({ type, msgid: _, ...command }) => (type === 'command' ? [command] : []));
}

const commands = calls.flatMap(([method, ...args]) => {
  const { session, sent } = openSession();
  session[method]?.(...args);
  const found = readCommands(sent);
  if (found.length !== 1) throw new Error(`${method} sends ${found.length} commands`);
  return found;
});

/** Verbs that a session sends after its first reply, at once or after those that run. */
const redirects = [...verbs].flatMap(([, schema]) =>
  [true, false].flatMap((execImmediate) => {
    const { session, sent } = openSession();
    session.reply?.();
    session.addVerbs?.([createMinimalSample(schema)]);
    session.reply?.({ execImmediate });
    session.addVerbs?.([createMinimalSample(schema)]);
    Object.assign(session, { acked: true });
    session.send?.({ execImmediate });
    return readCommands(sent);
  }),
);

it('every command that a session of the SDK sends is accepted', () => {
  const refused = [...commands, ...redirects].flatMap((command) => {
    const lines = commercial(command).mistakes.map(formatMistake);
    return lines.length > 0 ? [{ command, lines }] : [];
  });
  console.log(
    `${commands.length} commands and ${redirects.length} lists of verbs of the SDK, ${refused.length} refused`,
  );
  expect(redirects.length).toBeGreaterThan(verbs.size);
  expect(refused).toEqual([]);
});

it('the open-source edition refuses only commands of the SDK that its server does not take', () => {
  const refused = commands.flatMap((command) =>
    openSource(command).mistakes.length > 0 ? [String(command.command)] : [],
  );
  expect([...new Set(refused)].sort()).toEqual([
    'agent:update',
    'dtmf', // call-session.js:1781 reads `dtmf.digit`, and the SDK sends `digit`
    'noiseIsolation:status',
    'room:play',
    'room:say',
    'stt:reconfigure',
    'tag',
  ]);
});

it('every name of a command in the SDK is the name of one of ours, and is tried', () => {
  const names = [...source.matchAll(/(?:Command\(|\bcommand(?::| =) )"([\w:]+)"/g)].map(([, name = '']) => name);
  expect(new Set(names).size).toBeGreaterThan(14);
  expect(names.filter((name) => !ours.includes(name))).toEqual([]);
  const tried = [...commands, ...redirects].map(({ command }) => command);
  expect(names.filter((name) => !tried.includes(name))).toEqual([]);
});

it('a command of the SDK with a misspelt property is refused', () => {
  const wrong = commands.map((command) => ({ ...command, dataa: {} }));
  expect(wrong.filter((command) => commercial(command).mistakes.length !== 1)).toEqual([]);
});

it('every command of the commercial edition alone is unknown to the open-source server 0.9.8', () => {
  const handled =
    'redirect call:status config dial dub record mute:status conf:mute-status conf:hold-status conf:participant-action listen:status stream:status transcribe:status whisper sip:request dtmf boostAudioSignal media:path llm:tool-output llm:update tts:tokens tts:flush tts:clear'.split(
      ' ',
    );
  const mapping = schemas.command?.discriminator?.mapping ?? {};
  const both = ours.filter((name) => !isCommercial({ $ref: mapping[name] as string }));
  expect(both.sort()).toEqual(handled.sort());
});
