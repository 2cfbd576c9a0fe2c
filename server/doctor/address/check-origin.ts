import { ask } from '../ask.ts';
import { type Finding, findings } from '../finding.ts';
import { isOurs } from '../is-ours.ts';

/** What jambonz sends to the origin of the calling webhook, wherever that is. */
const paths = ['/adulting', '/streaming-event'];

/** Whether these arrive, where the server is reached below a path. They are asked as the first probe is: refused before anything happens. */
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
