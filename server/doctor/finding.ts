import { escapeControls } from '../../openapi/contract/escape-controls.ts';

/** What one check has found, in one line. */
export interface Finding {
  state: 'ok' | 'warning' | 'problem' | 'skipped';
  /** What was looked at. */
  check: string;
  /** What was found, and what to do about it where that is something. */
  says: string;
}

/** Makes the findings of one check. */
export function findings(check: string) {
  const finding = (state: Finding['state']) => (says: string) => ({ state, check, says });
  return { ok: finding('ok'), warning: finding('warning'), problem: finding('problem'), skipped: finding('skipped') };
}

export function lineOf({ state, check, says }: Finding): string {
  // What another server said may be in it: a line stays a line.
  return `${state.padEnd(7)}  ${check}: ${escapeControls(says)}`;
}
