import { type OpenApiDocument, operationsOf } from '../../../openapi/contract/document.ts';
import type { Config } from '../../config/config.ts';
import { parseUrl } from '../../config/config-values.ts';
import { type Answer, whyNot } from '../ask.ts';
import { type Finding, findings } from '../finding.ts';
import { checkForm, checkPortal, checkTime } from './check-answers.ts';
import { checkArrival } from './check-arrival.ts';
import { checkCredentials } from './check-credentials.ts';
import { checkOrigin } from './check-origin.ts';
import { checkPublicUrl } from './check-public-url.ts';
import { checkScheme } from './check-scheme.ts';
import { checkSignature } from './check-signature.ts';
import { Prober } from './prober.ts';

interface AddressReport {
  found: Finding[];
  /** How far the answers' `Date` is ahead of this machine's clock, in milliseconds. */
  clockAhead?: number;
}

const callPath = '/webhooks/call';

/** Checks the public address with requests like those of jambonz that never reach a handler. */
export async function checkAddress(written: string, config: Config, document: OpenApiDocument): Promise<AddressReport> {
  const { problem } = findings('address');
  const base = parseUrl(written.replace(/#.*/, '').replace(new RegExp(`${callPath}/?$`), ''));
  if (base === undefined)
    return {
      found: [
        problem(`--url must be an http or https URL without query, as https://example.com/voice, it is ${written}`),
      ],
    };
  const prober = new Prober(base + callPath, config.credentials);
  try {
    const first = await prober.text('without credentials');
    const found = [checkArrival(base, first)];
    const clockAhead = measureClockAhead(first);
    if (found.some(({ state }) => state === 'problem')) return { found, ...clockAhead };
    found.push(
      checkScheme(base, first),
      checkPublicUrl(base, config.publicUrl),
      ...(await checkAccess(prober, first, config)),
    );
    if (operationsOf(document).some(({ method, path }) => method === 'OPTIONS' && path === callPath))
      found.push(checkPortal(await prober.options()));
    found.push(
      checkForm(prober.answers),
      checkTime(prober.answers, config.handlerDeadline),
      ...(await checkOrigin(base)),
    );
    return { found, ...clockAhead };
  } catch (error) {
    return { found: [problem(`${base} cannot be reached: ${whyNot(error)}`)] };
  }
}

/** Checks credentials and signatures. Signatures cannot be checked without valid credentials. */
async function checkAccess(prober: Prober, without: Answer, { credentials, secrets }: Config): Promise<Finding[]> {
  const found = [checkCredentials(credentials !== undefined, await prober.text('with credentials'), without)];
  if (found.some(({ state }) => state === 'problem')) return found;
  const signedByNobody = await prober.signedByNobody();
  const blanksAdded: Answer[] = [];
  for (const { value } of secrets) blanksAdded.push(await prober.blanksAdded(value));
  return [...found, checkSignature({ blanksAdded, signedByNobody })];
}

function measureClockAhead({ headers: { date }, milliseconds }: Answer): { clockAhead?: number } {
  return date && !Number.isNaN(Date.parse(date))
    ? { clockAhead: Date.parse(date) + 500 - (Date.now() - milliseconds / 2) }
    : {};
}
