import { escapeControls } from '../../openapi/contract/escape-controls.ts';

/** The result of one check, in one line. */
export interface Finding {
  state: 'ok' | 'warning' | 'problem' | 'skipped';
  /** What was checked. */
  check: string;
  /** The result and, if needed, how to fix it. */
  says: string;
}

/** Creates the findings of one check. */
export function findings(check: string) {
  const finding = (state: Finding['state']) => (says: string) => ({ state, check, says });
  return { ok: finding('ok'), warning: finding('warning'), problem: finding('problem'), skipped: finding('skipped') };
}

export function lineOf({ state, check, says }: Finding): string {
  // Escaped to stay one line, because the text may quote another server.
  return `${state.padEnd(7)}  ${check}: ${escapeControls(says)}`;
}
