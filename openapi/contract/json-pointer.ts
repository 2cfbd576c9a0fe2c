/** Splits a JSON pointer into its member names (RFC 6901, section 4). */
export function splitPointer(pointer: string): string[] {
  return pointer.split('/').slice(1).map(unescapeToken);
}

/** Returns the member name that a token of a JSON pointer refers to (RFC 6901, section 4). */
export function unescapeToken(token: string): string {
  return token.includes('~') ? token.replaceAll('~1', '/').replaceAll('~0', '~') : token;
}

/** Appends a member name to a JSON pointer (RFC 6901, section 3). */
export function appendToPointer(pointer: string, member: string): string {
  return `${pointer}/${member.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
