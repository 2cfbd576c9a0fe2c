import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it.each([
  ['a process substitution that writes late', 'lint <(sleep 0.3; echo [])', /^$/, 0],
  ['standard input', 'lint - <<< []', /^$/, 0],
  ['an endless standard input', 'lint - </dev/zero', /^-: cannot be read: .* is larger than 16 MB\n$/, 2],
])('lint reads %s up to the size limit', (_what, command, says, code) => {
  const program = `"${process.execPath}" --import tsx bin/jambonz-contract.ts`;
  const { stdout, status } = spawnSync('bash', ['-c', `${program} ${command}`], { encoding: 'utf8', timeout: 20_000 });
  expect(stdout).toMatch(says);
  expect(status).toBe(code);
});
