import { existsSync } from 'node:fs';
import { escapeControls } from '../../openapi/contract/escape-controls.ts';
import { suggestName } from '../../openapi/contract/nearest.ts';
import { readTextFile } from '../../openapi/contract/read-text-file.ts';
import { UsageError } from '../../openapi/contract/usage-error.ts';
import { readConfig } from '../config/config.ts';
import { computeHa1 } from '../sip/digest.ts';
import { findNameProblem, setUser } from '../sip/edit-users.ts';
import { parseUsers } from '../sip/parse-users.ts';
import { readPassword } from '../sip/read-password.ts';
import { replaceFile } from '../sip/replace-file.ts';

const usage = 'usage: jambonz-contract sip-user add NAME REALM | remove NAME REALM | list';

/** The commands, each with the number of its arguments. */
const counts = { add: 2, remove: 2, list: 0 };

/**
 * Edits or lists the SIP users of the file that SIP_USERS_FILE names:
 *
 *     jambonz-contract sip-user add NAME REALM      adds a user or sets a new password, from a
 *                                                   prompt or standard input
 *     jambonz-contract sip-user remove NAME REALM
 *     jambonz-contract sip-user list                one line per user: NAME, a tab, REALM
 *
 * A running server reloads the file within a second.
 * @returns the exit code: 0 done, 1 failed, 2 usage error
 */
export async function runSipUser(args: readonly string[]): Promise<number> {
  try {
    await runCommand(args);
    return 0;
  } catch (error) {
    console.error(`sip-user: ${escapeControls((error as Error).message)}`);
    return error instanceof UsageError ? 2 : 1;
  }
}

async function runCommand([command = '', ...names]: readonly string[]): Promise<void> {
  const count = Object.hasOwn(counts, command) ? counts[command as keyof typeof counts] : undefined;
  if (command === 'add' && names.length > 2)
    throw new UsageError(`do not pass the password as an argument, where other users can read it. ${usage}`);
  if (command !== '' && count === undefined)
    throw new UsageError(`unknown command ${command}${suggestName(command, Object.keys(counts))} (${usage})`);
  if (names.length !== count) throw new UsageError(usage);
  const { sipUsersFile: file } = readConfig({ SIP_USERS_FILE: process.env.SIP_USERS_FILE });
  if (!file)
    throw new UsageError('SIP_USERS_FILE is not set: set it to the file with the SIP users, here and for the server');
  const [name = '', realm = ''] = names;
  if (command === 'list') listUsers(file);
  else if (command === 'add') await addUser(file, name, realm);
  else await removeUser(file, name, realm);
}

async function addUser(file: string, name: string, realm: string): Promise<void> {
  const problem = findNameProblem('user name', name) ?? findNameProblem('realm', realm);
  if (problem) throw new UsageError(problem);
  const ha1 = computeHa1(name, realm, await readPassword());
  let isKnown = false;
  await replaceFile(file, (text = '') => {
    isKnown = hasUser(text, name, realm);
    return setUser(text, `${name}:${realm}`, ha1);
  });
  console.log(isKnown ? `${name} in ${realm} has a new password` : `${name} in ${realm} added`);
}

async function removeUser(file: string, name: string, realm: string): Promise<void> {
  if (!existsSync(file)) throw new Error(`${file} does not exist`);
  await replaceFile(file, (text = '') => {
    if (!hasUser(text, name, realm)) throw new Error(`${realm} has no user ${name}`);
    return setUser(text, `${name}:${realm}`, undefined);
  });
  console.log(`${name} in ${realm} removed`);
}

function listUsers(file: string): void {
  const { users, problems } = parseUsers(readTextFile(file));
  if (problems.length > 0) throw new Error(`${file} is invalid: ${problems.join('; ')}`);
  for (const key of users.keys()) console.log(key.replace(':', '\t'));
}

function hasUser(text: string, name: string, realm: string): boolean {
  return parseUsers(text).users.has(`${name}:${realm}`);
}
