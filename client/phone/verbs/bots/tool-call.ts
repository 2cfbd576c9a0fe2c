import { randomUUID } from 'node:crypto';
import type { ActOf } from '../../line/act.ts';
import type { Leg } from '../../line/leg.ts';
import { HookFailure } from '../../webhooks/hook-failure.ts';
import type { Hook } from '../../webhooks/requestor.ts';
import type { ToolSession } from './tool-session.ts';

/**
 * Asks the tool hook for the result of an LLM tool, in the format of the LLM vendor. The request
 * has no data about the call and no tracing context. Resolves with the ID of the tool call, and
 * with the failure if the hook failed or its answer is not an object, which ends the conversation.
 */
export async function callTool(
  { tool, args }: ActOf<'callsTool'>,
  session: ToolSession,
  hook: Hook,
  leg: Leg,
): Promise<{ id: string; failure?: HookFailure }> {
  leg.add('model', { kind: 'tool-call', tool, args });
  const id = `chatcmpl-tool-${randomUUID()}`;
  try {
    const answer = await leg.line.ask('toolRequest', hook, session.request(id, tool, args));
    if (typeof answer !== 'object' || answer === null)
      throw new HookFailure('tool-result', 'the result of a tool must be a JSON object');
    leg.add('application', { kind: 'tool-result', tool, result: answer });
    if (!session.understands(answer as Record<string, unknown>, id)) {
      const failure = new HookFailure('tool-result', `${JSON.stringify(answer)} is not ${session.form}`);
      leg.addFailure(failure, 'model-waits');
    }
    return { id };
  } catch (failure) {
    if (!(failure instanceof HookFailure)) throw failure;
    leg.addFailure(failure, 'conversation-ends');
    return { id, failure };
  }
}
