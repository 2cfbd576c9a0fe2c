import { readProperty } from '../../../openapi/contract/schema-walk.ts';
import { estimateSpeechSeconds } from '../line/durations.ts';
import type { Leg } from '../line/leg.ts';
import type { Line } from '../line/line.ts';
import { sendNotification } from '../line/tolerate-failure.ts';

type StreamEvent = 'stream_open' | 'stream_closed' | 'stream_paused' | 'stream_resumed' | 'user_interruption';

/**
 * Opens the stream to the speech vendor before a text is spoken with `autoStreamTts` of `config`.
 * It stays open for later texts until something closes it (feature server, tasks/say.js and
 * utils/tts-streaming-buffer.js).
 */
export async function openTtsStream(leg: Leg, isStreaming = leg.line.isStreamingTts): Promise<void> {
  const { line } = leg;
  // Only the caller's session can stream. Sessions for confirm hooks speak without a stream.
  if (!isStreaming || line.isTtsStreamOpen || leg.parent) return;
  line.isTtsStreamOpen = true;
  await report(leg, 'stream_open');
  await speakBuffer(leg);
}

/** Closes the stream: the speaking verb is stopped, or the prompt of a gather has ended. */
export async function closeTtsStream(leg: Leg): Promise<void> {
  if (!leg.line.isTtsStreamOpen || leg.parent) return;
  leg.line.isTtsStreamOpen = false;
  await report(leg, 'stream_closed');
}

/** Drops the text that is still to be spoken, because the caller interrupts a `say` verb. */
export async function interruptTtsStream(leg: Leg): Promise<void> {
  if (!leg.line.isTtsStreamOpen || leg.parent) return;
  leg.line.ttsTokens = '';
  await report(leg, 'user_interruption');
}

/** The characters above which the buffer of the stream refuses more, and below which it resumes. */
const highWaterChars = 1_000;
const lowWaterChars = 200;

/**
 * Carries out the commands `tts:tokens`, `tts:flush` and `tts:clear`: the texts are spoken once the
 * stream is open, sentence by sentence or at a flush (feature server,
 * utils/tts-streaming-buffer.js).
 */
export async function speakTokens(command: string, data: unknown, leg: Leg): Promise<void> {
  const { line } = leg;
  if (command === 'tts:clear') line.ttsTokens = '';
  if (command === 'tts:flush') await speakBuffer(leg, { isFlush: true });
  if (command !== 'tts:tokens') return;
  const id = readProperty(data, 'id');
  const tokens = readProperty(data, 'tokens');
  if (id === undefined) return leg.addNote({ note: 'command-ignored', command, because: 'moment' });
  const reason = tokens === undefined ? 'missing tokens' : isFull(line, String(tokens)) ? 'full' : undefined;
  if (reason === 'full' && !line.isTtsPaused) {
    line.isTtsPaused = true;
    await report(leg, 'stream_paused');
  }
  if (reason === undefined) {
    line.ttsTokens += String(tokens);
    await speakBuffer(leg);
  }
  const result = reason === undefined ? { status: 'ok' } : { status: 'failed', reason };
  await sendNotification(leg, 'tokensResult', line.hooks.tokensResult ?? '', { id, ...result });
}

function isFull({ ttsTokens }: Line, tokens: string): boolean {
  return ttsTokens.length + tokens.length > highWaterChars;
}

/** Speaks the sentences in the buffer, or all of it at a flush. */
async function speakBuffer(leg: Leg, { isFlush = false } = {}): Promise<void> {
  const { line } = leg;
  if (!line.isTtsStreamOpen) return;
  const [sentences = ''] = isFlush
    ? [line.ttsTokens]
    : (/^[\s\S]*(?:[.!?](?=\s|$)|[。！？]|\n\n)/.exec(line.ttsTokens) ?? []);
  line.ttsTokens = line.ttsTokens.slice(sentences.length);
  const text = sentences.trim();
  if (text !== '') {
    leg.addAudio({ kind: 'say', text });
    line.hasSpokenTokens = true;
    if (line.turns.moment?.for === 'tokens') {
      leg.passTime(estimateSpeechSeconds(text));
      await line.turns.act({ does: 'isUpdated' });
    }
  }
  if (!line.isTtsPaused || line.ttsTokens.length > lowWaterChars) return;
  line.isTtsPaused = false;
  await report(leg, 'stream_resumed');
}

async function report(leg: Leg, event_type: StreamEvent): Promise<void> {
  const hook = leg.line.hooks.streamingEvent;
  if (hook) await sendNotification(leg, 'streamingEvent', hook, { event_type });
}
