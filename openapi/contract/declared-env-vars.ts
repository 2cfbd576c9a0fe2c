import { type EnvVar, listOperations, type OpenApiDocument } from './document.ts';

/**
 * Returns the variables that each application declares (`x-env-vars`), keyed by the operationId of
 * the webhook for new calls of that application.
 */
export function readDeclaredEnvVars(document: OpenApiDocument): Map<string, Readonly<Record<string, EnvVar>>> {
  return new Map(
    listOperations(document).flatMap(({ operation: { operationId, 'x-env-vars': declared } }) =>
      declared ? [[operationId, declared]] : [],
    ),
  );
}
