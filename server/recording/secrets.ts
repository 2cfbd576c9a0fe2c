import { readDeclaredEnvVars } from '../../openapi/contract/declared-env-vars.ts';
import type { OpenApiDocument } from '../../openapi/contract/document.ts';
import type { Config } from '../config/config.ts';
import { parseRedisUrl } from '../store/redis-url.ts';

export interface Secrets {
  /** The secrets of the server, such as its password. */
  secrets: readonly string[];
  /** The variables of the portal whose values are secret (`obscure` in `x-env-vars`). */
  obscureVariables: ReadonlySet<string>;
}

/** Returns the secrets that configuration and document make known. */
export function readSecrets(
  { secrets = [], credentials, redisUrl }: Partial<Config>,
  document: OpenApiDocument,
): Secrets {
  const redis = redisUrl === undefined ? undefined : parseRedisUrl(redisUrl);
  const values = [
    ...secrets.map(({ value }) => value),
    credentials?.password,
    redis?.password,
    redis?.sentinelPassword,
  ];
  const variables = [...readDeclaredEnvVars(document).values()].flatMap((declared) => Object.entries(declared));
  return {
    secrets: values.filter((value) => value !== undefined),
    obscureVariables: new Set(variables.flatMap(([name, { obscure }]) => (obscure ? [name] : []))),
  };
}
