import { escapeControls } from '../../openapi/contract/escape-controls.ts';
import type { Call } from '../phone/call.ts';
import { counted } from './counted.ts';
import { failuresOf, hooksOf } from './failures.ts';

/** Summarizes a call in one line: how and why it ended, and the slowest webhook. */
export function verdict(call: Call): string {
  const { ended, seconds } = call;
  const hooks = hooksOf(call).map(({ hook }) => hook);
  const slowest = hooks.toSorted((a, b) => b.latency - a.latency)[0];
  const failures = failuresOf(call).length;
  const parts = [
    `${ended?.status ?? 'unfinished'} after ${seconds.toFixed(1)} s: ${ended?.why ?? describeHangup(call)}`,
    `${counted(hooks.length, 'webhook')}, the slowest ${slowest?.url ?? 'none'} in ${slowest?.latency ?? 0} ms`,
    ...(failures > 0 ? [counted(failures, 'mistake')] : []),
  ];
  return escapeControls(parts.join('; '));
}

function describeHangup({ transcript }: Call): string {
  const last = transcript.findLast(({ who, does }) => does === 'hangs up' && who !== 'party');
  if (!last) return 'the call is over';
  const who = last.who === 'jambonz' ? 'jambonz' : `the ${last.who}`;
  return [who, last.does, last.what].filter(Boolean).join(' ');
}
