import type { AuthHandlers } from '../../generated/server/auth-handlers.ts';

export const authHandlers: AuthHandlers = {
  authenticateClient: () => ({ status: 'fail', message: 'no SIP users are configured' }),
};
