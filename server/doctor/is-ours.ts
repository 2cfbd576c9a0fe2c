import type { Answer } from './ask.ts';

/**
 * Why this server refused a request, or undefined if the answer is not a refusal of this server.
 * The content type is ignored.
 */
export function refusalIn({ text, status }: Answer): string | undefined {
  try {
    const problem = JSON.parse(text);
    return problem.type === 'about:blank' && problem.status === status && typeof problem.detail === 'string'
      ? problem.detail
      : undefined;
  } catch {
    return undefined;
  }
}

export function isOurs(answer: Answer): boolean {
  return refusalIn(answer) !== undefined;
}
