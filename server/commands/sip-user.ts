import { existsSync, readFileSync } from 'node:fs';
import { escapeControls } from '../../openapi/contract/escape-controls.ts';
import { readConfig } from '../config/config.ts';
import { ha1Of } from '../sip/digest.ts';
import { nameProblem, withUser } from '../sip/edit-users.ts';
import { parseUsers } from '../sip/parse-users.ts';
import { readPassword } from '../sip/read-password.ts';
import { replaceFile } from '../sip/replace-file.ts';

const usage = 'usage: npm run sip:user -- add NAME REALM | remove NAME REALM | list';

class Misuse extends Error {}

/**
 * Edits or lists the SIP users of the file that SIP_USERS_FILE names:
 *
 *     npm run sip:user -- add NAME REALM      adds a user or sets a new password, from a prompt
 *                                             or standard input
 *     npm run sip:user -- remove NAME REALM
 *     npm run sip:user -- list                one line per user: NAME, a tab, REALM
 *
 * A running server reloads the file within a second.
 * @returns the exit code: 0 done, 1 failed, 2 usage error
 */
export async function sipUser(args: readonly string[]): Promise<number> {
  try {
    await run(args);
    return 0;
  } catch (error) {
    console.error(`sip:user: ${escapeControls((error as Error).message)}`);
    return error instanceof Misuse ? 2 : 1;
  }
}

async function run([command, ...names]: readonly string[]): Promise<void> {
  const count = { add: 2, remove: 2, list: 0 }[command ?? ''];
  if (command === 'add' && names.length > 2)
    throw new Misuse(`a password does not stand in the command, where others can read it. ${usage}`);
  if (names.length !== count) throw new Misuse(usage);
  const { sipUsersFile: file } = readConfig({ SIP_USERS_FILE: process.env.SIP_USERS_FILE });
  if (!file)
    throw new Misuse('SIP_USERS_FILE is not set: let it name the file with the SIP users, here and for the server');
  const [name = '', realm = ''] = names;
  if (command === 'list') list(file);
  else if (command === 'add') await add(file, name, realm);
  else await remove(file, name, realm);
}

async function add(file: string, name: string, realm: string): Promise<void> {
  const problem = nameProblem('user name', name) ?? nameProblem('realm', realm);
  if (problem) throw new Misuse(problem);
  const ha1 = ha1Of(name, realm, await readPassword());
  let known = false;
  await replaceFile(file, (text = '') => {
    known = hasUser(text, name, realm);
    return withUser(text, `${name}:${realm}`, ha1);
  });
  console.log(known ? `${name} in ${realm} has a new password` : `${name} in ${realm} added`);
}

async function remove(file: string, name: string, realm: string): Promise<void> {
  if (!existsSync(file)) throw new Error(`there is no file ${file}`);
  await replaceFile(file, (text = '') => {
    if (!hasUser(text, name, realm)) throw new Error(`there is no user ${name} in ${realm}`);
    return withUser(text, `${name}:${realm}`, undefined);
  });
  console.log(`${name} in ${realm} removed`);
}

function list(file: string): void {
  const { users, problems } = parseUsers(readFileSync(file, 'utf8'));
  if (problems.length > 0) throw new Error(`${file} is wrong: ${problems.join('; ')}`);
  for (const key of users.keys()) console.log(key.replace(':', '\t'));
}

function hasUser(text: string, name: string, realm: string): boolean {
  return parseUsers(text).users.has(`${name}:${realm}`);
}
