import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WebhookEvent } from '../../openapi/contract/webhook-event.ts';
import { recordingFormat } from './format.ts';

/** A recorded call. */
export interface Recording {
  /** The name of its file. */
  file: string;
  events: WebhookEvent[];
}

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
      const events = readEvents(readFileSync(join(folder, file), 'utf8'), (line, problem) =>
        onProblem(`${join(folder, file)}:${line}: ${problem}`),
      );
      return events.length > 0 ? [{ file, events }] : [];
    } catch (error) {
      onProblem(`${join(folder, file)}: cannot be read: ${(error as Error).message}`);
      return [];
    }
  });
}

function readEvents(text: string, onProblem: (line: number, problem: string) => void): WebhookEvent[] {
  const [first = '', ...lines] = text.split('\n');
  const { recording } = parseObject(first) ?? {};
  if (recording !== recordingFormat) {
    const found = recording === undefined ? 'no header of a recording' : `a recording of the format ${recording}`;
    onProblem(1, text === '' ? 'the file is empty' : `${found}, this version replays the format ${recordingFormat}`);
    return [];
  }
  return lines.flatMap((line, index) => {
    const value = parseObject(line);
    if (isEvent(value)) return [value];
    if (line !== '' && value?.cut !== true) onProblem(index + 2, 'the line is not a webhook');
    return [];
  });
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
  const isAddressed = typeof method === 'string' && typeof url === 'string' && url.startsWith('/');
  return (
    isDated && isAddressed && typeof outcome === 'string' && (message === undefined || typeof message === 'object')
  );
}
