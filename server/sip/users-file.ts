import type { Logger } from 'pino';
import { readTextFile } from '../../openapi/contract/read-text-file.ts';
import { StartError } from '../../openapi/contract/start-error.ts';
import { followFile } from './follow-file.ts';
import { parseUsers, type Users } from './parse-users.ts';

/** Returns the current HA1 of a user. */
type FindHa1 = (username: string, realm: string) => string | undefined;

/**
 * Opens an htdigest file (lines of `username:realm:HA1`) and returns a function that finds the HA1
 * of a user. The file is read again within a second when it changes. If the file is broken or
 * missing, the previous users stay and the log states the reason.
 *
 * ```ts
 * const ha1 = openUsersFile('sip-users', log)('daveh', 'mycompany.com');
 * ```
 *
 * @throws StartError if the file is unreadable or invalid at startup
 */
export function openUsersFile(path: string, log: Logger): FindHa1 {
  let { users } = readAtStart(path);
  followFile(path, {
    onText(text) {
      const found = parseUsers(text);
      if (found.problems.length > 0) {
        log.error({ file: path, problems: found.problems }, 'SIP_USERS_FILE is invalid: the previous users stay valid');
      } else {
        users = found.users;
        log.info({ file: path, users: users.size }, 'SIP users read');
      }
    },
    onLost: (err) => log.error({ err, file: path }, 'SIP users cannot be read: the previous ones stay in use'),
  });
  return (username, realm) => users.get(`${username}:${realm}`);
}

function readAtStart(path: string): Users {
  const found = parseUsers(read(path));
  if (found.problems.length > 0)
    throw new StartError(found.problems.map((problem) => `SIP_USERS_FILE ${path}, ${problem}`));
  return found;
}

function read(path: string): string {
  try {
    return readTextFile(path);
  } catch (error) {
    throw new StartError([
      `SIP_USERS_FILE cannot be read (jambonz-contract sip-user add NAME REALM creates one): ${(error as Error).message}`,
    ]);
  }
}
