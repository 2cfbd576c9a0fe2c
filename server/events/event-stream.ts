import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';

/** The events that are kept for readers: so many, and not more characters. */
const maxEvents = 1_000;
const maxCharacters = 2_000_000;
/**
 * How many events a second are kept after the first `maxEvents`. A person reads fewer, and keeping
 * each webhook under full load would cost a quarter of its time.
 */
const maxEventsPerSecond = 250;
const maxReaders = 10;
/** A reader that has not read so many bytes gets no further events until it has read them. */
const maxUnreadBytes = 500_000;
/** Events of this time are written together. */
const flushMs = 50;
/** How often a reader without events gets a comment, so that a connection that broke is noticed. */
const heartbeatMs = 15_000;

interface Reader {
  res: ServerResponse;
  /** The number of the next event to write. */
  next: number;
}

/**
 * The events of webhooks as server-sent events (https://html.spec.whatwg.org/#server-sent-events):
 * `webhook` with a `WebhookEvent`, `log` with a `LogEvent`, and `missed` with the number of events
 * that were left out before the next one, because there were too many at once or the reader is slow.
 * A ring of the last events is kept, so that neither readers nor the lack of them cost more memory,
 * and nothing waits for a reader.
 */
export class EventStream {
  /** Tells the events of this process from those of one before it. */
  readonly #boot = randomUUID().slice(0, 8);
  /** The event with the number n is at n % maxEvents. */
  readonly #ring: string[] = [];
  #first = 0;
  #end = 0;
  #characters = 0;
  /** How many events may be added now. */
  #allowance = maxEvents;
  #allowedAtMs = performance.now();
  #leftOut = 0;
  readonly #readers = new Set<Reader>();
  #flushTimer: NodeJS.Timeout | undefined;
  #heartbeatTimer: NodeJS.Timeout | undefined;

  /** Adds an event, unless there are too many. `format` returns JSON without line breaks. */
  add(type: 'webhook' | 'log', format: () => string): void {
    if (!this.#takeAllowance()) this.#leftOut++;
    else {
      if (this.#leftOut > 0) this.#keep('missed', String(this.#leftOut));
      this.#leftOut = 0;
      this.#keep(type, format());
    }
  }

  #takeAllowance(): boolean {
    const nowMs = performance.now();
    const more = ((nowMs - this.#allowedAtMs) * maxEventsPerSecond) / 1000;
    this.#allowedAtMs = nowMs;
    this.#allowance = Math.min(maxEvents, this.#allowance + more);
    if (this.#allowance < 1) return false;
    this.#allowance--;
    return true;
  }

  #keep(type: string, json: string): void {
    const text = `id: ${this.#boot}-${this.#end}\nevent: ${type}\ndata: ${json}\n\n`;
    if (this.#end - this.#first === maxEvents) this.#dropFirst();
    this.#ring[this.#end++ % maxEvents] = text;
    this.#characters += text.length;
    while (this.#characters > maxCharacters) this.#dropFirst();
    if (this.#readers.size > 0) this.#flushTimer ??= setTimeout(() => this.#flush(), flushMs);
  }

  /** Adds a line of the log if it comes from a handler. */
  addLogLine(line: string): void {
    if (line.includes('"webhook":')) this.add('log', () => line.trimEnd());
  }

  /**
   * Writes events to a response until its client disconnects, beginning with those that are kept or,
   * if `lastEventId` is one of this process, with those that follow it. Returns false if there are
   * too many readers.
   */
  open(res: ServerResponse, lastEventId: string | undefined): boolean {
    if (this.#readers.size === maxReaders) return false;
    const [boot, number] = lastEventId?.split('-') ?? [];
    const next = boot === this.#boot ? Math.min(Number(number) + 1 || 0, this.#end) : this.#first;
    const reader = { res, next };
    this.#readers.add(reader);
    this.#heartbeatTimer ??= setInterval(() => this.#beat(), heartbeatMs).unref();
    res.on('drain', () => this.#writeTo(reader));
    res.once('close', () => this.#remove(reader));
    res.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    res.write(': events of webhooks and of the log lines of their handlers\n\n');
    this.#writeTo(reader);
    return true;
  }

  #flush(): void {
    this.#flushTimer = undefined;
    for (const reader of this.#readers) this.#writeTo(reader);
  }

  #writeTo(reader: Reader): void {
    const { res } = reader;
    if (res.writableLength > maxUnreadBytes) return;
    let text = '';
    if (reader.next < this.#first) {
      text = `event: missed\ndata: ${this.#first - reader.next}\n\n`;
      reader.next = this.#first;
    }
    for (; reader.next < this.#end; reader.next++) text += this.#ring[reader.next % maxEvents];
    if (text !== '') res.write(text);
  }

  #beat(): void {
    for (const { res } of this.#readers) if (res.writableLength === 0) res.write(':\n\n');
  }

  #remove(reader: Reader): void {
    this.#readers.delete(reader);
    if (this.#readers.size > 0) return;
    clearInterval(this.#heartbeatTimer);
    this.#heartbeatTimer = undefined;
  }

  #dropFirst(): void {
    const index = this.#first++ % maxEvents;
    this.#characters -= this.#ring[index]?.length ?? 0;
    this.#ring[index] = '';
  }
}
