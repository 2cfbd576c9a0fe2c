import type { Contract } from './contract.ts';
import { listOperations } from './document.ts';
import type { Edition } from './edition.ts';
import { appendToPointer } from './json-pointer.ts';
import { formatMistake } from './mistake.ts';
import { createReplyChecks } from './reply-check.ts';

/** An error in a fallback reply. `pointer` is a JSON pointer into the document. */
export interface FallbackMistake {
  /** For example `/paths/~1webhooks~1call/post/x-fallback/0/txt`. */
  pointer: string;
  /** For example `x-fallback of answerCall: /0/txt say: unknown property, did you mean text?` */
  message: string;
}

/** Returns the errors in the fallback replies (`x-fallback`) of a document. */
export function findFallbackMistakes(
  contract: Pick<Contract, 'document' | 'replies'>,
  edition: Edition,
): FallbackMistake[] {
  const checks = createReplyChecks(contract, edition, 'mistake');
  return listOperations(contract.document).flatMap(({ path, method, operation }) => {
    const { operationId } = operation;
    const check = checks.get(operationId);
    if (!('x-fallback' in operation) || !check) return [];
    const fallback = [path, method.toLowerCase(), 'x-fallback'].reduce(appendToPointer, '/paths');
    return check(operation['x-fallback']).mistakes.map((mistake) => ({
      pointer: fallback + mistake.pointer,
      message: `x-fallback of ${operationId}: ${formatMistake(mistake)}`,
    }));
  });
}
