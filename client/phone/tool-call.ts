import { randomUUID } from 'node:crypto';
import type { ActOf } from './act.ts';
import { HookFailure } from './hook-failure.ts';
import type { Leg } from './leg.ts';
import type { Hook } from './requestor.ts';

/**
 * Asks for the result of a tool, in the documented form. It says nothing about the call, and has no tracing context.
 * @throws HookFailure when the answer is no object, which ends the conversation
 */
export async function callTool({ tool, args }: ActOf<'callsTool'>, hook: Hook, leg: Leg): Promise<void> {
  leg.line.transcript.add({ who: 'party', does: 'calls the tool', what: `${tool} ${JSON.stringify(args)}` });
  const answer = await leg.line.ask('toolRequest', hook, { tool_call_id: `chatcmpl-tool-${randomUUID()}`, name: tool, args });
  if (typeof answer !== 'object' || answer === null) throw new HookFailure('the result of a tool must be a JSON object');
  leg.line.toolAnswer = answer;
}
