import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { MalformedRequest } from '../http/malformed-requests.ts';
import type { LogLimited } from '../telemetry/limited-log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { describeSender } from './describe-sender.ts';
import { Problem } from './problem.ts';

/**
 * Creates a function that answers a request which is not HTTP, or too slow or too large to be read,
 * with `application/problem+json`, and closes its connection.
 */
export function createMalformedReporter(
  logLimited: LogLimited,
  { refusals }: Metrics,
): (request: MalformedRequest, socket: Socket) => void {
  return function reportMalformed({ status, detail, isHead, req }, socket) {
    const problem = new Problem(status, detail, { code: 'protocol' });
    if (req) {
      // read-body.ts refuses the request. Without a listener, the request is already refused.
      if (req.listenerCount('error') > 0) req.emit('error', problem);
      // report-problem.ts has scheduled the answer. The rest of the body cannot be parsed.
      setImmediate(() => socket.destroySoon());
      return;
    }
    refusals.inc({ code: problem.code });
    logLimited(problem.code, 'warn', {
      outcome: 'refusal',
      status,
      ...describeSender(socket),
      ...problem.toLogFields(),
    });
    if (!socket.writable) return void socket.destroy();
    const json = JSON.stringify(problem);
    const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(json)}\r\n\r\n`;
    socket.end(isHead ? head : head + json, () => socket.destroy());
  };
}
