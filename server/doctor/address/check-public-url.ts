import { type Finding, findings } from '../finding.ts';

const { ok, warning, problem } = findings('PUBLIC_URL');

/** Compares PUBLIC_URL with the checked address: relative hooks in replies begin with its path. */
export function checkPublicUrl(base: string, publicUrl: string | undefined): Finding {
  if (publicUrl === base) return ok('is that address');
  const advice = `set PUBLIC_URL=${base} and restart the server`;
  const isPathRight = new URL(publicUrl ?? 'http://localhost').pathname === new URL(base).pathname;
  if (!isPathRight)
    return problem(`${publicUrl ?? 'not set'}: jambonz would look for hooks at another path than ${base}, ${advice}`);
  return warning(
    `${publicUrl ?? 'not set'}, and not ${base}, so what is printed to paste is not what was looked at: ${advice}`,
  );
}
