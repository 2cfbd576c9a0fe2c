import type { Dub, Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';

/**
 * Puts sound on a track that is mixed into what the caller hears, and continues at once. No webhook
 * reports it (feature server, tasks/dub.js).
 */
export async function dub({ action, play, say }: Dub, leg: Leg): Promise<Verb[]> {
  await leg.answer();
  const text = typeof say === 'object' ? say.text : say;
  const plays = action === 'playOnTrack' || action === 'addTrack';
  const says = action === 'sayOnTrack' || (action === 'addTrack' && play === undefined);
  if (plays && play !== undefined) leg.addAudio({ kind: 'play', url: play });
  if (says && text !== undefined) leg.addAudio({ kind: 'say', text });
  return [];
}
