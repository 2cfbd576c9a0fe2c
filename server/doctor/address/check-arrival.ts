import type { ProbeAnswer } from '../ask.ts';
import { createFindings, type Finding } from '../finding.ts';
import { isOwnAnswer, readRefusal } from '../is-own-answer.ts';

const { ok, problem } = createFindings('address');

/** Checks whether a webhook to the public address reaches this server and its route. */
export function checkArrival(base: string, answer: ProbeAnswer): Finding {
  const { status, headers, durationMs } = answer;
  const { location, server } = headers;
  if (status >= 300 && status < 400)
    return problem(
      `${base} redirects to ${location}, and jambonz does not follow redirects: give jambonz the address that it redirects to`,
    );
  if (!isOwnAnswer(answer)) {
    if (status >= 502 && status <= 504)
      return problem(
        `${base} answers ${status}: the proxy does not reach this server. Start the server, or correct the proxy's upstream address`,
      );
    return problem(
      `another server answers at ${base} (${status}, ${server ?? headers['content-type'] ?? 'no type'}): point the proxy or the tunnel to this server, or correct --url`,
    );
  }
  const detail = readRefusal(answer) ?? '';
  const path = new URL(base).pathname;
  if (status === 404)
    return problem(
      path === '/'
        ? `${detail}: a proxy changes the path, make it pass the path on, or set PUBLIC_URL to the address that jambonz calls`
        : `${detail}: the server does not know that it is reached below ${path}, set PUBLIC_URL=${base} and restart it`,
    );
  return ok(`${base} is this server, ${durationMs} ms away`);
}
