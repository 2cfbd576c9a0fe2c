/**
 * `npm run typecheck` compiles this file; nothing runs it. The compiler must refuse each line below
 * an `@ts-expect-error` and accept all others.
 */
import { loadContract } from '../../generated/server/contract.ts';
import { handlers } from '../../generated/server/handlers.ts';
import { say } from '../../generated/server/verbs.ts';
import { createApp } from '../../server/app.ts';
import { createServices } from '../../server/services.ts';

const contract = loadContract();
const services = createServices();

/** A handler written inside the arguments of `createApp` has a typed context. */
createApp({
  contract,
  services,
  handlers: { ...handlers, answerCall: ({ body, call }) => [say({ text: `${body.to} ${call.data.choice}` })] },
});

// @ts-expect-error all handlers except `answerCall` are missing
createApp({ contract, services, handlers: { answerCall: handlers.answerCall } });

// @ts-expect-error the verb `teleport` does not exist
createApp({ contract, services, handlers: { ...handlers, answerCall: () => [{ verb: 'teleport' }] } });

// @ts-expect-error the services are missing, although this handler does not use them
createApp({ contract, services: {}, handlers: { ...handlers, answerCall: () => [say({ text: 'Hello' })] } });

// @ts-expect-error a handler is required for each operation of the contract
createApp({ contract, services, handlers: {} });
