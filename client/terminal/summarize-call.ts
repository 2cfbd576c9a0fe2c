import { escapeControls } from '../../openapi/contract/escape-controls.ts';
import { excerpt } from '../../openapi/contract/excerpt.ts';
import type { Call } from '../phone/call.ts';
import { roundSeconds } from '../phone/clock.ts';
import { maskSecrets } from '../phone/mask-secrets.ts';
import { describeEnding, describeEvent } from '../phone/print-event.ts';
import { formatCount } from './format-count.ts';

/** Summarizes a call as one line of text: how and why it ended, and the slowest webhook. */
export function summarizeCall(call: Call): string {
  const { ended, seconds, transcript } = call;
  const hooks = transcript.flatMap((event) => (event.kind === 'webhook' ? [event.webhook] : []));
  const slowest = hooks.toSorted((a, b) => b.latency - a.latency)[0];
  const failures = call.mistakes.length;
  const parts = [
    `${ended?.status ?? 'unfinished'} after ${roundSeconds(seconds).toFixed(1)} s: ${(ended && describeEnding(ended)) ?? describeHangup(call)}`,
    formatCount(hooks.length, 'webhook') +
      (slowest ? `, the slowest ${excerpt(slowest.url)} in ${slowest.latency} ms` : ''),
    ...(failures > 0 ? [formatCount(failures, 'mistake')] : []),
  ];
  return escapeControls(maskSecrets(parts.join('; ')));
}

function describeHangup({ transcript }: Call): string {
  const last = transcript.findLast(({ kind, who }) => kind === 'hangup' && who !== 'party');
  if (!last) return 'the call is over';
  return `${last.who === 'jambonz' ? 'jambonz' : `the ${last.who}`} ${describeEvent(last)}`;
}
