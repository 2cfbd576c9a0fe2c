import { statSync } from 'node:fs';
import { readTextFile } from '../../openapi/contract/read-text-file.ts';
import { parseUsers } from '../sip/parse-users.ts';
import { createFindings, type Finding } from './finding.ts';

const { ok, warning, problem, skipped } = createFindings('SIP users');

/** Checks the file that SIP_USERS_FILE names. */
export function checkSipUsers(file: string | undefined): Finding[] {
  if (!file) return [skipped('SIP_USERS_FILE is not set')];
  try {
    const { users, problems } = parseUsers(readTextFile(file));
    if (problems.length > 0)
      return problems.map((each) =>
        problem(`${file}, ${each}: correct this line, or add users with \`jambonz-contract sip-user\``),
      );
    const found: Finding[] = [];
    if (users.size === 0)
      found.push(warning(`${file} contains no user: \`jambonz-contract sip-user add NAME REALM\` adds one`));
    if ((statSync(file).mode & 0o007) !== 0)
      found.push(
        warning(`every user of this machine can read ${file}, whose hashes work like passwords: run chmod o= on it`),
      );
    return found.length > 0 ? found : [ok(`${users.size} in ${file}`)];
  } catch (error) {
    return [
      problem(
        `SIP_USERS_FILE cannot be read, \`jambonz-contract sip-user add NAME REALM\` creates one: ${(error as Error).message}`,
      ),
    ];
  }
}
