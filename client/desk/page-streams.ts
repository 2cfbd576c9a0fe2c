import type { ServerResponse } from 'node:http';

/**
 * A page that has not read so many bytes, in addition to its first state, is disconnected. It connects
 * again and gets the whole state.
 */
const maxUnreadBytes = 4_000_000;
const maxPages = 20;

/** The server-sent events of the pages that are open. */
export class PageStreams {
  /** With the bytes that each may leave unread. */
  readonly #pages = new Map<ServerResponse, number>();

  /**
   * Sends events to a page until it disconnects, beginning with `state`. Returns false if too many
   * pages are open.
   */
  open(res: ServerResponse, state: Readonly<Record<string, object>>): boolean {
    if (this.#pages.size === maxPages) return false;
    res.once('close', () => this.#pages.delete(res));
    res.writeHead(200, { 'Content-Type': 'text/event-stream' });
    for (const [type, data] of Object.entries(state)) res.write(format(type, data));
    this.#pages.set(res, res.writableLength + maxUnreadBytes);
    return true;
  }

  /** Sends an event to all pages. */
  send(type: string, data: object): void {
    if (this.#pages.size === 0) return;
    const text = format(type, data);
    for (const [page, maxBytes] of this.#pages) {
      if (page.writableLength > maxBytes) page.destroy();
      else page.write(text);
    }
  }
}

/** JSON has no line breaks. */
function format(type: string, data: object): string {
  return `event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
}
