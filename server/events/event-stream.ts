import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';

/**
 * How many events of a kind are kept at once, and how many a second after that. A person reads
 * fewer, and keeping each webhook under full load would cost a quarter of its time. Log lines have
 * an allowance of their own, because one handler can write thousands.
 */
const allowances = { webhook: { atOnce: 200, perSecond: 50 }, log: { atOnce: 200, perSecond: 50 } };
/** The events that are kept for readers: so many, and not more characters. */
const maxKept = allowances.webhook.atOnce + allowances.log.atOnce;
const maxCharacters = 2_000_000;
const maxReaders = 10;
/** A reader that has not read so many bytes gets no further events until it has read them. */
const maxUnreadBytes = 500_000;
/** Events of this time are written together. */
const flushMs = 50;
/** How often a reader without events gets a comment, so that a connection that broke is noticed. */
const heartbeatMs = 15_000;

interface Kept {
  /** The number of the event among all that were added, from 1. */
  number: number;
  text: string;
}

interface Reader {
  res: ServerResponse;
  /** The place of the next event to write. */
  next: number;
  /** The number of the last event that was written, or counted as missed. */
  seen: number;
}

/**
 * The events of webhooks as server-sent events (https://html.spec.whatwg.org/#server-sent-events):
 * `webhook` with a `WebhookEvent`, `log` with a `LogEvent`, and `missed` with the number of events
 * that were left out before the next one, because there were too many at once or the reader is
 * slow. A ring of the last events is kept, so that neither readers nor the lack of them cost more
 * memory, and nothing waits for a reader.
 */
export class EventStream {
  /** Tells the events of this process from those of one before it. */
  readonly #boot = randomUUID().slice(0, 8);
  /** How many events were added. */
  #count = 0;
  /** The event at the place n is at n % maxKept. */
  readonly #ring: Kept[] = [];
  #first = 0;
  #end = 0;
  #characters = 0;
  readonly #allowances = { webhook: new Allowance(allowances.webhook), log: new Allowance(allowances.log) };
  readonly #readers = new Set<Reader>();
  #flushTimer: NodeJS.Timeout | undefined;
  #heartbeatTimer: NodeJS.Timeout | undefined;

  /** Adds an event, unless there are too many. `format` returns JSON without line breaks. */
  add(type: 'webhook' | 'log', format: () => string): void {
    const number = ++this.#count;
    if (this.#allowances[type].take())
      this.#keep({ number, text: `id: ${this.#boot}-${number}\nevent: ${type}\ndata: ${format()}\n\n` });
    if (this.#readers.size > 0) this.#flushTimer ??= setTimeout(() => this.#flush(), flushMs);
  }

  /** Adds a line of the log if it comes from a handler. */
  addLogLine(line: string): void {
    if (line.includes('"webhook":')) this.add('log', () => line.trimEnd());
  }

  /**
   * Writes events to a response until its client disconnects, beginning with those that are kept
   * or, if `lastEventId` is one of this process, with those that follow it. Returns false if there
   * are too many readers.
   */
  open(res: ServerResponse, lastEventId: string | undefined): boolean {
    if (this.#readers.size === maxReaders) return false;
    const [, boot, number] = /^(\w+)-(\d{1,15})$/.exec(lastEventId ?? '') ?? [];
    const oldest = this.#ring[this.#first % maxKept]?.number ?? this.#count + 1;
    const reader = { res, next: this.#first, seen: boot === this.#boot ? Number(number) : oldest - 1 };
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
    const skipTo = (number: number) => {
      if (number > reader.seen) text += `event: missed\ndata: ${number - reader.seen}\n\n`;
      reader.seen = Math.max(reader.seen, number);
    };
    for (reader.next = Math.max(reader.next, this.#first); reader.next < this.#end; reader.next++) {
      const kept = this.#ring[reader.next % maxKept];
      if (!kept || kept.number <= reader.seen) continue;
      skipTo(kept.number - 1);
      text += kept.text;
      reader.seen = kept.number;
    }
    skipTo(this.#count);
    if (text !== '') res.write(text);
  }

  #keep(kept: Kept): void {
    if (this.#end - this.#first === maxKept) this.#dropFirst();
    this.#ring[this.#end++ % maxKept] = kept;
    this.#characters += kept.text.length;
    while (this.#characters > maxCharacters) this.#dropFirst();
  }

  #dropFirst(): void {
    const index = this.#first++ % maxKept;
    this.#characters -= this.#ring[index]?.text.length ?? 0;
    delete this.#ring[index];
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
}

/** Lets so many events pass at once, and so many a second after that. */
class Allowance {
  readonly #atOnce: number;
  readonly #perSecond: number;
  #left: number;
  #countedAtMs = performance.now();

  constructor({ atOnce, perSecond }: { atOnce: number; perSecond: number }) {
    this.#atOnce = atOnce;
    this.#perSecond = perSecond;
    this.#left = atOnce;
  }

  take(): boolean {
    const nowMs = performance.now();
    const more = ((nowMs - this.#countedAtMs) * this.#perSecond) / 1000;
    this.#countedAtMs = nowMs;
    this.#left = Math.min(this.#atOnce, this.#left + more);
    if (this.#left < 1) return false;
    this.#left--;
    return true;
  }
}
