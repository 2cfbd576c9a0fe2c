import type { Environment } from './environment.ts';
import { readTextFile } from './read-text-file.ts';

/**
 * Environment variables that hold secrets. Each can also be read from a file, because orchestrators
 * mount secrets as files.
 */
export const secretVariables = ['WEBHOOK_PASSWORD', 'WEBHOOK_SECRET', 'REDIS_URL'];

/**
 * Reads each secret from the file that its `_FILE` variable names, for example `WEBHOOK_SECRET`
 * from `WEBHOOK_SECRET_FILE`. Adds errors to `problems`.
 */
export function readSecretFiles(env: Environment, problems: string[]): Environment {
  const fileValues: Record<string, string> = {};
  const nameByFile = new Map<string, string>();
  for (const name of secretVariables) {
    const file = env[`${name}_FILE`];
    if (!file) continue;
    if (env[name]) problems.push(`${name} and ${name}_FILE are both set: keep one`);
    const other = nameByFile.get(file);
    nameByFile.set(file, name);
    if (other) problems.push(`${other}_FILE and ${name}_FILE name the same file: give each a file of its own`);
    try {
      fileValues[name] = readTextFile(file).trim();
    } catch (error) {
      problems.push(`${name}_FILE cannot be read: ${(error as Error).message}`);
    }
    if (fileValues[name] === '') problems.push(`${name}_FILE names an empty file: ${file}`);
  }
  return { ...env, ...fileValues };
}
