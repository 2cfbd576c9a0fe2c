import { escapeControls } from '../../openapi/contract/escape-controls.ts';
import type { Call } from '../phone/call.ts';
import { findFailures, findHookEntries } from './failures.ts';
import { formatCount } from './format-count.ts';

/** Summarizes a call as one line of text: how and why it ended, and the slowest webhook. */
export function summarizeCall(call: Call): string {
  const { ended, seconds } = call;
  const hooks = findHookEntries(call).map(({ hook }) => hook);
  const slowest = hooks.toSorted((a, b) => b.latency - a.latency)[0];
  const failures = findFailures(call).length;
  const parts = [
    `${ended?.status ?? 'unfinished'} after ${seconds.toFixed(1)} s: ${ended?.why ?? describeHangup(call)}`,
    `${formatCount(hooks.length, 'webhook')}, the slowest ${slowest?.url ?? 'none'} in ${slowest?.latency ?? 0} ms`,
    ...(failures > 0 ? [formatCount(failures, 'mistake')] : []),
  ];
  return escapeControls(parts.join('; '));
}

function describeHangup({ transcript }: Call): string {
  const last = transcript.findLast(({ who, does }) => does === 'hangs up' && who !== 'party');
  if (!last) return 'the call is over';
  const who = last.who === 'jambonz' ? 'jambonz' : `the ${last.who}`;
  return [who, last.does, last.what].filter(Boolean).join(' ');
}
