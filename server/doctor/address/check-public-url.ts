import { createFindings, type Finding } from '../finding.ts';

const { ok, warning, problem } = createFindings('PUBLIC_URL');

/**
 * Compares PUBLIC_URL with the checked address. The server prefixes relative hooks in replies with
 * the path of PUBLIC_URL.
 */
export function checkPublicUrl(base: string, publicUrl: string | undefined): Finding {
  if (publicUrl === base) return ok('is the checked address');
  const advice = `set PUBLIC_URL=${base} and restart the server`;
  const isPathRight = new URL(publicUrl ?? 'http://localhost').pathname === new URL(base).pathname;
  if (!isPathRight)
    return problem(
      `${publicUrl ?? 'not set'}: jambonz would request hooks at another path than that of ${base}, ${advice}`,
    );
  return warning(
    `${publicUrl ?? 'not set'}, and not ${base}, so the settings that this command prints for the jambonz portal contain another address than the checked one: ${advice}`,
  );
}
