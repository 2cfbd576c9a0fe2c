import { ask } from '../ask.ts';
import { type Finding, findings } from '../finding.ts';
import { isOurs } from '../is-ours.ts';

/** Paths that jambonz calls at the origin of the calling webhook, whatever its path is. */
const paths = ['/adulting', '/streaming-event'];

/**
 * Whether these requests arrive if the server is reached below a path. Like the first probe, they
 * are refused before a handler runs.
 */
export async function checkOrigin(base: string): Promise<Finding[]> {
  const { ok, warning } = findings('origin');
  const { origin, pathname } = new URL(base);
  if (pathname === '/') return [];
  const lost: string[] = [];
  for (const path of paths) {
    const answer = await ask(origin + path, {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain' },
      body: 'doctor',
    }).catch(() => undefined);
    if (!answer || !isOurs(answer) || answer.status === 404) lost.push(path);
  }
  return lost.length > 0
    ? [
        warning(
          `jambonz sends ${lost.join(' and ')} to ${origin} itself: have the proxy pass them on as well, if you use what they tell`,
        ),
      ]
    : [ok(`${paths.join(' and ')} arrive`)];
}
