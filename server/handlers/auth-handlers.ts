import type { AuthHandlers } from '../../generated/server/auth-handlers.ts';
import { authenticate } from '../sip/authenticate.ts';

export const authHandlers: AuthHandlers = {
  authenticateClient: ({ body, services, log }) => authenticate(body, { ...services, log }),
};
