import type { Answer } from './ask.ts';

/** Why this server refused a request, or undefined when the answer is no refusal of this server. Whatever type it has come with. */
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
