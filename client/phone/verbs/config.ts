import type { Config, Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { BargeIn } from './barge-in.ts';

/** The settings that the phone carries out. It notes all others. */
const playedSettings = new Set<string>(
  'amd autoStreamTts bargeIn onHoldMusic recognizer referHook reset sipRequestWithinDialogHook transcribe'.split(' '),
);

export async function config({ verb: _, id: __, ...settings }: Config, leg: Leg): Promise<Verb[]> {
  if (needsAudio(settings)) await leg.answer();
  const { bargeIn, recognizer, reset = [], transcribe } = settings;
  const { line } = leg;
  Object.assign(line.settings, settings);
  if ([reset].flat().includes('recognizer')) line.recognizer = undefined;
  if (recognizer) line.recognizer = recognizer;
  if (transcribe) line.transcription = transcribe.enable ? transcribe : undefined;
  if (bargeIn?.enable === false) line.bargeIn = undefined;
  else if (bargeIn && !line.bargeIn?.hasInput(bargeIn.input)) line.bargeIn = new BargeIn(bargeIn, leg);
  const ignored = Object.keys(settings).filter((name) => !playedSettings.has(name));
  if (ignored.length > 0) leg.addNote({ note: 'settings-ignored', settings: ignored });
  return [];
}

/** Returns whether jambonz answers the call for these settings (feature server, tasks/config.js:61). */
function needsAudio({ amd, bargeIn, boostAudioSignal, listen, record, transcribe }: Omit<Config, 'verb'>): boolean {
  const isEnabled = bargeIn?.enable || transcribe?.enable || listen?.url !== undefined || record?.action !== undefined;
  return isEnabled || amd !== undefined || boostAudioSignal !== undefined;
}
