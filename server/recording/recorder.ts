import { constants, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { appendFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { OpenApiDocument } from '../../openapi/contract/document.ts';
import { StartError } from '../../openapi/contract/start-error.ts';
import type { WebhookEvent } from '../../openapi/contract/webhook-event.ts';
import type { Config } from '../config/config.ts';
import type { WebhookObserver } from '../events/observe.ts';
import { toLoggedError } from '../telemetry/describe-value.ts';
import { beginsCall, endsCall } from './call-bounds.ts';
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
/** Characters that all these calls make the server remember. */
const maxOpenCharacters = 500_000;
/** How long a call is remembered after its last status, for webhooks that come later. */
const endingMs = 60_000;
/** Webhooks that are written together, those of a call at once. */
const maxBatch = 100;
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
 * secrets. The oldest files are deleted if there are too many. If a file cannot be written,
 * recording stops, which is logged once.
 * @throws StartError if the folder cannot be created or written
 */
export function openRecorder(folder: string, { config, document, log }: Dependencies): Recorder {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const probe = join(folder, `.probe-${process.pid}`);
    try {
      writeFileSync(probe, '\n'); // a full disk takes an empty file
    } finally {
      rmSync(probe, { force: true });
    }
    return new FolderRecorder(folder, readdirSync(folder), { config, document, log });
  } catch (error) {
    throw new StartError([`RECORD must be a folder that the server can write: ${(error as Error).message}`]);
  }
}

interface OpenCall {
  pseudonyms: Pseudonyms;
  /** Missing if the call is not recorded. */
  path?: string;
  hasFile: boolean;
  bytes: number;
  /** Lines that are to be written. */
  lines: string;
  /** Whether the file gets no further webhook: it lost one, or is complete or deleted. */
  isOver: boolean;
  /** Whether its last status was recorded. */
  isEnding: boolean;
}

class FolderRecorder implements Recorder {
  readonly #folder: string;
  readonly #log: Logger;
  readonly #options: Secrets;
  readonly #files: string[];
  readonly #calls = new LRUCache<string, OpenCall>({
    max: maxOpenCalls,
    maxSize: maxOpenCharacters,
    ttlAutopurge: true,
    ttl: 0,
  });
  /** Events as JSON. */
  readonly #queue: string[] = [];
  #queuedCharacters = 0;
  /** The calls of webhooks that were not queued, until the queue is written. */
  readonly #lost = new Set<string>();
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
    const json = format();
    if (this.#loses(json)) return;
    this.#queuedCharacters += json.length;
    this.#queue.push(json);
    this.#writing ??= this.#writeQueue();
  };

  /**
   * Once a webhook of a call is lost, so are the next of this call, because its file must have no
   * gap.
   */
  #loses(json: string): boolean {
    const isFull = this.#queue.length >= maxQueued || this.#queuedCharacters > maxQueuedCharacters;
    if (!isFull && this.#lost.size === 0) return false;
    const { call_sid }: WebhookEvent = JSON.parse(json);
    if (!isFull && !this.#lost.has(call_sid ?? '')) return false;
    if (call_sid !== undefined) this.#lost.add(call_sid);
    this.#warnOfGaps();
    return true;
  }

  async close(): Promise<void> {
    await this.#writing;
  }

  async #writeQueue(): Promise<void> {
    try {
      while (this.#queue.length > 0) {
        const changed = new Set<OpenCall>();
        for (let taken = 0; taken < maxBatch && this.#queue.length > 0; taken++) {
          await setImmediate(); // answers that are due come first
          const json = this.#queue.shift() ?? '';
          this.#queuedCharacters -= json.length;
          const call = this.#record(json);
          if (call) changed.add(call);
        }
        if (this.#queue.length === 0) for (const call of this.#cutLost()) changed.add(call);
        await Promise.all([...changed].map((call) => this.#write(call)));
      }
    } catch (error) {
      this.#isStopped = true;
      this.#queue.length = 0;
      this.#calls.clear();
      this.#log.warn({ err: toLoggedError(error), folder: this.#folder }, 'recording stops until the next start');
    }
    this.#writing = undefined;
  }

  /** Adds a webhook to the lines of its call. Returns undefined if it is not recorded. */
  #record(json: string): OpenCall | undefined {
    const event: WebhookEvent = JSON.parse(json);
    if (event.call_sid === undefined) return undefined;
    const known = this.#calls.get(event.call_sid);
    if (known?.isOver || (!known && !beginsCall(event))) return undefined;
    const call = known ?? createCall(this.#options);
    const replaced = json.length > maxWebhookCharacters ? undefined : renderLine(call.pseudonyms, event);
    call.bytes += Buffer.byteLength(replaced?.line ?? '');
    if (replaced === undefined || call.bytes > maxCallBytes) cut(call);
    else call.lines += replaced.line;
    call.path ??= join(this.#folder, createRecordingName(event.at, replaced?.call_sid ?? 'unknown'));
    call.isEnding ||= endsCall(event);
    this.#remember(event.call_sid, call);
    return call;
  }

  #remember(callSid: string, call: OpenCall): void {
    const size = 1 + Math.ceil(call.pseudonyms.size);
    this.#calls.set(callSid, call, { size, ttl: call.isEnding ? endingMs : 0 });
  }

  /** Ends the files of calls that lost a webhook. Calls without a file get none. */
  #cutLost(): OpenCall[] {
    const calls = [...this.#lost].map((callSid) => {
      const call = this.#calls.get(callSid) ?? createCall(this.#options);
      if (!call.isOver) cut(call);
      this.#remember(callSid, call);
      return call;
    });
    this.#lost.clear();
    return calls.filter(({ path }) => path !== undefined);
  }

  async #write(call: OpenCall): Promise<void> {
    const { path = '', lines } = call;
    call.lines = '';
    const isNew = !call.hasFile;
    call.hasFile = true;
    try {
      if (isNew) await writeFile(path, `${header}\n${lines}`, { flag: 'wx', mode: 0o600 });
      else await appendFile(path, lines, { flag: appendOnly });
    } catch (error) {
      if (!hasCode(error, isNew ? 'EEXIST' : 'ENOENT')) throw error;
      call.isOver = true; // the file is that of another process, or was deleted
      return;
    }
    if (isNew) await this.#deleteOldest(basename(path));
  }

  async #deleteOldest(added: string): Promise<void> {
    this.#files.push(added);
    for (const oldest of this.#files.splice(0, this.#files.length - maxFiles))
      await rm(join(this.#folder, oldest), { force: true });
  }

  #warnOfGaps(): void {
    if (this.#hasWarned) return;
    this.#hasWarned = true;
    this.#log.warn('recordings are cut: more webhooks arrive than can be written');
  }
}

function createCall(options: Secrets): OpenCall {
  return {
    pseudonyms: new Pseudonyms(options),
    hasFile: false,
    bytes: 0,
    lines: '',
    isOver: false,
    isEnding: false,
  };
}

function cut(call: OpenCall): void {
  call.lines += `${cutLine}\n`;
  call.isOver = true;
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
