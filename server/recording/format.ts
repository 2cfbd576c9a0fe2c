import { packageVersion } from '../../openapi/contract/this-package.ts';

/** The format of the files. A change that older versions cannot replay increases it. */
export const recordingFormat = 1;

/** The first line of a file. A `WebhookEvent` is on each other line. */
export const header = JSON.stringify({ recording: recordingFormat, version: packageVersion });

/** The last line of a file that does not have the rest of its call. */
export const cutLine = JSON.stringify({ cut: true });

/** Matches the names of recordings, which sort by the time of their first webhook. */
export const recordingName = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z-[\w-]+\.jsonl$/;

/**
 * Returns the name of the file of a call. `at` is the time of its first webhook, ISO 8601 in UTC.
 */
export function createRecordingName(at: string, callSid: string): string {
  return `${at.replaceAll(':', '-')}-${callSid.replace(/[^\w-]/g, '_').slice(0, 100)}.jsonl`;
}
