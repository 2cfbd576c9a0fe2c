import type { Call } from '../../generated/server/contract.ts';
import { hangup, listen, say, type Verb } from '../../generated/server/verbs.ts';
import type { VoicemailHandlers } from '../../generated/server/voicemail-handlers.ts';

const maxSeconds = 120;
/** Shorter messages are silence or a caller who did not understand. */
const minSeconds = 2;

export const voicemailHandlers: VoicemailHandlers = {
  finishOwnerCall: ({ body, call }) =>
    body.dial_call_status === 'completed' ? [hangup()] : recordMessage(call, 'Nobody can take your call right now.'),

  finishMessage: async ({ body, call, services }) => {
    const seconds = body.dial_call_duration;
    if (seconds === undefined) return sayGoodbye('Sorry, messages cannot be recorded right now.');
    if (seconds >= minSeconds) {
      await services.notifyOwner({ callSid: body.call_sid, from: body.from, seconds });
      return sayGoodbye('Thank you for your message.');
    }
    if (call.data.isRetry) return sayGoodbye('Sorry, that was too short again.');
    call.data.isRetry = true;
    return recordMessage(call, 'Sorry, that was too short.');
  },
};

/** Streams the caller's voice to the recorder, until the caller presses # or hangs up. */
function recordMessage(call: Call, words: string): Verb[] {
  return [
    say({ text: `${words} Please leave a message after the beep, then press pound.` }),
    listen({
      url: call.envVars.RECORDER_URL,
      playBeep: true,
      finishOnKey: '#',
      maxLength: maxSeconds,
      actionHook: '/webhooks/message-recorded',
    }),
  ];
}

function sayGoodbye(words: string): Verb[] {
  return [say({ text: `${words} Goodbye.` }), hangup()];
}
