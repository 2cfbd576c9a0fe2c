import { listOperations, type OpenApiDocument } from '../../../openapi/contract/document.ts';
import type { Config } from '../../config/config.ts';
import { explainNoAnswer, type ProbeAnswer } from '../ask.ts';
import { createFindings, type Finding } from '../finding.ts';
import { checkAnswerForm, checkAnswerTime, checkPortal } from './check-answers.ts';
import { checkArrival } from './check-arrival.ts';
import { checkCredentials } from './check-credentials.ts';
import { checkOrigin } from './check-origin.ts';
import { checkPublicUrl } from './check-public-url.ts';
import { checkScheme } from './check-scheme.ts';
import { checkSignature } from './check-signature.ts';
import { checkSocket } from './check-socket.ts';
import { Prober } from './prober.ts';
import { callPath } from './read-base.ts';

interface AddressReport {
  found: Finding[];
  /** Milliseconds by which the `Date` header of the answers is ahead of this machine's clock. */
  clockAheadMs?: number;
}

interface AddressOptions {
  /** Whether the address was given as wss or ws. Otherwise a socket that fails is not a problem. */
  needsSocket?: boolean;
}

/**
 * Checks the public address with requests and a socket like those of jambonz. None of them reaches
 * a handler.
 * @param base from `readBase`
 */
export async function checkAddress(
  base: string,
  config: Config,
  document: OpenApiDocument,
  { needsSocket = false }: AddressOptions = {},
): Promise<AddressReport> {
  const { problem } = createFindings('address');
  const prober = new Prober(base + callPath, config.credentials);
  try {
    const first = await prober.sendText('without credentials');
    const found = [checkArrival(base, first)];
    const clock = measureClockAhead(first);
    if (found.some(({ state }) => state === 'problem')) return { found, ...clock };
    const access = await checkAccess(prober, first, config);
    found.push(checkScheme(base, first), checkPublicUrl(base, config.publicUrl), ...access);
    if (!access.some(({ state }) => state === 'problem'))
      found.push(await checkSocket(base, document, config, { needsSocket }));
    if (listOperations(document).some(({ method, path }) => method === 'OPTIONS' && path === callPath))
      found.push(checkPortal(await prober.sendOptions()));
    found.push(
      checkAnswerForm(prober.answers),
      checkAnswerTime(prober.answers, { handlerDeadlineMs: config.handlerDeadlineMs, needsSocket }),
      ...(await checkOrigin(base)),
    );
    return { found, ...clock };
  } catch (error) {
    return { found: [problem(`${base} cannot be reached: ${explainNoAnswer(error)}`)] };
  }
}

/** Checks credentials and signatures. Signatures cannot be checked without valid credentials. */
async function checkAccess(prober: Prober, without: ProbeAnswer, { credentials, secrets }: Config): Promise<Finding[]> {
  const found = [checkCredentials(credentials !== undefined, await prober.sendText('with credentials'), without)];
  if (found.some(({ state }) => state === 'problem')) return found;
  const forgedAnswer = await prober.sendForged();
  const blankedAnswers: ProbeAnswer[] = [];
  for (const { value } of secrets) blankedAnswers.push(await prober.sendWithBlanks(value));
  return [...found, checkSignature({ blankedAnswers, forgedAnswer })];
}

function measureClockAhead({ headers: { date }, durationMs }: ProbeAnswer): { clockAheadMs?: number } {
  return date && !Number.isNaN(Date.parse(date))
    ? { clockAheadMs: Date.parse(date) + 500 - (Date.now() - durationMs / 2) }
    : {};
}
