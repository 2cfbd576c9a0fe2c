import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { exampleOf } from '../../generated/server/test.ts';
import { deliver } from '../helpers/deliver.ts';
import { start } from '../helpers/start.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

interface Rule {
  alert: string;
  expr: string;
  labels: { severity: string };
  annotations: { summary: string; action: string };
}

const text = readFileSync('deploy/alerts.yaml', 'utf8');
const rules: Rule[] = parse(text).groups[0].rules;

/** Runs promtool. Returns what it prints, empty if it finds no mistake. */
function runPromtool(...words: string[]): string {
  const { error, status, stdout, stderr } = spawnSync('promtool', words, { encoding: 'utf8' });
  if (error) throw new Error(`promtool is not on this machine: apt-get install prometheus (${error.message})`);
  return status === 0 ? '' : stdout + stderr;
}

/**
 * The samples of a metric, one a minute, in the notation of promtool: `0+2x60` counts two a minute.
 */
type Series = Record<string, string>;

const job = { job: 'jambonz-contract' };
const replica = { ...job, instance: 'a' };
const url = { job: 'jambonz-contract-address', instance: 'https://voice.example.com/health' };

const toSeries = (name: string, labels: object) =>
  `${name}{${Object.entries(labels).map(([label, value]) => `${label}="${value}"`)}}`;
const webhooks = (outcome: string) => toSeries('webhook_duration_seconds_count', { ...replica, outcome });
const fasterThan = (le: string) => toSeries('webhook_duration_seconds_bucket', { ...replica, outcome: 'reply', le });
const refusals = (code: string) => toSeries('webhook_refusals_total', { ...replica, code });
const fallbacks = toSeries('webhook_fallbacks_total', { ...replica, cause: 'exception' });
const storeErrors = toSeries('webhook_store_errors_total', replica);
const residentBytes = toSeries('process_resident_memory_bytes', replica);
const startTime = toSeries('process_start_time_seconds', replica);
const eventLoopLag = toSeries('nodejs_eventloop_lag_p99_seconds', replica);
const up = toSeries('up', replica);
const probeSuccess = toSeries('probe_success', url);
const certificateEnd = toSeries('probe_ssl_earliest_cert_expiry', url);

/**
 * For each alert samples for which it fires, the minute, and the labels and summary that it has.
 */
const cases: Record<string, [series: Series, minute: number, labels: object, summary: string]> = {
  WebhookServerDown: [
    { [up]: '1x5 0x20' },
    10,
    {},
    'No webhook server answers Prometheus, so callers probably hear nothing',
  ],
  WebhookReplicaDown: [{ [up]: '1x5 0x20' }, 10, replica, 'a does not answer on its admin port'],
  WebhookServerRestarts: [{ [startTime]: '1x9 2x9 3x5 4x9' }, 30, replica, 'a has started 3 times more in 30 minutes'],
  WebhookFallbacksMany: [
    { [fallbacks]: '0+1x60', [webhooks('fallback')]: '0+1x60', [webhooks('reply')]: '0+9x60' },
    20,
    job,
    '10% of webhooks are answered with the fallback',
  ],
  WebhookFallbacksSome: [
    { [fallbacks]: '0x59 1+1x9', [webhooks('fallback')]: '0x59 1+1x9', [webhooks('reply')]: '0+20x180' },
    69,
    job,
    '0.8264% of the webhooks of an hour were answered with the fallback',
  ],
  WebhookFailures: [
    { [refusals('failure')]: '0+1x60' },
    20,
    job,
    '15 webhooks in 15 minutes were answered with status 500',
  ],
  WebhookSlow: [
    {
      [fasterThan('2.5')]: '0+97x60',
      [fasterThan('5')]: '0+100x60',
      [fasterThan('+Inf')]: '0+100x60',
      [webhooks('reply')]: '0+100x60',
    },
    20,
    job,
    'One webhook in a hundred takes longer than 4.167s',
  ],
  WebhookSendersRefused: [
    {
      [refusals('signature')]: '0x90 0+2x60',
      [webhooks('refusal')]: '0x90 0+2x60',
      [webhooks('reply')]: '0+10x90 900+4x60',
    },
    110,
    job,
    '20 webhooks in 10 minutes were refused for their signature or credentials',
  ],
  WebhookSendersRefusedSome: [
    { [refusals('signature')]: '0+1x90', [webhooks('refusal')]: '0+1x90', [webhooks('reply')]: '0+5x90' },
    70,
    job,
    '20% as many webhooks as are accepted are refused for their signature or credentials',
  ],
  WebhookOverload: [
    { [refusals('overload')]: '0+2x60' },
    20,
    job,
    '10 webhooks in 5 minutes were refused because memory for requests was used up',
  ],
  WebhookContractRefusals: [
    { [refusals('contract')]: '0+1x90', [webhooks('refusal')]: '0+1x90', [webhooks('reply')]: '0+9x90' },
    70,
    job,
    '10% of webhooks are refused because they do not match the OpenAPI document',
  ],
  WebhookStoreErrors: [
    { [storeErrors]: '0+5x60', [webhooks('reply')]: '0+10x60' },
    20,
    replica,
    'a works without Redis: calls are forgotten, and retries run handlers twice',
  ],
  WebhookMemoryHigh: [{ [residentBytes]: '500000000x20' }, 10, replica, 'a holds 476.8MiB, and is killed at 512 MiB'],
  WebhookEventLoopBlocked: [{ [eventLoopLag]: '0.7x20' }, 10, replica, 'The event loop of a is late by 700ms'],
  WebhookAddressUnreachable: [
    { [probeSuccess]: '1x5 0x20' },
    10,
    url,
    'https://voice.example.com/health does not answer from outside, so jambonz cannot reach it either',
  ],
  WebhookCertificateExpires: [
    { [certificateEnd]: '777600x120' },
    90,
    url,
    'The certificate of https://voice.example.com/health ends in 8d 22h 30m 0s',
  ],
};

