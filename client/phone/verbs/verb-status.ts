import type { Leg } from '../line/leg.ts';
import { sendNotification } from '../line/tolerate-failure.ts';

/**
 * Reports what a verb does, over a WebSocket and with `notifyEvents` of `config` only (feature
 * server, tasks/task.js `notifyStatus`).
 */
export async function reportVerbStatus(leg: Leg, payload: object): Promise<void> {
  const { notifiesEvents, requestor, hooks } = leg.line;
  if (!notifiesEvents || requestor.transport === 'http') return;
  await sendNotification(leg, 'verbStatus', hooks.verbStatus ?? '', payload);
}
