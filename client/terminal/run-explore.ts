import { writeFileSync } from 'node:fs';
import { escapeControls } from '../../openapi/contract/escape-controls.ts';
import { acceptedFile, readAccepted } from '../explore/accepted.ts';
import { explore } from '../explore/explore.ts';
import { mermaid } from '../explore/mermaid.ts';
import { printTree } from '../explore/print-tree.ts';
import { maskSecrets } from '../phone/mask-secrets.ts';
import type { CallOptions } from '../phone/phone.ts';
import type { PhoneOptions } from '../phone/phone-options.ts';
import { createReport, isAccepted, type Report, summarize } from './explore-report.ts';
import { formatJson } from './format-json.ts';
import { readTerminalWidth } from './terminal-width.ts';

interface Options {
  phone: PhoneOptions;
  call?: Partial<CallOptions>;
  /** Maximum number of steps in one call. */
  depth?: number | undefined;
  /** Maximum real seconds of the exploration. */
  seconds?: number | undefined;
  /** Path of the file to write the flowchart to, in the Mermaid language. */
  mermaid?: string | undefined;
  /** Path of the file that lists the accepted findings. */
  accepted?: string;
  /** If true, the exploration is printed as JSON instead of a tree. */
  json?: boolean;
  /** Maximum columns of a printed line. The default is the width of the terminal. */
  width?: number;
  print?: (text: string) => void;
}

/**
 * `npm run call -- --explore`: prints the application states that callers can reach, the dead ends,
 * and the webhooks that no call has requested.
 * @returns the exit code, 1 if there are dead ends that are not accepted, if the time ends before
 * the first call waits, or if the flowchart cannot be written
 * @throws AcceptedFileError if the file of accepted findings has a mistake
 */
export async function runExplore({
  phone,
  call,
  depth,
  seconds,
  mermaid: chart,
  accepted: file = acceptedFile,
  json,
  width = readTerminalWidth() ?? 120,
  print = console.log,
}: Options): Promise<0 | 1> {
  const accepted = readAccepted(file);
  const started = performance.now();
  const limits = { ...(depth !== undefined && { depth }), ...(seconds !== undefined && { seconds }) };
  const exploration = await explore(phone, { ...call, ...limits });
  const report = createReport(exploration, accepted, phone.url, (performance.now() - started) / 1000);
  print(json ? formatJson(report) : formatReport(report, file, width));
  const isWritten = chart === undefined || writeFlowchart(chart, mermaid(exploration));
  const isReached = report.places.length > 0;
  return isReached && report.findings.every(isAccepted) && isWritten ? 0 : 1;
}

/** Maximum characters of a line, because a server can give its hooks names of any length. */
const maxLineLength = 2_000;

function formatReport(report: Report, file: string, width: number): string {
  const { findings, outdated, unreached = [] } = report;
  const lines = [
    ...printTree(report, width).split('\n'),
    '',
    ...findings.flatMap(({ text, name, accepted }) =>
      accepted === undefined ? [`dead end: ${text}`, `  name: ${name}`] : [`accepted: ${name}: ${accepted}`],
    ),
    ...outdated.map(({ name, line }) => `no longer found: ${name} → remove line ${line} of ${file}`),
    ...unreached.map(({ method, path, operationId }) => `not reached: ${method} ${path} (${operationId})`),
    summarize(report),
  ];
  const cut = (line: string) => (line.length > maxLineLength ? `${line.slice(0, maxLineLength)}…` : line);
  return lines.map((line) => escapeControls(cut(maskSecrets(line)))).join('\n');
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
