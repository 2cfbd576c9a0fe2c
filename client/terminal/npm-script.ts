import type { Environment } from '../../openapi/contract/environment.ts';

/** Returns the command that runs the npm script of this process, or undefined if npm runs none. */
export function findNpmCommand({ npm_command, npm_lifecycle_event }: Environment): string | undefined {
  if (!['run', 'run-script'].includes(npm_command ?? '') || !npm_lifecycle_event) return undefined;
  return `npm run ${npm_lifecycle_event} --`;
}

/**
 * Lists the options that npm has kept, because no `--` stands before them: npm 10 and 11 set
 * `npm_config_sip_user=…` for `--sip-user=…`, and `true` for an option without a value. For
 * `--no-answer`, npm sets `npm_config_answer` to an empty text.
 */
export function findKeptOptions(env: Environment, names: readonly string[], args: readonly string[]): string[] {
  return names.flatMap((name) => {
    if (namesOfNpm.has(name) || args.some((arg) => arg.startsWith(`--${name}`))) return [];
    const value = env[`npm_config_${name.replace(/^no-/, '').replaceAll('-', '_')}`];
    if (value === undefined || name.startsWith('no-') !== (value === '')) return [];
    return [value === 'true' || value === '' ? `--${name}` : `--${name}=${value}`];
  });
}

/** Options that npm has too, so that their values may come from a file .npmrc. */
const namesOfNpm = new Set(['depth', 'username', 'password']);
