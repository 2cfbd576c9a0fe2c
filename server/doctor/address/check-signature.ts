import { signatureHeader } from '../../../openapi/contract/signature.ts';
import type { Answer } from '../ask.ts';
import { type Finding, findings } from '../finding.ts';
import { refusalIn } from '../is-ours.ts';

const { ok, problem, skipped } = findings('signature');

const altered = 'a proxy writes the body anew, and the signature is over its bytes: have it pass the body on as it is';
const unchecked = 'the server checks none: give it WEBHOOK_SECRET as well, and restart it';

interface SignatureAnswers {
  /**
   * Answers to a body whose signature is valid without its added whitespace, one per configured
   * secret.
   */
  blanksAdded: readonly Answer[];
  /** Answer to a body signed with an unknown secret. */
  signedByNobody: Answer;
}

/** Whether the server has the secrets of this environment and receives the bytes as sent. */
export function checkSignature({ blanksAdded, signedByNobody }: SignatureAnswers): Finding {
  const forged = refusalIn(signedByNobody) ?? '';
  if (blanksAdded.length === 0)
    return signedByNobody.status === 401
      ? problem('the server checks one, and WEBHOOK_SECRET is not set here: set it as the server has it')
      : skipped('no secret is configured, and none is asked for');
  if (signedByNobody.status !== 401) return problem(unchecked);
  if (forged.includes('is missing'))
    return problem(`a proxy takes the header ${signatureHeader} away: have it pass that on`);
  if (/ s (old|in the future)/.test(forged))
    return problem(`${forged.replace(/: .*/, '')}: set the clock of the server, or of this machine, with NTP`);
  if (forged.includes('altered on the way: it is not the compact JSON')) return problem(altered);
  const [refused] = blanksAdded.flatMap((answer, index) => (isSignatureValid(answer) ? [] : [{ answer, index }]));
  if (!refused) return ok(blanksAdded.length > 1 ? `all ${blanksAdded.length} secrets are accepted` : 'accepted');
  if (refused.answer.status !== 401) return problem(altered);
  const which = blanksAdded.length > 1 ? `secret ${refused.index + 1} of WEBHOOK_SECRET` : 'WEBHOOK_SECRET';
  return problem(
    `the server does not know ${which} of this environment: give both the same and restart it (or a proxy reorders the body: have it pass the bytes on)`,
  );
}

/** Whether the signature was valid except for the added whitespace. */
function isSignatureValid(answer: Answer): boolean {
  return refusalIn(answer)?.includes('re-serialised on the way') ?? false;
}
