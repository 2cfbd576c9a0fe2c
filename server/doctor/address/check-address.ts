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

interface Outcome {
  found: Finding[];
  /** How far the `Date` of the answers is ahead of this machine's clock, in milliseconds. */
  clockAhead?: number;
}

const callPath = '/webhooks/call';

/** The address at which jambonz reaches the server, as jambonz does, but with nothing that gets as far as a handler. */
export async function checkAddress(written: string, config: Config, document: OpenApiDocument): Promise<Outcome> {
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
    const clockAhead = aheadBy(first);
    if (found.some(({ state }) => state === 'problem')) return { found, ...clockAhead };
    found.push(
      checkScheme(base, first),
      checkPublicUrl(base, config.publicUrl),
      ...(await checkInside(prober, first, config)),
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

/** What the server lets pass. Without its credentials nothing can be said of signatures. */
async function checkInside(prober: Prober, without: Answer, { credentials, secrets }: Config): Promise<Finding[]> {
  const found = [checkCredentials(credentials !== undefined, await prober.text('with credentials'), without)];
  if (found.some(({ state }) => state === 'problem')) return found;
  const signedByNobody = await prober.signedByNobody();
  const blanksAdded: Answer[] = [];
  for (const { value } of secrets) blanksAdded.push(await prober.blanksAdded(value));
  return [...found, checkSignature({ blanksAdded, signedByNobody })];
}

function aheadBy({ headers: { date }, milliseconds }: Answer): { clockAhead?: number } {
  return date && !Number.isNaN(Date.parse(date))
    ? { clockAhead: Date.parse(date) + 500 - (Date.now() - milliseconds / 2) }
    : {};
}
