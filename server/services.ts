import {
  type Config,
  createLog,
  createMemoryStores,
  type FailureStore,
  type FindUser,
  openUsersFile,
  type SipUser,
  type Stores,
} from 'jambonz-contract/server';
import type { Logger } from 'pino';

/**
 * External dependencies of handlers, such as a database, a CRM or a REST client. Edit this
 * interface for your application. Tests pass fakes to `createApp`.
 */
export interface Services {
  /**
   * Finds a SIP user by name. This implementation reads SIP_USERS_FILE; yours may query a database.
   */
  findUser: FindUser;
  /** Counts wrong passwords, to limit guessing. */
  failures: FailureStore;
}

/**
 * State that handlers keep in `call.data` from one webhook of a call to the next, stored as JSON.
 * Edit this interface for your application.
 */
export interface CallData {
  /** The caller's menu choice. */
  choice?: 'sales' | 'support';
}

/**
 * Settings for all SIP users of a realm, such as
 * `'mycompany.com': { expires: 300, application_sid: '72c5c38f-…' }`. `findUser` may add to them.
 */
const realms: Record<string, Omit<SipUser, 'ha1'>> = {};

interface Dependencies {
  config?: Partial<Config>;
  log?: Logger;
  stores?: Stores;
}

/** Creates the services. Called once, when the server starts. */
export function createServices({
  config = {},
  log = createLog('info'),
  stores = createMemoryStores(),
}: Dependencies = {}): Services {
  const findHa1 = config.sipUsersFile ? openUsersFile(config.sipUsersFile, log) : () => undefined;
  return {
    failures: stores.failures,
    findUser(username, realm) {
      const ha1 = findHa1(username, realm);
      return ha1 ? { ha1, ...realms[realm] } : undefined;
    },
  };
}
