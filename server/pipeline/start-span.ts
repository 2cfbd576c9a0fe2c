import {
  type Attributes,
  type Context,
  context,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  TraceFlags,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { toCallLogFields } from '../context/call-facts.ts';
import { readTrace } from '../context/trace.ts';
import { failSpan, maskMembers } from '../tracing/fail-span.ts';
import type { Step } from './compose.ts';
import type { Webhook, WebhookOutcome, WebhookSpan } from './webhook.ts';

/**
 * Starts the span of a webhook, a child of the span of jambonz that sent it, and makes it the
 * parent of all spans that later steps start. Runs after the sender has been authenticated, because
 * a sender chooses its trace.
 */
export function startSpan(tracer: Pick<Tracer, 'startSpan'>): Step<Webhook> {
  return function startSpan(webhook, next) {
    const { route, transport, startedAtMs } = webhook;
    const parent = readParent(webhook);
    const isHttp = transport === 'http';
    const attributes: Attributes = {
      'jambonz.operation_id': route.operationId,
      'http.route': route.path,
      'network.protocol.name': transport,
      ...(isHttp && { 'http.request.method': route.method }),
    };
    // jambonz sends a message and waits for its ack, so over WebSocket it is a client too.
    const options = { kind: SpanKind.SERVER, startTime: startedAtMs, attributes };
    const span = tracer.startSpan(isHttp ? `${route.method} ${route.path}` : route.path, options, parent);
    webhook.span = createWebhookSpan(span, webhook);
    context.with(trace.setSpan(parent, span), next);
  };
}

/**
 * Returns the span of jambonz. Without one, an HTTP request belongs to the active span, such as
 * that of an application around this one; the active span of a message is that of another message.
 */
function readParent({ transport, b3 }: Webhook): Context {
  const active = transport === 'http' ? context.active() : ROOT_CONTEXT;
  const sender = readTrace(b3);
  if (!sender) return active;
  return trace.setSpanContext(active, {
    traceId: sender.ids.trace_id,
    spanId: sender.ids.span_id,
    traceFlags: sender.isSampled ? TraceFlags.SAMPLED : TraceFlags.NONE,
    isRemote: true,
  });
}

function createWebhookSpan(span: Span, webhook: Webhook): WebhookSpan {
  const { traceId: trace_id, spanId: span_id, traceFlags } = span.spanContext();
  return {
    ids: traceFlags & TraceFlags.SAMPLED ? { trace_id, span_id } : undefined,
    end({ outcome, status, failure }: WebhookOutcome) {
      if (!span.isRecording()) return; // not sampled, or ended
      const { call_sid } = toCallLogFields(webhook);
      span.setAttributes({ 'jambonz.outcome': outcome, ...maskMembers({ 'jambonz.call_sid': call_sid }) });
      if (webhook.transport === 'http') span.setAttribute('http.response.status_code', status);
      if (outcome === 'fallback' || outcome === 'failure') {
        const { cause = String(status), ...fields } = failure as Failure;
        failSpan(span, cause, fields);
      }
      span.end(performance.now());
    },
  };
}

/** The log fields of a failure that a span also has. */
interface Failure {
  cause?: string;
  detail?: string;
  err?: unknown;
}
