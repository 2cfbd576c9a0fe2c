import type { Alert, Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';

/**
 * Stores a message of the application as an alert of the account (feature server, tasks/alert.js).
 */
export async function alert({ message }: Alert, leg: Leg): Promise<Verb[]> {
  leg.add('jambonz', { kind: 'alert', alert_type: 'alert-from-application', message });
  return [];
}
