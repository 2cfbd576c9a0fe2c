/**
 * Why the server answers with the fallback reply of the operation. `request` means that jambonz
 * sent a request that violates the contract, `too_large` that the reply does not fit into a message
 * of a WebSocket.
 */
export type FallbackCause = 'exception' | 'deadline' | 'no_reply' | 'invalid_reply' | 'too_large' | 'request';

export const fallbackCauses = [
  'exception',
  'deadline',
  'no_reply',
  'invalid_reply',
  'too_large',
  'request',
] as const satisfies readonly FallbackCause[];

/** The failure for which the server sent the fallback reply of an operation. */
export interface FallbackReason {
  cause: FallbackCause;
  operation: string;
  /** A readable description of the failure. */
  detail?: string;
}

/** The parsed header of an answer that does not come from the handler. */
export interface AnswerMark {
  fallback?: FallbackReason;
  /** Set if the answer is the stored answer to an earlier attempt of the same webhook. */
  isReplay?: true;
}

/**
 * The response header that marks an answer not given by the handler. Its value is `exception;
 * operation="answerCall"`, `replay`, or both: a structured-field list (RFC 9651) in which the
 * parameter `detail` is a display string.
 */
export const answerHeader = 'Contract-Answer';

/**
 * Maximum length of `detail` in characters: a header can hold 16 kB, and percent-encoding triples
 * each byte of a character.
 */
const maxDetailLength = 1_000;

/** Formats the value of the `Contract-Answer` header that marks a fallback reply. */
export function formatFallbackMark({ cause, operation, detail }: FallbackReason): string {
  const text = detail?.slice(0, maxDetailLength).replace(/[^ -~]|[%"]/gu, percentEncode);
  return `${cause}; operation="${operation.replace(/[^ -~]|["\\]/g, '')}"${text === undefined ? '' : `; detail=%"${text}"`}`;
}

/**
 * Parses the value of the `Contract-Answer` header. The result is empty for a handler's answer, and
 * for an answer from another server implementation.
 */
export function readAnswerMark(header: string | null): AnswerMark {
  if (header === null) return {};
  const [, cause, operation = '', detail] = fallbackPattern.exec(header) ?? [];
  return {
    ...(/^replay(?![^,])/.test(header) && { isReplay: true }),
    ...(cause && {
      fallback: {
        cause: cause as FallbackCause,
        operation,
        ...(detail !== undefined && { detail: decodeDetail(detail) }),
      },
    }),
  };
}

const fallbackPattern = new RegExp(
  `(?<=^|, )(${fallbackCauses.join('|')}); operation="([^"]*)"(?:; detail=%"([^"]*)")?$`,
);

function percentEncode(character: string): string {
  return Buffer.from(character).toString('hex').replace(/../g, '%$&');
}

function decodeDetail(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
