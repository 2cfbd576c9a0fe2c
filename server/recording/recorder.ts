import { constants, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { appendFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { OpenApiDocument } from '../../openapi/contract/document.ts';
import { StartError } from '../../openapi/contract/start-error.ts';
import type { WebhookEvent } from '../../openapi/contract/webhook-event.ts';
import type { Config } from '../config/config.ts';
import type { WebhookObserver } from '../events/observe.ts';
import { toLoggedError } from '../telemetry/describe-value.ts';
import { createRecordingName, cutLine, header, recordingName } from './format.ts';
import { Pseudonyms } from './pseudonyms.ts';
import { readSecrets, type Secrets } from './secrets.ts';

/** The size of a file, of which the header and the line of a cut are not counted. */
const maxCallBytes = 1_000_000;
/** The size of a webhook, because the work for a larger one would delay others. */
const maxWebhookCharacters = 50_000;
const maxFiles = 1_000;
/** Calls that are remembered, so that their next webhook goes to the same file. */
const maxOpenCalls = 1_000;
/** Webhooks that wait to be written. */
const maxQueued = 1_000;
const maxQueuedCharacters = 10_000_000;

/** Without O_CREAT, so that a deleted file is not written again without its beginning. */
const appendOnly = constants.O_WRONLY | constants.O_APPEND;

export interface Recorder {
  /** Records an answered webhook of a call, after its answer. */
  observe: WebhookObserver;
  /** Resolves when all observed webhooks are written. */
  close(): Promise<void>;
}

interface Dependencies {
  config: Partial<Config>;
  document: OpenApiDocument;
  log: Logger;
}

/**
 * Opens a folder for recordings of calls, one file a call, with pseudonyms for numbers, names and
 * secrets. The oldest files are deleted if there are too many. If a file cannot be written, recording
 * stops, which is logged once.
 * @throws StartError if the folder cannot be created or written
 */
export function openRecorder(folder: string, { config, document, log }: Dependencies): Recorder {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    return new FolderRecorder(folder, readdirSync(folder), { config, document, log });
  } catch (error) {
    throw new StartError([`RECORD must be a folder that the server can write: ${(error as Error).message}`]);
  }
}

interface OpenCall {
  pseudonyms: Pseudonyms;
  path: string;
  bytes: number;
  /** Whether the file is complete, or has lost a webhook. */
  isOver: boolean;
}

class FolderRecorder implements Recorder {
  readonly #folder: string;
  readonly #log: Logger;
  readonly #options: Secrets;
  readonly #files: string[];
  readonly #calls = new LRUCache<string, OpenCall>({ max: maxOpenCalls });
  /** An event as JSON, or undefined for one that was not queued. */
  readonly #queue: (string | undefined)[] = [];
  #queuedCharacters = 0;
  #writing: Promise<void> | undefined;
  #hasWarned = false;
  #isStopped = false;

  constructor(folder: string, names: readonly string[], { config, document, log }: Dependencies) {
    this.#folder = folder;
    this.#log = log;
    this.#files = names.filter((name) => recordingName.test(name)).sort();
    this.#options = readSecrets(config, document);
  }

  readonly observe: WebhookObserver = (format) => {
    if (this.#isStopped) return;
    const isFull = this.#queue.length >= maxQueued || this.#queuedCharacters > maxQueuedCharacters;
    if (!isFull) {
      const json = format();
      this.#queuedCharacters += json.length;
      this.#queue.push(json);
    } else if (this.#queue.at(-1) !== undefined) {
      this.#queue.push(undefined);
      this.#warnOfGaps();
    }
    this.#writing ??= this.#writeQueue();
  };

  async close(): Promise<void> {
    await this.#writing;
  }

  async #writeQueue(): Promise<void> {
    while (this.#queue.length > 0) {
      await setImmediate(); // answers that are due come first
      const json = this.#queue.shift();
      this.#queuedCharacters -= json?.length ?? 0;
      try {
        if (json === undefined) for (const call of this.#calls.values()) await this.#cut(call);
        else await this.#record(json);
      } catch (error) {
        this.#isStopped = true;
        this.#queue.length = 0;
        this.#log.warn({ err: toLoggedError(error), folder: this.#folder }, 'recording stops until the next start');
      }
    }
    this.#writing = undefined;
  }

  async #record(json: string): Promise<void> {
    const event: WebhookEvent = JSON.parse(json);
    if (event.call_sid === undefined) return;
    const known = this.#calls.get(event.call_sid);
    const call = known ?? { pseudonyms: new Pseudonyms(this.#options), path: '', bytes: 0, isOver: false };
    if (call.isOver) return;
    const replaced = json.length > maxWebhookCharacters ? undefined : renderLine(call.pseudonyms, event);
    call.bytes += Buffer.byteLength(replaced?.line ?? '');
    if (!known) {
      this.#calls.set(event.call_sid, call);
      await this.#create(call, createRecordingName(event.at, replaced?.call_sid ?? 'unknown'));
    }
    if (replaced === undefined || call.bytes > maxCallBytes) await this.#cut(call);
    else await this.#append(call, replaced.line);
  }

  async #create(call: OpenCall, name: string): Promise<void> {
    call.path = join(this.#folder, name);
    try {
      await writeFile(call.path, `${header}\n`, { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
      call.isOver = true;
      return;
    }
    this.#files.push(name);
    for (const oldest of this.#files.splice(0, this.#files.length - maxFiles))
      await rm(join(this.#folder, oldest), { force: true });
  }

  async #cut(call: OpenCall): Promise<void> {
    await this.#append(call, `${cutLine}\n`);
    call.isOver = true;
  }

  async #append(call: OpenCall, line: string): Promise<void> {
    if (call.isOver) return;
    try {
      await appendFile(call.path, line, { flag: appendOnly });
    } catch (error) {
      if (!hasCode(error, 'ENOENT')) throw error;
      call.isOver = true; // the file was deleted
    }
  }

  #warnOfGaps(): void {
    if (this.#hasWarned) return;
    this.#hasWarned = true;
    this.#log.warn('recordings are cut: more webhooks arrive than can be written');
  }
}

/** Returns undefined for an event that is nested too deeply. */
function renderLine(
  pseudonyms: Pseudonyms,
  event: WebhookEvent,
): { line: string; call_sid?: string | undefined } | undefined {
  try {
    const replaced = pseudonyms.replaceEvent(event);
    return { line: `${JSON.stringify(replaced)}\n`, call_sid: replaced.call_sid };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException).code === code;
}
