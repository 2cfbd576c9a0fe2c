import type { ProbeAnswer } from './ask.ts';

/**
 * Returns the reason why this server refused a request, or undefined if the answer is not a refusal
 * from this server. The Content-Type of the answer is ignored.
 */
export function readRefusal({ text, status }: Pick<ProbeAnswer, 'status' | 'text'>): string | undefined {
  try {
    const problem = JSON.parse(text);
    return problem.type === 'about:blank' && problem.status === status && typeof problem.detail === 'string'
      ? problem.detail
      : undefined;
  } catch {
    return undefined;
  }
}

export function isOwnAnswer(answer: ProbeAnswer): boolean {
  return readRefusal(answer) !== undefined;
}
