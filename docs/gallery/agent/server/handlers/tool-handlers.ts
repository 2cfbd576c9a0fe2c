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
      if (!call) return { error: 'Nobody can be reached.' };
      // The new verbs end the conversation with the model.
      call.send({ command: 'redirect', data: connectPerson(call.envVars.PERSON_NUMBER) });
      return 'The caller is being connected.';
    },
  }),
};
