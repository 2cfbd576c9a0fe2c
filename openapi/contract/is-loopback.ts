/** Returns whether a host name, with or without the brackets of a URL, is this machine. */
export function isLoopback(hostname: string): boolean {
  return /^(?:127\.\d+\.\d+\.\d+|\[::1\]|::1|(?:.*\.)?localhost)$/.test(hostname);
}
