import type { Answer } from '../ask.ts';
import { type Finding, findings } from '../finding.ts';
import { isOurs, refusalIn } from '../is-ours.ts';

const { ok, problem } = findings('address');

/** Whether a webhook to the public address reaches this server and its route. */
export function checkArrival(base: string, answer: Answer): Finding {
  const { status, headers, milliseconds } = answer;
  const { location, server } = headers;
  if (status >= 300 && status < 400)
    return problem(
      `${base} redirects to ${location}, and jambonz does not follow: give jambonz the address that it redirects to`,
    );
  if (!isOurs(answer)) {
    if (status >= 502 && status <= 504)
      return problem(
        `${base} answers ${status}: a proxy is there and does not reach this server; start it, or correct where the proxy passes requests on to`,
      );
    return problem(
      `another server answers at ${base} (${status}, ${server ?? headers['content-type'] ?? 'no type'}): point the proxy or the tunnel to this server, or correct --url`,
    );
  }
  const detail = refusalIn(answer) ?? '';
  const path = new URL(base).pathname;
  if (status === 404)
    return problem(
      path === '/'
        ? `${detail}: a proxy changes the path, have it pass the path on, or set PUBLIC_URL to what jambonz calls`
        : `${detail}: the server does not know that it is reached below ${path}, set PUBLIC_URL=${base} and restart it`,
    );
  return ok(`${base} is this server, ${milliseconds} ms away`);
}
