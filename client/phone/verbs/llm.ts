import type { Llm, Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { HookFailure } from '../webhooks/hook-failure.ts';
import { sendResult } from './action.ts';
import { runReportingAbort } from './report-abort.ts';
import { callTool } from './tool-call.ts';
import { createToolSession } from './tool-session.ts';

/** The properties that all verbs for language models share and the phone uses. */
type AnyLlm = Pick<Llm, 'id' | 'actionHook' | 'toolHook'> & Partial<Pick<Llm, 'vendor'>> & { verb: string };

/**
 * Simulates a conversation with a language model. `Call.callsTool` makes the model call a tool, and
 * `Call.partyHangsUp` makes the model end the conversation.
 */
export async function llm(verb: AnyLlm, leg: Leg): Promise<Verb[]> {
  await leg.answer();
  const getPartialResult = () => ({ completion_reason: 'normal conversation end' });
  const completion_reason = await runReportingAbort([leg, verb, 'llmResult', getPartialResult], () =>
    runConversation(verb, leg),
  );
  return sendResult(leg, verb, 'llmResult', { completion_reason });
}

async function runConversation({ verb, vendor, toolHook }: AnyLlm, leg: Leg): Promise<string> {
  for (;;) {
    const fits = ['say', 'partyHangsUp', 'waits', ...(toolHook ? (['callsTool'] as const) : [])] as const;
    const act = await leg.awaitAct(verb, 'model-end', fits);
    if (act.does === 'partyHangsUp') return 'normal conversation end';
    if (act.does === 'say') leg.addAct({ kind: 'say', text: act.text });
    if (act.does === 'waits') leg.passTime(act.seconds);
    if (act.does === 'callsTool' && toolHook) {
      try {
        await callTool(act, createToolSession({ verb, vendor }), toolHook, leg);
      } catch (error) {
        if (!(error instanceof HookFailure)) throw error;
        leg.addFailure(error, 'conversation-ends');
        return 'client error calling function';
      }
    }
  }
}
