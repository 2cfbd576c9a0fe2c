import type { Lex, Verb } from '../../../../generated/jambonz/verbs.ts';
import { readProperty } from '../../../../openapi/contract/schema-walk.ts';
import { keySeconds } from '../../line/durations.ts';
import type { Leg } from '../../line/leg.ts';
import { fillExample } from '../../webhooks/catalogue.ts';
import { speakAndTranscribe } from '../send-transcription.ts';
import { sendBotEvent, talkToBot } from './bot.ts';
import { speakForBot } from './speak-for-bot.ts';

/**
 * Simulates a conversation with an Amazon Lex bot (feature server, tasks/lex.js). `Call.receives`
 * plays the bot: it sends the events of Lex, whose messages are spoken if the verb has `tts`. The
 * bot itself never ends the conversation.
 */
export async function lex(verb: Lex, leg: Leg): Promise<Verb[]> {
  return talkToBot(verb, leg, ['say', 'press', 'waits', 'receives'], async (act) => {
    switch (act.does) {
      case 'say':
        await speakAndTranscribe(act.text, leg);
        return undefined;
      case 'press':
        leg.addAct({ kind: 'press', keys: act.keys });
        for (const dtmf of act.keys) {
          leg.passTime(keySeconds);
          await sendBotEvent(verb, leg, { event: 'dtmf', data: { dtmf, duration: keyDuration } });
        }
        return undefined;
      case 'waits':
        leg.passTime(act.seconds);
        return undefined;
      case 'receives': {
        const fields = fillExample(act.webhook, act.fields);
        if (act.webhook === 'lexResult') return String(fields.lex_result);
        await sendBotEvent(verb, leg, fields);
        if (fields.event === 'response-text') await speakForBot(verb, leg, findText(fields.data));
        return undefined;
      }
    }
  });
}

/** The duration that the media server reports for a key, in its own unit of 1/8 ms. */
const keyDuration = '1600';

function findText(data: unknown): string | undefined {
  const messages = readProperty(data, 'messages');
  const first = Array.isArray(messages) ? messages[0] : undefined;
  const msg = readProperty(first, 'msg');
  return ['PlainText', 'SSML'].includes(readProperty(first, 'type') as string) && typeof msg === 'string'
    ? msg
    : undefined;
}
