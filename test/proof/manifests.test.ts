import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { readConfig } from '../../server/config/config.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/**
 * The checker of each manifest: a published schema or a linter, which .ci/run installs. No checker
 * needs network access.
 */
const checks = {
  'deploy/kubernetes.yaml': 'kubernetes-validate --strict --quiet',
  'deploy/ingress.yaml': 'kubernetes-validate --strict --quiet',
  'deploy/compose.yaml': 'check-jsonschema --builtin-schema vendor.compose-spec',
  'deploy/prometheus.yaml': 'promtool check config --lint=all --lint-fatal',
  'deploy/alerts.yaml': 'promtool check rules --lint=all --lint-fatal',
  Dockerfile: 'hadolint --no-color',
};

/** Seconds from SIGTERM to the exit of the process: the default of DRAIN_SECONDS. */
const { drainSeconds } = readConfig({});

/** Checks a manifest. Returns the output of its checker, empty if the manifest is valid. */
function checkManifest(file: keyof typeof checks, path: string = file) {
  const [program = '', ...words] = checks[file].split(' ');
  const { error, status, stdout, stderr } = spawnSync(program, [...words, path], { encoding: 'utf8' });
  if (error) throw new Error(`${program} is not on this machine: install it as .ci/run does (${error.message})`);
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
    [
      'a misspelt policy of the disruption budget',
      'deploy/kubernetes.yaml',
      'unhealthyPodEvictionPolicy',
      'unhealthyPodEviction',
      /'unhealthyPodEviction' was unexpected/,
    ],
    [
      'a misspelt rule of the network policy',
      'deploy/kubernetes.yaml',
      'namespaceSelector',
      'nameSpaceSelector',
      /'nameSpaceSelector' was unexpected/,
    ],
    ['a misspelt type of a path', 'deploy/ingress.yaml', 'pathType:', 'pathtype:', /'pathType' is a required property/],
    [
      'a misspelt setting of a scrape',
      'deploy/prometheus.yaml',
      'metrics_path',
      'metric_path',
      /metric_path not found/,
    ],
    ['an expression without its end', 'deploy/alerts.yaml', '== 1)', '== 1', /unclosed left parenthesis/],
    ['a template of an unknown function', 'deploy/alerts.yaml', 'humanize1024', 'humanize2048', /humanize2048/],
    ['a misspelt option of a service', 'deploy/compose.yaml', 'read_only:', 'readonly:', /'readonly' was unexpected/],
    [
      'a secret with a misspelt source',
      'deploy/compose.yaml',
      'environment: WEBHOOK_SECRET',
      'enviroment: X',
      /'enviroment' does not match/,
    ],
    ['a misspelt instruction', 'Dockerfile', 'EXPOSE', 'EXPOSED', /missing whitespace/],
    [
      'a duplicate health check',
      'Dockerfile',
      'CMD ["node", "--max',
      'HEALTHCHECK NONE\nCMD ["node", "--max',
      /DL3012/,
    ],
  ])('reports %s', (_mistake, file, from, to, message) => {
    const text = readFileSync(file, 'utf8');
    const wrong = join(temporaryFolder(), basename(file));
    writeFileSync(wrong, text.replace(from, to));
    expect(text).toContain(from);
    expect(checkManifest(file, wrong)).toMatch(message);
  });
});

describe('the deployment manifests together', () => {
  const documents = parseAllDocuments(readFileSync('deploy/kubernetes.yaml', 'utf8')).map((each) => each.toJS());
  const pod = documents.find(({ kind }) => kind === 'Deployment').spec.template.spec;
  const [container] = pod.containers;
  const { server, redis } = parse(readFileSync('deploy/compose.yaml', 'utf8')).services;
  const variables = container.env.map(({ name }: { name: string }) => name);
  const readHeap = (options: string) => Number(/^--max-old-space-size=(\d+)$/.exec(options)?.[1]);

  it('limit memory to twice the heap, above the alert', () => {
    const heap = readHeap(container.env[variables.indexOf('NODE_OPTIONS')].value);
    expect(container.resources.limits.memory).toBe(`${heap * 2}Mi`);
    expect(server.mem_limit).toBe(`${readHeap(server.environment.NODE_OPTIONS) * 2}m`);
    expect(readFileSync('deploy/alerts.yaml', 'utf8')).toContain(`> 0.9 * ${heap * 2} * 1024 * 1024\n`);
  });

  it('set only variables that the server reads', () => {
    const known = [...readFileSync('.env.example', 'utf8').matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name]) => name);
    for (const name of [...variables, ...Object.keys(server.environment)])
      expect([...known, 'NODE_OPTIONS']).toContain(name.replace(/_FILE$/, ''));
  });

  it('leave a process that gets SIGTERM the time to drain', () => {
    const [, preStopSeconds] = container.lifecycle.preStop.exec.command;
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(Number(preStopSeconds) + drainSeconds);
    expect(Number.parseInt(server.stop_grace_period, 10)).toBeGreaterThan(drainSeconds);
  });

  it('name images by digest', () => {
    const base = [...readFileSync('Dockerfile', 'utf8').matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    for (const image of [...base, container.image, redis.image]) expect(image).toMatch(/:[\w.-]+@sha256:[0-9a-f]{64}$/);
  });
});
