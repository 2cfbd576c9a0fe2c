import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** Each with its published schema, or a linter, from the Python packages that .ci/run installs. None of them asks a network. */
const checks = {
  'deploy/kubernetes.yaml': 'kubernetes-validate --strict --quiet',
  'deploy/compose.yaml': 'check-jsonschema --builtin-schema vendor.compose-spec',
  Dockerfile: 'hadolint --no-color',
};

/** What there is to say against a file: nothing, or what is wrong with it. */
function complaints(file: keyof typeof checks, path: string = file) {
  const [program = '', ...words] = checks[file].split(' ');
  const { error, status, stdout, stderr } = spawnSync(program, [...words, path], { encoding: 'utf8' });
  if (error)
    throw new Error(`${program} is not on this machine: install it with pip, as .ci/run does (${error.message})`);
  const said = stdout + stderr;
  return status === 0 && !said.includes('WARN') ? '' : said; // an unknown kind of resource is a warning only
}

describe.each(Object.keys(checks) as (keyof typeof checks)[])('%s', (file) => {
  it('is as its readers want it', () => {
    expect(complaints(file)).toBe('');
  });
});

describe('a mistake is found:', () => {
  it.each<[string, keyof typeof checks, from: string, to: string, RegExp]>([
    [
      'a probe that is misspelt',
      'deploy/kubernetes.yaml',
      'readinessProbe:',
      'readynessProbe:',
      /'readynessProbe' was unexpected/,
    ],
    [
      'a field of a probe that is misspelt',
      'deploy/kubernetes.yaml',
      'periodSeconds: 2',
      'periodSecond: 2',
      /'periodSecond' was unexpected/,
    ],
    ['a word for a number', 'deploy/kubernetes.yaml', 'replicas: 2', 'replicas: two', /replicas: 'two' is not of type/],
    ['an API that is gone', 'deploy/kubernetes.yaml', 'autoscaling/v2', 'autoscaling/v2beta2', /v2beta2/],
    [
      'an option of a service that is misspelt',
      'deploy/compose.yaml',
      'read_only:',
      'readonly:',
      /'readonly' was unexpected/,
    ],
    [
      'a secret from nowhere that there is',
      'deploy/compose.yaml',
      'environment: WEBHOOK_SECRET',
      'enviroment: X',
      /'enviroment' does not match/,
    ],
    ['an instruction that is misspelt', 'Dockerfile', 'EXPOSE', 'EXPOSED', /missing whitespace/],
    [
      'a health check that comes twice',
      'Dockerfile',
      'CMD ["node", "dist',
      'HEALTHCHECK NONE\nCMD ["node", "dist',
      /DL3012/,
    ],
  ])('%s', (_mistake, file, from, to, said) => {
    const text = readFileSync(file, 'utf8');
    const wrong = join(temporaryFolder(), basename(file));
    writeFileSync(wrong, text.replace(from, to));
    expect(text).toContain(from);
    expect(complaints(file, wrong)).toMatch(said);
  });
});
