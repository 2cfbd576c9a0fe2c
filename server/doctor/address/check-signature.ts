import { signatureHeader } from '../../../openapi/contract/signature.ts';
import type { ProbeAnswer } from '../ask.ts';
import { createFindings, type Finding } from '../finding.ts';
import { readRefusal } from '../is-own-answer.ts';

const { ok, problem, skipped } = createFindings('signature');

const altered = 'a proxy rewrites the body, and the signature covers its bytes: make it pass the body on unchanged';
const unchecked = 'the server does not check it: set WEBHOOK_SECRET there as well, and restart it';

interface SignatureAnswers {
  /**
   * Answers to a body with added whitespace, signed without that whitespace: one answer per
   * configured secret.
   */
  blankedAnswers: readonly ProbeAnswer[];
  /** Answer to a body signed with an unknown secret. */
  forgedAnswer: ProbeAnswer;
}

/** Checks whether the server has the secrets of this environment and receives the bytes as sent. */
export function checkSignature({ blankedAnswers, forgedAnswer }: SignatureAnswers): Finding {
  const refusal = readRefusal(forgedAnswer) ?? '';
  if (blankedAnswers.length === 0)
    return forgedAnswer.status === 401
      ? problem(
          'the server checks the signature, but WEBHOOK_SECRET is not set here: set it to the value of the server',
        )
      : skipped('no secret is configured here, and the server does not require one');
  if (forgedAnswer.status !== 401) return problem(unchecked);
  if (refusal.includes('is missing'))
    return problem(`a proxy removes the header ${signatureHeader}: make it pass the header on`);
  if (/ s (old|in the future)/.test(refusal))
    return problem(`${refusal.replace(/: .*/, '')}: set the clock of the server, or of this machine, with NTP`);
  if (refusal.includes('altered on the way: it is not the compact JSON')) return problem(altered);
  const [refused] = blankedAnswers.flatMap((answer, index) => (isSignatureValid(answer) ? [] : [{ answer, index }]));
  if (!refused) return ok(blankedAnswers.length > 1 ? `all ${blankedAnswers.length} secrets are accepted` : 'accepted');
  if (refused.answer.status !== 401) return problem(altered);
  const which = blankedAnswers.length > 1 ? `secret ${refused.index + 1} of WEBHOOK_SECRET` : 'WEBHOOK_SECRET';
  return problem(
    `the server does not know ${which} of this environment: set the same there and here, and restart it (or a proxy reorders the body: make it pass the bytes on)`,
  );
}

/** Whether the server found the signature valid except for the added whitespace. */
function isSignatureValid(answer: ProbeAnswer): boolean {
  return readRefusal(answer)?.includes('re-serialised on the way') ?? false;
}
