import type { Leg } from '../line/leg.ts';
import type { Recognizer } from './speech-result.ts';

/**
 * The vendors whose errors a gather reports as its result (feature server, tasks/gather.js:1260).
 */
const reportedVendors = new Set(
  'assemblyai cartesia deepgram deepgramflux gladia houndify openai speechmatics voxist'.split(' '),
);

/**
 * Adds the alert that jambonz stores when the speech vendor reports an error. Returns whether a
 * gather reports the error to its action hook, and a transcription goes on. With all other vendors
 * both end without a result.
 */
export function reportRecognitionFailure(details: string, { vendor = 'google' }: Recognizer, leg: Leg): boolean {
  const isReported = reportedVendors.has(vendor);
  const message = isReported ? 'STT failure reported by vendor' : `Custom speech vendor ${vendor} error: ${details}`;
  leg.add('jambonz', { kind: 'alert', alert_type: 'stt-failure', message });
  return isReported;
}
