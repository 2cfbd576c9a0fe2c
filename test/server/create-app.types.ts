/** Compiled by `npm run typecheck`, never run, like test/openapi/contract.types.ts. */
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

// @ts-expect-error 10 handlers are missing
createApp({ contract, services, handlers: { answerCall: handlers.answerCall } });

// @ts-expect-error there is no such verb
createApp({ contract, services, handlers: { ...handlers, answerCall: () => [{ verb: 'teleport' }] } });

// @ts-expect-error the services are missing, although this handler does not use them
createApp({ contract, services: {}, handlers: { ...handlers, answerCall: () => [] } });

// @ts-expect-error the contract decides what is required, not the handlers
createApp({ contract, services, handlers: {} });
