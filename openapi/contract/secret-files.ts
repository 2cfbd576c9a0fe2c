import { readFileSync } from 'node:fs';
import type { Environment } from './environment.ts';

/** The variables that hold secrets. Orchestrators mount those as files. */
const secrets = ['WEBHOOK_PASSWORD', 'WEBHOOK_SECRET', 'REDIS_URL'];

/** The environment with `WEBHOOK_SECRET` read from the file that `WEBHOOK_SECRET_FILE` names, and so on. What is wrong is added to `problems`. */
export function withSecretFiles(env: Environment, problems: string[]): Environment {
  const read: Record<string, string> = {};
  for (const name of secrets) {
    const file = env[`${name}_FILE`];
    if (!file) continue;
    if (env[name]) problems.push(`${name} and ${name}_FILE are both set: keep one`);
    try {
      read[name] = readFileSync(file, 'utf8').trim();
    } catch (error) {
      problems.push(`${name}_FILE cannot be read: ${(error as Error).message}`);
    }
    if (read[name] === '') problems.push(`${name}_FILE names an empty file: ${file}`);
  }
  return { ...env, ...read };
}
