import { writeFileSync } from 'node:fs';
import { escapeControls } from '../../openapi/contract/escape-controls.ts';
import type { Exploration } from '../explore/exploration.ts';
import { explore } from '../explore/explore.ts';
import { formatFinding } from '../explore/finding.ts';
import { mermaid } from '../explore/mermaid.ts';
import { printTree } from '../explore/print-tree.ts';
import type { CallOptions } from '../phone/phone.ts';
import type { PhoneOptions } from '../phone/phone-options.ts';
import { formatCount } from './format-count.ts';
import { formatJson } from './format-json.ts';

interface Options {
  phone: PhoneOptions;
  call?: Partial<CallOptions>;
  /** Maximum number of steps in one call. */
  depth?: number | undefined;
  /** Path of the file to write the flowchart to, in the Mermaid language. */
  mermaid?: string | undefined;
  /** If true, the exploration is printed as JSON instead of a tree. */
  json?: boolean;
  /** Maximum columns of a printed line. The default is the width of the terminal. */
  width?: number;
  print?: (text: string) => void;
}

/**
 * `npm run call -- --explore`: prints the application states that callers can reach, and the dead
 * ends.
 * @returns the exit code, 1 if there are dead ends or the flowchart cannot be written
 */
export async function runExplore({
  phone,
  call,
  depth,
  mermaid: file,
  json,
  width,
  print = console.log,
}: Options): Promise<0 | 1> {
  const exploration = await explore(phone, { ...call, ...(depth !== undefined && { depth }) });
  print(json ? formatJson(exploration) : formatReport(exploration, width ?? process.stdout.columns ?? 120));
  const isWritten = file === undefined || writeFlowchart(file, mermaid(exploration));
  return exploration.findings.length === 0 && isWritten ? 0 : 1;
}

function formatReport(exploration: Exploration, width: number): string {
  const { places, findings, calls } = exploration;
  const unexplored = places.filter((place) => place.unexplored).length;
  const more = unexplored > 0 ? `, ${unexplored} of them not fully explored` : '';
  const found = `${formatCount(findings.length, 'dead end')} at ${formatCount(places.length, 'place')}`;
  const summary = `${found}${more}, found with ${formatCount(calls, 'call')}`;
  const deadEnds = findings.map((finding) => escapeControls(`dead end: ${formatFinding(finding)}`));
  return [
    ...printTree(exploration, width)
      .split('\n')
      .map((line) => escapeControls(line)),
    '',
    ...deadEnds,
    summary,
  ].join('\n');
}

function writeFlowchart(file: string, text: string): boolean {
  try {
    writeFileSync(file, text);
    return true;
  } catch (error) {
    console.error(`${file} cannot be written: ${(error as Error).message}`);
    return false;
  }
}
