import type { Leg } from '../line/leg.ts';

/** Adds the alert that jambonz stores when the speech vendor reports an error (tasks/stt-task.js:452). */
export function reportRecognitionFailure(details: string, leg: Leg): void {
  leg.add('jambonz', {
    kind: 'alert',
    alert_type: 'stt-failure',
    message: `STT failure reported by vendor: ${details}`,
  });
}
