import { escapeControls } from '../../openapi/contract/escape-controls.ts';
import type { Difference } from '../../openapi/contract/json-differences.ts';
import { UsageError } from '../../openapi/contract/usage-error.ts';
import type { WebhookEvent } from '../../openapi/contract/webhook-event.ts';
import type { HandlersFor } from '../app.ts';
import { readConfig } from '../config/config.ts';
import { type Recording, readRecordings } from '../recording/read-recordings.ts';
import { type Deviation, type ReplayedProject, replayRecordings } from '../recording/replay.ts';

const maxShownDifferences = 5;
const maxShownCharacters = 80;

/**
 * `jambonz-contract replay FOLDER`: sends the recorded calls in a folder to the code of a project,
 * and prints each webhook whose verbs or outcome differ, a line each, by call. `onSend` gets each
 * webhook before it is sent.
 * @returns the exit code: 0 if no call differs, otherwise 1
 * @throws UsageError if the folder has no recording
 * @throws StartError if the project cannot be served
 */
export async function replay<Handlers extends HandlersFor<Handlers>>(
  folder: string,
  project: ReplayedProject<Handlers>,
  onSend?: (event: WebhookEvent) => void,
): Promise<number> {
  const recordings = readFolder(folder);
  const { webhooks, deviations } = await replayRecordings(recordings, project, readConfig(process.env), onSend);
  const byRecording = new Map<Recording, Deviation[]>();
  for (const deviation of deviations) {
    const { recording } = deviation;
    byRecording.set(recording, [...(byRecording.get(recording) ?? []), deviation]);
  }
  for (const [{ file, events, isCut }, ofCall] of byRecording) {
    print(`call ${events[0]?.call_sid}${isCut ? ' (cut)' : ''} (${file})`);
    for (const deviation of ofCall) print(`  ${describeDeviation(deviation)}`);
  }
  const differing = byRecording.size === 1 ? '1 call differs' : `${byRecording.size || 'no'} calls differ`;
  print(`${count(recordings.length, 'call')}, ${count(webhooks, 'webhook')}: ${differing}`);
  return byRecording.size === 0 ? 0 : 1;
}

function readFolder(folder: string): Recording[] {
  let recordings: Recording[];
  try {
    recordings = readRecordings(folder, (problem) => console.error(escapeControls(`skipped ${problem}`)));
  } catch (error) {
    throw new UsageError(`the folder of recordings cannot be read: ${(error as Error).message}`);
  }
  if (recordings.length > 0) return recordings;
  throw new UsageError(`${folder} has no recording that can be replayed: a server writes them with RECORD=${folder}`);
}

function describeDeviation({ event: { at, method, url, operation, outcome: before }, ...found }: Deviation): string {
  const [path] = url.split('?');
  const parts = found.differences.slice(0, maxShownDifferences).map(describeDifference);
  if (found.outcome !== undefined) parts.unshift(`${before} → ${found.outcome}`);
  const more = found.differences.length - maxShownDifferences;
  if (more > 0) parts.push(`${more} more`);
  return `${[at, method, path, operation].filter(Boolean).join(' ')}: ${parts.join('; ')}`;
}

function describeDifference({ pointer, before, now }: Difference): string {
  return [
    pointer,
    before === undefined ? 'nothing' : shorten(before),
    '→',
    now === undefined ? 'nothing' : shorten(now),
  ]
    .filter(Boolean)
    .join(' ');
}

function shorten(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length > maxShownCharacters ? `${json.slice(0, maxShownCharacters)}…` : json;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Recordings can come from elsewhere: their control characters must not control the terminal. */
function print(line: string): void {
  console.log(escapeControls(line));
}