const steady: Series = {
  [residentBytes]: '140000000x180',
  [eventLoopLag]: '0.02x180',
  [probeSuccess]: '1x180',
  [certificateEnd]: '5184000x180',
  [up]: '1x180',
};

/** Lines without a reason for an alert, at each minute of three hours. */
const healthyLines: Record<string, Series> = {
  'a night without a webhook': {
    ...steady,
    [startTime]: '1x180',
    [webhooks('reply')]: '0x180',
    [refusals('signature')]: '0x180',
    [fallbacks]: '0x180',
    [storeErrors]: '0x180',
  },
  'a night with a few calls, in which a stranger sends 50 webhooks': {
    ...steady,
    [webhooks('reply')]: '0+1x19 19x180',
    [webhooks('refusal')]: '0x39 50x140',
    [refusals('signature')]: '0x39 50x140',
  },
  'an evening with half the traffic of an hour ago, and a stranger': {
    ...steady,
    [webhooks('reply')]: '0+10x89 890+4x90',
    [webhooks('refusal')]: '0x99 4x80',
    [refusals('signature')]: '0x99 4x80',
  },
  'a night with a call an hour, one mistake, a scanner, a new version and a failover of Redis': {
    ...steady,
    [startTime]: '1x44 2x180',
    [webhooks('reply')]: '0x29 2x29 4x59 6x180',
    [webhooks('fallback')]: '0x89 1x180',
    [fallbacks]: '0x89 1x180',
    [fasterThan('2.5')]: '0x29 1x180',
    [fasterThan('5')]: '0x29 2x29 4x180',
    [fasterThan('+Inf')]: '0x29 2x29 4x180',
    [webhooks('refusal')]: '0x39 7x59 7+20x80',
    [refusals('signature')]: '0x39 4x180',
    [refusals('contract')]: '0x39 3x180',
    [refusals('path')]: '0x99 0+20x80',
    [storeErrors]: '0x29 4x180',
  },
  'a day with 1,000 webhooks a minute, and each mistake once in a while': {
    ...steady,
    [startTime]: '1x180',
    [webhooks('reply')]: '0+1000x180',
    [webhooks('fallback')]: '0+1x180',
    [webhooks('refusal')]: '0+10x180',
    [fallbacks]: '0+1x180',
    [fasterThan('2.5')]: '0+995x180',
    [fasterThan('5')]: '0+1000x180',
    [fasterThan('+Inf')]: '0+1000x180',
    [refusals('signature')]: '0+5x180',
    [refusals('contract')]: '0+5x180',
    [refusals('overload')]: '0x59 1x180',
    [storeErrors]: '0+5x59 461+5x120', // and a failover of five seconds
  },
};

