import { escapeControls } from '../../openapi/contract/escape-controls.ts';
import type { Call } from '../phone/call.ts';
import { describeEnding, describeEvent } from '../phone/print-event.ts';
import { findWebhooks } from './find-webhooks.ts';
import { formatCount } from './format-count.ts';

/** Summarizes a call as one line of text: how and why it ended, and the slowest webhook. */
export function summarizeCall(call: Call): string {
  const { ended, seconds } = call;
  const hooks = findWebhooks(call);
  const slowest = hooks.toSorted((a, b) => b.latency - a.latency)[0];
  const failures = call.mistakes.length;
  const parts = [
    `${ended?.status ?? 'unfinished'} after ${seconds.toFixed(1)} s: ${(ended && describeEnding(ended)) ?? describeHangup(call)}`,
    `${formatCount(hooks.length, 'webhook')}, the slowest ${slowest?.url ?? 'none'} in ${slowest?.latency ?? 0} ms`,
    ...(failures > 0 ? [formatCount(failures, 'mistake')] : []),
  ];
  return escapeControls(parts.join('; '));
}

function describeHangup({ transcript }: Call): string {
  const last = transcript.findLast(({ kind, who }) => kind === 'hangup' && who !== 'party');
  if (!last) return 'the call is over';
  return `${last.who === 'jambonz' ? 'jambonz' : `the ${last.who}`} ${describeEvent(last)}`;
}
