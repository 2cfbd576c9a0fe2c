import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { WebhookEvent } from '../../openapi/contract/webhook-event.ts';
import { recordingFormat } from './format.ts';

/** A recorded call. */
export interface Recording {
  /** The name of its file. */
  file: string;
  events: WebhookEvent[];
  /** Whether the file lacks the rest of the call. */
  isCut: boolean;
}

/** What is nested deeper cannot be compared. */
const maxDepth = 500;

/**
 * Reads the recordings in a folder, in the order of their names. What cannot be read is skipped:
 * `onProblem` gets a line that names its file and line.
 * @throws Error of Node if the folder cannot be read
 */
export function readRecordings(folder: string, onProblem: (problem: string) => void): Recording[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort();
  return files.flatMap((file) => {
    try {
      if (!statSync(join(folder, file)).isFile()) throw new Error('it is no regular file');
      const { events, isCut } = readEvents(readFileSync(join(folder, file), 'utf8'), (line, problem) =>
        onProblem(`${join(folder, file)}:${line}: ${problem}`),
      );
      return events.length > 0 ? [{ file, events, isCut }] : [];
    } catch (error) {
      onProblem(`${join(folder, file)}: cannot be read: ${(error as Error).message}`);
      return [];
    }
  });
}

function readEvents(
  text: string,
  onProblem: (line: number, problem: string) => void,
): { events: WebhookEvent[]; isCut: boolean } {
  const [first = '', ...lines] = text.split('\n');
  const { recording } = parseObject(first) ?? {};
  if (recording !== recordingFormat) {
    const found = recording === undefined ? 'no header of a recording' : `a recording of the format ${recording}`;
    onProblem(1, text === '' ? 'the file is empty' : `${found}, this version replays the format ${recordingFormat}`);
    return { events: [], isCut: false };
  }
  let isCut = false;
  const events = lines.flatMap((line, index) => {
    const value = parseObject(line);
    const isWebhook = isEvent(value);
    if (isWebhook && !isDeeper(value, maxDepth)) return [value];
    isCut ||= value?.cut === true;
    if (isWebhook) onProblem(index + 2, `the webhook is nested deeper than ${maxDepth} levels`);
    else if (line !== '' && value?.cut !== true) onProblem(index + 2, 'the line is not a webhook');
    return [];
  });
  return { events, isCut };
}

function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((member) => isDeeper(member, depth - 1));
}

function parseObject(line: string): Record<string, unknown> | undefined {
  try {
    const value = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Checks what a replay relies on. */
function isEvent(value: object | undefined): value is WebhookEvent {
  const { at, method, url, outcome, message } = (value ?? {}) as Record<string, unknown>;
  const isDated = typeof at === 'string' && !Number.isNaN(Date.parse(at));
  const isAddressed = /^(?:GET|POST|OPTIONS)$/.test(String(method)) && typeof url === 'string' && url.startsWith('/');
  return (
    isDated && isAddressed && typeof outcome === 'string' && (message === undefined || typeof message === 'object')
  );
}