/**
 * A test of promtool: the alerts that must fire at a minute, all with their labels and annotations.
 */
function createTest(series: Series, expected: { minute: number; alert: string; alerts: object[] }[]) {
  return {
    interval: '1m',
    input_series: Object.entries(series).map(([name, values]) => ({ series: name, values })),
    alert_rule_test: expected.map(({ minute, alert, alerts }) => ({
      eval_time: `${minute}m`,
      alertname: alert,
      exp_alerts: alerts,
    })),
  };
}

/** Runs tests of promtool. Returns what it prints, empty if all alerts are as expected. */
function runTests(tests: object[]): string {
  const file = join(temporaryFolder(), 'test.yaml');
  writeFileSync(file, stringify({ rule_files: [resolve('deploy/alerts.yaml')], evaluation_interval: '1m', tests }));
  return runPromtool('test', 'rules', file);
}

it('each alert fires for its case, with a summary and what to do', () => {
  expect(Object.keys(cases)).toEqual(rules.map(({ alert }) => alert));
  const tests = rules.map(({ alert, labels: { severity }, annotations: { action } }) => {
    const [series, minute, labels, summary] = cases[alert] ?? [{}, 0, {}, ''];
    const expected = { exp_labels: { ...labels, severity }, exp_annotations: { summary, action } };
    return createTest(series, [{ minute, alert, alerts: [expected] }]);
  });
  expect(runTests(tests)).toBe('');
});

it.each(Object.entries(healthyLines))('no alert fires in %s', (_line, series) => {
  const minutes = Array.from({ length: 60 }, (_, index) => index * 3);
  const expected = minutes.flatMap((minute) => rules.map(({ alert }) => ({ minute, alert, alerts: [] })));
  expect(runTests([createTest(series, expected)])).toBe('');
});

it('the action of each alert leads to its section in deploy/README.md', () => {
  const readme = readFileSync('deploy/README.md', 'utf8');
  for (const { alert, annotations } of rules) {
    expect(annotations.action.endsWith(`: deploy/README.md#${alert.toLowerCase()}`), alert).toBe(true);
    expect(readme).toContain(`\n### ${alert}\n`);
  }
});

/** Metrics of Prometheus itself and of blackbox_exporter. */
const foreignMetrics = ['up', 'probe_success', 'probe_ssl_earliest_cert_expiry'];

/** Finds the metrics and label values in alerting rules that the server does not expose. */
function findUnknownNames(text: string, exposed: string): string[] {
  const selectors = [...text.matchAll(/\b(\w+)\{([^}]*)\}/g)];
  return selectors.flatMap(([, name = '', matchers = '']) => {
    const lines = exposed.split('\n').filter((line) => line.split(/[{ ]/, 1)[0] === name);
    if (lines.length === 0) return foreignMetrics.includes(name) ? [] : [name];
    return [...matchers.matchAll(/(\w+)(?:=|!=|=~)"([^"]*)"/g)]
      .filter(([, label]) => label !== 'job') // a label of the target, which Prometheus adds
      .flatMap(([, label = '', values = '']) => values.split('|').map((value) => `${label}="${value}"`))
      .filter((pair) => !lines.some((line) => line.includes(pair)));
  });
}

it('every metric and label value of deploy/alerts.yaml is exposed by the server', async () => {
  const { url, adminUrl } = await start();
  await deliver(url, { body: exampleOf('answerCall') });
  await deliver(url, { body: 'not JSON' });
  const exposed = await (await fetch(`${adminUrl}/metrics`)).text();
  const own = [...text.matchAll(/\b(?:webhook|process|nodejs)_\w+/g)];
  expect(own.every(({ index, 0: name }) => text[index + name.length] === '{')).toBe(true);
  expect(findUnknownNames(text, exposed)).toEqual([]);
  expect(findUnknownNames('webhook_fallback_total{job="x"} webhook_refusals_total{code=~"json|jsn"}', exposed)).toEqual(
    ['webhook_fallback_total', 'code="jsn"'],
  );
});
