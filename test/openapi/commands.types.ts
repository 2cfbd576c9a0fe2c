/**
 * `npm run typecheck` compiles this file; nothing runs it. The compiler must refuse each line below
 * an `@ts-expect-error` and accept all others.
 */

import type { Call, Command } from '../../generated/server/contract.ts';
import { config, dub, gather, play, say } from '../../generated/server/verbs.ts';

declare const call: Call;

call.send({ command: 'whisper', data: { whisper: say({ text: 'One minute is left.' }) } });
call.send({
  command: 'whisper',
  data: { whisper: [play({ url: 'https://example.com/beep.mp3' })] },
  callSid: call.sid,
});
call.send({ command: 'redirect', data: [say({ text: 'One moment.' }), gather({ actionHook: '/webhooks/menu' })] });
call.send({ command: 'redirect', queueCommand: true, data: [{ verb: 'hangup' }] });
call.send({ command: 'redirect', data: { call_hook: '/webhooks/call' } });
call.send({ command: 'redirect', data: [] });
call.send({ command: 'config', data: { recognizer: { vendor: 'deepgram', language: 'es' } } });
call.send({ command: 'config', data: config({ notifyEvents: true }) });
call.send({ command: 'dub', data: { action: 'addTrack', track: 'music' } });
call.send({ command: 'dub', data: dub({ action: 'removeTrack', track: 'music' }) });
call.send({ command: 'mute:status', data: 'mute' });
call.send({ command: 'mute:status', data: { mute_status: 'unmute' } });
call.send({ command: 'dtmf', data: { dtmf: { digit: '1' } } });
call.send({ command: 'boostAudioSignal', data: 6 });
call.send({ command: 'boostAudioSignal', data: '-3 dB' });
call.send({ command: 'llm:update', data: { type: 'session.update', session: {} } });
call.send({ command: 'tts:tokens', data: { id: 1, tokens: 'Hello' } });
call.send({ command: 'tts:flush' });
call.send({
  command: 'dial',
  data: { from: '+12125551212', to: { type: 'user', name: 'anna' }, call_hook: 'wss://example.com/webhooks/call' },
});

// @ts-expect-error a misspelt property of a verb in a command
call.send({ command: 'whisper', data: { whisper: { verb: 'say', txt: 'Hello' } } });
// @ts-expect-error a misspelt property of the command's data
call.send({ command: 'whisper', data: { wisper: say({ text: 'Hello' }) } });
// @ts-expect-error a property beside a valid one
call.send({ command: 'conf:hold-status', data: { conf_hold_status: 'hold', waitHook: '/webhooks/queue-wait' } });
// @ts-expect-error a verb that cannot be whispered
call.send({ command: 'whisper', data: { whisper: gather({ actionHook: '/webhooks/menu' }) } });
// @ts-expect-error no verb to whisper
call.send({ command: 'whisper', data: { whisper: [] } });
// @ts-expect-error an unknown command
call.send({ command: 'wisper', data: {} });
// @ts-expect-error `queueCommand` of another command
call.send({ command: 'config', queueCommand: true, data: {} });
// @ts-expect-error a misspelt property of `config`
call.send({ command: 'config', data: { recogniser: { vendor: 'deepgram' } } });
// @ts-expect-error data that is missing
call.send({ command: 'mute:status' });
// @ts-expect-error a state outside the enum
call.send({ command: 'listen:status', data: { listen_status: 'stop' } });
// @ts-expect-error a hook that no operation declares
call.send({ command: 'redirect', data: { call_hook: '/webhooks/cal' } });
// @ts-expect-error a hook whose operation does not take the webhook
call.send({ command: 'redirect', data: { call_hook: '/webhooks/menu' } });
// @ts-expect-error a hook in a verb of a command
call.send({ command: 'redirect', data: [gather({ actionHook: '/webhooks/men' })] });
// @ts-expect-error a call without an application
call.send({ command: 'dial', data: { from: '+12125551212', to: { type: 'user', name: 'anna' } } });
// @ts-expect-error the mark that `coach` needs
call.send({ command: 'conf:participant-action', data: { action: 'coach' } });
// @ts-expect-error a literal that misspells a property
export const misspelt: Command = { command: 'tts:tokens', data: { id: 1, token: 'Hello' } };
