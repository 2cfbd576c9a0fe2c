import type { Config, Verb } from '../../../generated/jambonz/verbs.ts';
import { Amd } from '../line/amd.ts';
import type { Leg } from '../line/leg.ts';

/** The `config` settings that need audio. If one of them is set, jambonz answers the call. */
const audioSettings = ['amd', 'bargeIn', 'boostAudioSignal', 'listen', 'record', 'transcribe'] as const;

export async function config({ verb: _, id: __, ...settings }: Config, leg: Leg): Promise<Verb[]> {
  if (audioSettings.some((name) => settings[name] !== undefined)) await leg.answer();
  const {
    amd,
    bargeIn,
    recognizer,
    referHook,
    reset = [],
    sipRequestWithinDialogHook,
    transcribe,
    ...others
  } = settings;
  const { line } = leg;
  if (amd) leg.activities.add(new Amd(amd, leg, leg));
  if (referHook) line.referHook = referHook;
  if (sipRequestWithinDialogHook) line.inDialogHook = sipRequestWithinDialogHook;
  if ([reset].flat().includes('recognizer')) line.recognizer = undefined;
  if (recognizer) line.recognizer = recognizer;
  if (transcribe) line.transcription = transcribe.enable ? transcribe : undefined;
  if (bargeIn) line.bargeIn = bargeIn.enable ? bargeIn : undefined;
  const names = Object.keys(others);
  if (names.length > 0) leg.addNote({ note: 'settings-ignored', settings: names });
  return [];
}
