import { escapeControls } from '../../openapi/contract/escape-controls.ts';

/** The result of one check, which is printed as one line. */
export interface Finding {
  state: 'ok' | 'warning' | 'problem' | 'skipped';
  /** What was checked. */
  check: string;
  /** The result of the check and, if needed, how to solve the problem. */
  detail: string;
}

/** Returns one function for each state, which creates a finding of the check named `check`. */
export function createFindings(check: string) {
  const createFinding =
    (state: Finding['state']) =>
    (detail: string): Finding => ({ state, check, detail });
  return {
    ok: createFinding('ok'),
    warning: createFinding('warning'),
    problem: createFinding('problem'),
    skipped: createFinding('skipped'),
  };
}

export function formatFinding({ state, check, detail }: Finding): string {
  // The detail is escaped, so that the finding stays on one line even if it quotes another server.
  return `${state.padEnd(7)}  ${check}: ${escapeControls(detail)}`;
}
