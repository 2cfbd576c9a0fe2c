import type { Logger } from 'pino';
import type { Config } from './config/config.ts';
import type { FindUser, SipUser } from './sip/sip-user.ts';
import { usersFile } from './sip/users-file.ts';
import { memoryStores } from './store/memory-stores.ts';
import type { FailureStore, Stores } from './store/stores.ts';
import { createLog } from './telemetry/log.ts';

/**
 * Yours: what handlers need from outside, such as a database, a CRM or a REST client.
 * Tests pass fakes of it to `createApp`.
 */
export interface Services {
  /** The SIP user of this name, here from SIP_USERS_FILE. A database will do as well. */
  findUser: FindUser;
  /** Counts wrong passwords, so that nobody can guess for long. */
  failures: FailureStore;
}

/** Yours: what handlers remember of a call from one webhook to the next, as `call.data`. It is kept as JSON. */
export interface CallData {
  /** What the caller chose from the menu. */
  choice?: 'sales' | 'support';
}

/** What all users of a realm get, such as `'mycompany.com': { expires: 300, application_sid: '72c5c38f-…' }`; `findUser` may add to it. */
const realms: Record<string, Omit<SipUser, 'ha1'>> = {};

interface Surroundings {
  config?: Partial<Config>;
  log?: Logger;
  stores?: Stores;
}

/** Makes the services once, when the server starts. */
export function createServices({
  config = {},
  log = createLog('info'),
  stores = memoryStores(),
}: Surroundings = {}): Services {
  const ha1Of = config.sipUsersFile ? usersFile(config.sipUsersFile, log) : () => undefined;
  return {
    failures: stores.failures,
    findUser(username, realm) {
      const ha1 = ha1Of(username, realm);
      return ha1 ? { ha1, ...realms[realm] } : undefined;
    },
  };
}
