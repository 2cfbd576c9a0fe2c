import type { CallHandlers } from '../../generated/server/call-handlers.ts';
import { toolHook, toolsFor } from '../../generated/server/contract.ts';
import { hangup, llm } from '../../generated/server/verbs.ts';

const instructions = `You answer the phone of a shop. Be brief and friendly.
You know orders only by the function look-up-order. Never guess.`;

export const callHandlers: CallHandlers = {
  answerCall: ({ call }) => [
    llm({
      vendor: 'openai',
      model: 'gpt-realtime',
      auth: { apiKey: call.envVars.OPENAI_API_KEY },
      llmOptions: {
        session_update: { instructions, voice: 'marin', tools: toolsFor('openai') },
        response_create: { instructions: 'Greet the caller and ask how you can help.' },
      },
      toolHook: toolHook({ vendor: 'openai', call }),
      actionHook: '/webhooks/agent-ended',
    }),
    hangup(), // over a WebSocket, a call without verbs does not end
  ],

  reportCallStatus: ({ body: { call_status, duration }, log }) => {
    log.info({ call_status, duration }, 'call status');
  },
};
