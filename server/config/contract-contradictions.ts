import type { OpenApiDocument } from '../../openapi/contract/document.ts';
import { readHandling } from '../../openapi/contract/handling.ts';
import type { Route } from '../../openapi/contract/route.ts';
import { createRouteFinder } from '../../openapi/contract/route-finder.ts';
import type { Config } from './config.ts';
import { readBasePath } from './config-values.ts';

/** How long jambonz waits for an answer, in milliseconds. */
export const jambonzTimeoutMs = 10_000;

/** From this deadline on, a fallback may arrive too late at jambonz. */
export const lateDeadlineMs = 9_000;

/** Lists the settings that contradict the OpenAPI document, or jambonz, one line each. */
export function findContractContradictions(
  { publicUrl, publicHealthPath: path }: Pick<Config, 'publicUrl' | 'publicHealthPath'>,
  { document, routes }: { document: OpenApiDocument; routes: readonly Route[] },
): string[] {
  const problems = [...readHandling(document)].flatMap(([operationId, { deadlineMs = 0 }]) =>
    deadlineMs < jambonzTimeoutMs
      ? []
      : [
          `x-deadline-ms of ${operationId} is ${deadlineMs}: set it below ${jambonzTimeoutMs}, as jambonz waits no longer`,
        ],
  );
  const found = path && createRouteFinder(routes, readBasePath(publicUrl))(path);
  const [route] = found ? found.byMethod.values() : [];
  if (route)
    problems.push(
      `PUBLIC_HEALTH_PATH is ${path}, where ${route.operationId} receives webhooks (${route.path}): choose a path of its own, such as /healthz`,
    );
  return problems;
}
