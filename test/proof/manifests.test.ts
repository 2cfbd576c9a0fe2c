import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/**
 * The checker of each manifest: a published schema or a linter, from the Python packages that
 * .ci/run installs. No checker needs network access.
 */
const checks = {
  'deploy/kubernetes.yaml': 'kubernetes-validate --strict --quiet',
  'deploy/compose.yaml': 'check-jsonschema --builtin-schema vendor.compose-spec',
  Dockerfile: 'hadolint --no-color',
};

/** Checks a manifest. Returns the output of its checker, empty if the manifest is valid. */
function checkManifest(file: keyof typeof checks, path: string = file) {
  const [program = '', ...words] = checks[file].split(' ');
  const { error, status, stdout, stderr } = spawnSync(program, [...words, path], { encoding: 'utf8' });
  if (error)
    throw new Error(`${program} is not on this machine: install it with pip, as .ci/run does (${error.message})`);
  const printed = stdout + stderr;
  // For an unknown kind of resource, the checker prints only a warning.
  return status === 0 && !printed.includes('WARN') ? '' : printed;
}

describe.each(Object.keys(checks) as (keyof typeof checks)[])('the deployment manifest %s', (file) => {
  it('is valid according to the schema or linter of its file format', () => {
    expect(checkManifest(file)).toBe('');
  });
});

describe('the check of the deployment manifests', () => {
  it.each<[string, keyof typeof checks, from: string, to: string, RegExp]>([
    [
      'a misspelt probe',
      'deploy/kubernetes.yaml',
      'readinessProbe:',
      'readynessProbe:',
      /'readynessProbe' was unexpected/,
    ],
    [
      'a misspelt field of a probe',
      'deploy/kubernetes.yaml',
      'periodSeconds: 2',
      'periodSecond: 2',
      /'periodSecond' was unexpected/,
    ],
    [
      'a word in place of a number',
      'deploy/kubernetes.yaml',
      'replicas: 2',
      'replicas: two',
      /replicas: 'two' is not of type/,
    ],
    ['a removed API version', 'deploy/kubernetes.yaml', 'autoscaling/v2', 'autoscaling/v2beta2', /v2beta2/],
    ['a misspelt option of a service', 'deploy/compose.yaml', 'read_only:', 'readonly:', /'readonly' was unexpected/],
    [
      'a secret with a misspelt source',
      'deploy/compose.yaml',
      'environment: WEBHOOK_SECRET',
      'enviroment: X',
      /'enviroment' does not match/,
    ],
    ['a misspelt instruction', 'Dockerfile', 'EXPOSE', 'EXPOSED', /missing whitespace/],
    ['a duplicate health check', 'Dockerfile', 'CMD ["node", "dist', 'HEALTHCHECK NONE\nCMD ["node", "dist', /DL3012/],
  ])('reports %s', (_mistake, file, from, to, message) => {
    const text = readFileSync(file, 'utf8');
    const wrong = join(temporaryFolder(), basename(file));
    writeFileSync(wrong, text.replace(from, to));
    expect(text).toContain(from);
    expect(checkManifest(file, wrong)).toMatch(message);
  });
});
