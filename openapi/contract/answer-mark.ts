/** Why an answer is the operation's fallback; `request`: signed by jambonz, and against the contract. */
export type FallbackCause = 'exception' | 'deadline' | 'no_reply' | 'invalid_reply' | 'request';

const causes = [
  'exception',
  'deadline',
  'no_reply',
  'invalid_reply',
  'request',
] as const satisfies readonly FallbackCause[];

/** What a fallback was sent for. */
export interface FallbackReason {
  cause: FallbackCause;
  operation: string;
  /** What went wrong, in words. */
  detail?: string;
}

/** What the header of an answer that is not the handler's tells. */
export interface AnswerMark {
  fallback?: FallbackReason;
  /** The stored answer of an earlier attempt. */
  isReplay?: true;
}

/**
 * The response header of an answer that is not the handler's: `exception; operation="answerCall"`, `replay`, or both. A list of structured
 * fields (RFC 9651); the detail is a display string.
 */
export const answerHeader = 'Contract-Answer';

/** In characters. A header may have 16 kB, and each byte of a character may take three. */
const maxDetailLength = 1_000;

/** Writes the header's value for a fallback. */
export function writeFallbackMark({ cause, operation, detail }: FallbackReason): string {
  const text = detail?.slice(0, maxDetailLength).replace(/[^ -~]|[%"]/gu, percentEncode);
  return `${cause}; operation="${operation.replace(/[^ -~]|["\\]/g, '')}"${text === undefined ? '' : `; detail=%"${text}"`}`;
}

/** Reads the header's value. Empty for an answer of a handler, and for one of a server of another make. */
export function readAnswerMark(header: string | null): AnswerMark {
  if (header === null) return {};
  const [, cause, operation = '', detail] = fallbackForm.exec(header) ?? [];
  return {
    ...(/^replay(?![^,])/.test(header) && { isReplay: true }),
    ...(cause && {
      fallback: { cause: cause as FallbackCause, operation, ...(detail !== undefined && { detail: decode(detail) }) },
    }),
  };
}

const fallbackForm = new RegExp(`(?<=^|, )(${causes.join('|')}); operation="([^"]*)"(?:; detail=%"([^"]*)")?$`);

function percentEncode(character: string): string {
  return Buffer.from(character).toString('hex').replace(/../g, '%$&');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
