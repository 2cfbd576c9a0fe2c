const words: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was closed',
  UND_ERR_SOCKET: 'the connection was closed',
};

/**
 * Says in words why `fetch`, or reading its body, has failed. `fetch` hides the reason in the
 * cause.
 */
export function explainFetch({ message, cause }: Error): string {
  if (!(cause instanceof Error)) return message;
  const { code = '' } = cause as NodeJS.ErrnoException;
  return words[code] ?? (code || cause.message);
}
