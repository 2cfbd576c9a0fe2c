import { sendRequest } from '../ask.ts';
import { createFindings, type Finding } from '../finding.ts';
import { isOwnAnswer } from '../is-own-answer.ts';

/**
 * Paths that jambonz requests at the origin of the calling webhook, whatever that webhook's path.
 */
const paths = ['/adulting', '/streaming-event'];

/**
 * If the server's address has a path, checks whether requests for `paths` at the origin reach the
 * server. Their bodies are not JSON, so the server refuses the requests before a handler runs.
 */
export async function checkOrigin(base: string): Promise<Finding[]> {
  const { ok, warning } = createFindings('origin');
  const { origin, pathname } = new URL(base);
  if (pathname === '/') return [];
  const lost: string[] = [];
  for (const path of paths) {
    const answer = await sendRequest(origin + path, {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain' },
      body: 'doctor',
    }).catch(() => undefined);
    if (!answer || !isOwnAnswer(answer) || answer.status === 404) lost.push(path);
  }
  return lost.length > 0
    ? [
        warning(
          `jambonz sends ${lost.join(' and ')} to ${origin}, not below ${pathname}: make the proxy pass them on as well, if you use these webhooks`,
        ),
      ]
    : [ok(`${paths.join(' and ')} arrive`)];
}
