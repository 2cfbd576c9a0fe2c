import type { Leg } from '../line/leg.ts';
import { sendNotification } from '../line/tolerate-failure.ts';

type StreamEvent = 'stream_open' | 'stream_closed' | 'user_interruption';

/**
 * Opens the stream to the speech vendor before a text is spoken with `autoStreamTts` of `config`.
 * It stays open for later texts until something closes it (feature server, tasks/say.js and
 * utils/tts-streaming-buffer.js).
 */
export async function openTtsStream(leg: Leg): Promise<void> {
  const { line } = leg;
  // Only the caller's session can stream. Sessions for confirm hooks speak without a stream.
  if (!line.isStreamingTts || line.isTtsStreamOpen || leg.parent) return;
  line.isTtsStreamOpen = true;
  await report(leg, 'stream_open');
}

/** Closes the stream: the speaking verb is stopped, or the prompt of a gather has ended. */
export async function closeTtsStream(leg: Leg): Promise<void> {
  if (!leg.line.isTtsStreamOpen || leg.parent) return;
  leg.line.isTtsStreamOpen = false;
  await report(leg, 'stream_closed');
}

/** Drops the text that is still to be spoken, because the caller interrupts a `say` verb. */
export async function interruptTtsStream(leg: Leg): Promise<void> {
  if (leg.line.isTtsStreamOpen && !leg.parent) await report(leg, 'user_interruption');
}

async function report(leg: Leg, event_type: StreamEvent): Promise<void> {
  const hook = leg.line.hooks.streamingEvent;
  if (hook) await sendNotification(leg, 'streamingEvent', hook, { event_type });
}
