import type { Config } from './config.ts';
import { jambonzTimeoutMs, lateDeadlineMs } from './contract-contradictions.ts';

/** Webhooks with a transcript or many SIP headers take some kilobytes. */
const minBodyLimitBytes = 16_000;

/** Lists settings that are valid and probably a mistake, one line each. */
export function findRisks({ bodyLimitBytes, handlerDeadlineMs, publicUrl, port, adminPort }: Config): string[] {
  const risks: string[] = [];
  if (bodyLimitBytes < minBodyLimitBytes)
    risks.push(`BODY_LIMIT is ${bodyLimitBytes} bytes, and webhooks of jambonz may be larger: set it to 16kb or more`);
  if (handlerDeadlineMs >= lateDeadlineMs)
    risks.push(
      `HANDLER_DEADLINE_MS is ${handlerDeadlineMs}, and the timeout of jambonz is ${jambonzTimeoutMs} ms: set it lower, or fallbacks arrive too late`,
    );
  if (publicUrl && adminPort !== port && new URL(publicUrl).port === String(adminPort))
    risks.push(
      `PUBLIC_URL has port ${adminPort}, which is ADMIN_PORT: webhooks arrive at PORT, which is ${port}, unless a proxy maps one to the other`,
    );
  return risks;
}
