import type { OpenApiDocument } from '../../openapi/contract/document.ts';
import { readHandling } from '../../openapi/contract/handling.ts';
import type { Route } from '../../openapi/contract/route.ts';
import { createRouteFinder } from '../../openapi/contract/route-finder.ts';
import type { Config } from './config.ts';
import { readBasePath } from './config-values.ts';

/** How long jambonz waits for an answer, in milliseconds. */
export const jambonzTimeoutMs = 10_000;

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
  for (const { operationId, path: declared } of found ? found.byMethod.values() : [])
    problems.push(
      `PUBLIC_HEALTH_PATH is ${path}, where ${operationId} receives webhooks (${declared}): choose a path of its own, such as /healthz`,
    );
  return problems;
}
