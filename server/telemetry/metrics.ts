import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/**
 * The server's metrics, prefixed `webhook_`. Each label has few values, and clients cannot add any.
 *
 * ```ts
 * const text = await metrics.registry.metrics(); // in the format of Prometheus
 * ```
 */
export interface Metrics {
  /** The registry of prom-client that contains all metrics. Add metrics of your own to it. */
  registry: Registry;
  /** Seconds from the headers of a webhook to its answer. */
  duration: Histogram<'operation' | 'outcome' | 'transport'>;
  /**
   * The number of webhooks in flight. The gauge reads this number when the metrics are collected.
   * Updating the gauge for each webhook instead would look up its labels for each webhook.
   */
  inFlight: { webhooks: number };
  /** The number of open WebSockets, read as `inFlight` is. */
  sockets: { open: number };
  /** Webhooks answered with a problem (RFC 9457), by code. */
  refusals: Counter<'code'>;
  /** Webhooks answered with the fallback of their operation. */
  fallbacks: Counter<'operation' | 'cause'>;
  /** Retried webhooks that got the stored answer. */
  replays: Counter<'operation'>;
  /** Results of handlers that came after the deadline. */
  lateResults: Counter<'operation'>;
  /** Requests to Redis that failed or took too long. */
  storeErrors: Counter;
  /** Log lines that standard output did not accept. */
  logLinesDropped: Counter;
}

/**
 * The values of the label `code`. Their counters start at zero: `increase()` of Prometheus does
 * not count the first refusal of a counter that appears with it.
 */
const problemCodes = [
  'protocol',
  'path',
  'method',
  'credentials',
  'media_type',
  'size',
  'signature',
  'json',
  'contract',
  'overload',
  'failure',
] as const;

/** Names a kind of problem, as docs/operations.md lists them. */
export type ProblemCode = (typeof problemCodes)[number];

/**
 * Creates metrics at zero, in a separate registry.
 *
 * ```ts
 * const metrics = createMetrics();
 * const app = await createApp({ contract, handlers, services, metrics });
 * ```
 */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[] = []) =>
    new Counter({ name, help, labelNames, registers: [registry] });
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  const refusals = counter('webhook_refusals_total', 'Webhooks answered with a problem, by code', ['code']);
  for (const code of problemCodes) refusals.inc({ code }, 0);
  const inFlight = { webhooks: 0 };
  const sockets = { open: 0 };
  gauge('webhook_requests_in_flight', 'Webhooks in progress', () => inFlight.webhooks);
  gauge('webhook_sockets_open', 'Open WebSockets', () => sockets.open);
  return {
    registry,
    duration: new Histogram({
      name: 'webhook_duration_seconds',
      help: 'Time from the headers of a webhook to its answer, by operation, outcome (reply, replay, fallback, refusal, failure) and transport',
      labelNames: ['operation', 'outcome', 'transport'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [registry],
    }),
    inFlight,
    sockets,
    refusals,
    fallbacks: counter('webhook_fallbacks_total', 'Webhooks answered with the fallback of their operation, by cause', [
      'operation',
      'cause',
    ]),
    replays: counter('webhook_replays_total', 'Retried webhooks that got the answer of the first attempt', [
      'operation',
    ]),
    lateResults: counter(
      'webhook_late_results_total',
      'Results of handlers that came after the deadline and were dropped',
      ['operation'],
    ),
    storeErrors: counter('webhook_store_errors_total', 'Requests to Redis that failed or took too long'),
    logLinesDropped: counter('webhook_log_lines_dropped_total', 'Log lines that standard output did not accept'),
  };
}
