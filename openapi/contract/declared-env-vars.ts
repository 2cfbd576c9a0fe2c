import { type EnvVar, type OpenApiDocument, operationsOf } from './document.ts';

/** The variables of each application (`x-env-vars`), by the operationId that takes its new calls. */
export function declaredEnvVars(document: OpenApiDocument): Map<string, Readonly<Record<string, EnvVar>>> {
  return new Map(
    operationsOf(document).flatMap(({ operation: { operationId, 'x-env-vars': declared } }) =>
      declared ? [[operationId, declared]] : [],
    ),
  );
}
