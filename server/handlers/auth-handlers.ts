import { authenticate } from 'jambonz-contract/server';
import type { AuthHandlers } from '../../generated/server/auth-handlers.ts';

export const authHandlers: AuthHandlers = {
  authenticateClient: ({ body, services, log }) => authenticate(body, { ...services, log }),
};
