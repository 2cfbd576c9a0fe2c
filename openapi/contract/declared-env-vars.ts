import { type EnvVar, listOperations, type OpenApiDocument } from './document.ts';

/**
 * Returns the variables of each application (`x-env-vars`), keyed by the operationId that takes its
 * new calls.
 */
export function readDeclaredEnvVars(document: OpenApiDocument): Map<string, Readonly<Record<string, EnvVar>>> {
  return new Map(
    listOperations(document).flatMap(({ operation: { operationId, 'x-env-vars': declared } }) =>
      declared ? [[operationId, declared]] : [],
    ),
  );
}
