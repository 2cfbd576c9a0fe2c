import type { Config, Verb } from '../../../generated/jambonz/verbs.ts';
import { Amd } from '../line/amd.ts';
import type { Leg } from '../line/leg.ts';
import { BargeIn } from './barge-in.ts';

/** The settings that the phone carries out. */
const playedSettings = new Set<string>([
  'amd',
  'autoStreamTts',
  'bargeIn',
  'notifyEvents',
  'notifySttLatency',
  'recognizer',
  'referHook',
  'reset',
  'sipRequestWithinDialogHook',
  'transcribe',
]);

export async function config({ verb: _, id: __, ...settings }: Config, leg: Leg): Promise<Verb[]> {
  if (needsAudio(settings)) await leg.answer();
  const { amd, bargeIn, recognizer, reset = [], transcribe } = settings;
  const { line } = leg;
  if (amd) leg.activities.add(new Amd(amd, leg, leg));
  line.referHook = settings.referHook ?? line.referHook;
  line.inDialogHook = settings.sipRequestWithinDialogHook ?? line.inDialogHook;
  line.isStreamingTts = settings.autoStreamTts ?? line.isStreamingTts;
  line.notifiesEvents = settings.notifyEvents ?? line.notifiesEvents;
  line.measuresRecognition = settings.notifySttLatency ?? line.measuresRecognition;
  if ([reset].flat().includes('recognizer')) line.recognizer = undefined;
  if (recognizer) line.recognizer = recognizer;
  if (transcribe?.enable === false) line.transcription = undefined;
  else if (transcribe) line.transcription ??= { ...transcribe, ...pickRecognizer(transcribe, leg) };
  if (bargeIn?.enable === false) line.bargeIn = undefined;
  else if (bargeIn && !line.bargeIn?.hasInput(bargeIn.input)) line.bargeIn = new BargeIn(bargeIn, leg);
  const ignored = Object.keys(settings).filter((name) => !playedSettings.has(name));
  if (ignored.length > 0) leg.addNote({ note: 'settings-ignored', settings: ignored });
  return [];
}

/** A background transcription keeps the recognizer that it has begun with. */
function pickRecognizer({ recognizer }: NonNullable<Config['transcribe']>, { line }: Leg): Pick<Config, 'recognizer'> {
  const kept = recognizer ?? line.recognizer;
  return kept ? { recognizer: kept } : {};
}

/**
 * Returns whether jambonz answers the call for these settings (feature server, tasks/config.js:61).
 */
function needsAudio({ amd, bargeIn, boostAudioSignal, listen, record, transcribe }: Omit<Config, 'verb'>): boolean {
  const isEnabled = bargeIn?.enable || transcribe?.enable || listen?.url !== undefined || record?.action !== undefined;
  return isEnabled || amd !== undefined || boostAudioSignal !== undefined;
}
