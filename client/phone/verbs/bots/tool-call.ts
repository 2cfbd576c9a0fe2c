import { randomUUID } from 'node:crypto';
import type { ActOf } from '../../line/act.ts';
import type { Leg } from '../../line/leg.ts';
import { HookFailure } from '../../webhooks/hook-failure.ts';
import { type Hook, isUrlOf, readHook } from '../../webhooks/requestor.ts';
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
    const { answer, isCommand } = await askForResult(session.request(id, tool, args), hook, leg);
    if (isCommand && answer === undefined) {
      leg.addFailure(new HookFailure('timeout', 'no command llm:tool-output has come'), 'model-waits');
      return { id };
    }
    if (typeof answer !== 'object' || answer === null)
      throw new HookFailure('tool-result', 'the result of a tool must be a JSON object');
    // Over HTTP only, jambonz adds what an answer without `type` lacks (tasks/llm/index.js:131).
    const understood = isCommand ? { ...answer, type: (answer as { type?: unknown }).type || 'none' } : answer;
    const told = session.readResult(understood as Record<string, unknown>, id);
    leg.add('application', { kind: 'tool-result', tool, result: answer, told });
    if (told === undefined) {
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

/** Asks the tool hook. Over a WebSocket, the result comes as a command. */
async function askForResult(
  request: Record<string, unknown>,
  hook: Hook,
  { line }: Leg,
): Promise<{ answer: unknown; isCommand: boolean }> {
  const { toolResults, toolTimeoutMs, requestor } = line;
  const isCommand = requestor.transport === 'websocket' && !isUrlOf(readHook(hook).url, 'http');
  if (!isCommand) return { answer: await line.ask('toolRequest', hook, request), isCommand };
  const result = toolResults.await(String(request.tool_call_id), toolTimeoutMs);
  const { isSent } = await line.send('toolRequest', hook, request).catch((failure) => {
    toolResults.refuse(request.tool_call_id);
    throw failure;
  });
  // jambonz discards the message after the socket has been closed for good.
  if (!isSent) toolResults.refuse(request.tool_call_id);
  return { answer: await result, isCommand };
}
