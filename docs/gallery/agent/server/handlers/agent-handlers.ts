import type { AgentHandlers } from '../../generated/server/agent-handlers.ts';
import { dial, hangup, say, type Verb } from '../../generated/server/verbs.ts';

export const agentHandlers: AgentHandlers = {
  // The conversation ends normally if the caller hangs up, or if `connect-person` has sent other verbs.
  finishAgent: ({ body, call }) =>
    body.completion_reason === 'normal conversation end' ? [] : connectPerson(call.envVars.PERSON_NUMBER),

  finishPersonCall: async ({ body, services }) => {
    if (body.dial_call_status === 'completed') return [hangup()];
    await services.requestCallback(body.from);
    return [say({ text: 'Sorry, nobody is free. We will call you back. Goodbye.' }), hangup()];
  },
};

export function connectPerson(number: string): Verb[] {
  return [
    say({ text: 'One moment, I am connecting you with a colleague.' }),
    dial({ target: [{ type: 'phone', number }], timeout: 20, actionHook: '/webhooks/person-called' }),
  ];
}
