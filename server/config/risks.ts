import type { OpenApiDocument } from '../../openapi/contract/document.ts';
import { readHandling } from '../../openapi/contract/handling.ts';
import { isLoopback } from '../../openapi/contract/is-loopback.ts';
import type { Config } from './config.ts';
import { jambonzTimeoutMs, lateDeadlineMs } from './contract-contradictions.ts';
import { toHandlerMs } from './shutdown-times.ts';

/** Webhooks with a transcript or many SIP headers take some kilobytes. */
const minBodyLimitBytes = 16_000;

/**
 * The longest deadline for the proxy of deploy/nginx.conf: a second less than its
 * `proxy_read_timeout`.
 */
export const proxyDeadlineMs = 5_000;

/** Lists settings that are valid and probably a mistake, one line each. */
export function findRisks(config: Config): string[] {
  const { bodyLimitBytes, handlerDeadlineMs, publicUrl, port, adminHost, adminPort, callEvents } = config;
  const risks: string[] = [];
  if (bodyLimitBytes < minBodyLimitBytes)
    risks.push(`BODY_LIMIT is ${bodyLimitBytes} bytes, and webhooks of jambonz may be larger: set it to 16kb or more`);
  risks.push(...findDeadlineRisks('HANDLER_DEADLINE_MS', handlerDeadlineMs, config));
  if (publicUrl && adminPort !== port && new URL(publicUrl).port === String(adminPort))
    risks.push(
      `PUBLIC_URL has port ${adminPort}, which is ADMIN_PORT: webhooks arrive at PORT, which is ${port}, unless a proxy maps one to the other`,
    );
  if (callEvents && !isLoopback(adminHost))
    risks.push(
      `CALL_EVENTS=1 shows each payload, with numbers and names, to all that reach ADMIN_HOST, which is ${adminHost}: set it to 127.0.0.1`,
    );
  return risks;
}

/** Lists the deadlines of operations that are valid and probably a mistake, one line each. */
export function findOperationRisks(
  config: Pick<Config, 'drainSeconds'>,
  { document }: { document: OpenApiDocument },
): string[] {
  return [...readHandling(document)].flatMap(([operationId, { deadlineMs = 0 }]) =>
    deadlineMs >= jambonzTimeoutMs ? [] : findDeadlineRisks(`x-deadline-ms of ${operationId}`, deadlineMs, config),
  );
}

function findDeadlineRisks(name: string, deadlineMs: number, { drainSeconds }: Pick<Config, 'drainSeconds'>): string[] {
  const risks: string[] = [];
  if (deadlineMs >= lateDeadlineMs)
    risks.push(
      `${name} is ${deadlineMs}, and the timeout of jambonz is ${jambonzTimeoutMs} ms: set it lower, or fallbacks arrive too late`,
    );
  else if (deadlineMs > proxyDeadlineMs)
    risks.push(
      `${name} is ${deadlineMs}, and the proxy of deploy/nginx.conf waits for ${proxyDeadlineMs + 1_000} ms: set it to ${proxyDeadlineMs} or less, or proxy_read_timeout of your proxy to a second more`,
    );
  const handlerMs = toHandlerMs(drainSeconds);
  if (deadlineMs > handlerMs)
    risks.push(
      `${name} is ${deadlineMs}, and with DRAIN_SECONDS=${drainSeconds} a shutdown ends handlers after ${handlerMs} ms: set it to ${handlerMs} or less, or DRAIN_SECONDS higher if the host waits as long`,
    );
  return risks;
}
