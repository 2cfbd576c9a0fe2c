import { runTools } from '../../generated/server/contract.ts';
import type { ToolHandlers } from '../../generated/server/tool-handlers.ts';
import { connectPerson } from './agent-handlers.ts';

export const toolHandlers: ToolHandlers = {
  runTool: runTools({
    'look-up-order': async ({ args, services }) =>
      (await services.findOrder(args.number)) ?? {
        error: `There is no order ${args.number}. Ask for the number again.`,
      },

    'connect-person': ({ args, call, log }) => {
      log.info({ reason: args.reason }, 'a caller asks for a person');
      // The new verbs end the conversation with the model. Over HTTP they cannot be sent.
      const isSent = call?.send({ command: 'redirect', data: connectPerson(call.envVars.PERSON_NUMBER) });
      return isSent ? 'The caller is being connected.' : { error: 'Nobody can be reached.' };
    },
  }),
};
