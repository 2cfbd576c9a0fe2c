import type { Request, Response } from 'express';
import { signatureHeader, signatureToleranceSeconds } from '../../openapi/contract/signature.ts';
import { readTrace } from '../context/trace.ts';
import { endAndLinger } from '../http/lingering-close.ts';
import type { Share } from '../http/memory-budget.ts';
import { limitUnread } from '../http/unread-answer.ts';
import type { Answer } from '../store/stores.ts';
import { describeHttpSender } from './describe-sender.ts';
import type { Problem } from './problem.ts';
import type { Send } from './send.ts';
import { watchForUnwritten } from './watch-for-unwritten.ts';
import { type Identity, Webhook } from './webhook.ts';

declare global {
  namespace Express {
    interface Request {
      webhook?: HttpWebhook;
    }
  }
}

/**
 * How long a retry of a webhook can be accepted, in milliseconds. A replica that is 300 s behind
 * jambonz accepts a signature until it is 601 s old, and one that is further behind refuses every
 * new webhook. The last second is for a webhook that is delayed on its way.
 *
 * No clock is read, because the clock of this replica does not tell how late another replica still
 * accepts the signature.
 */
export const retryTtlMs = 2 * (signatureToleranceSeconds + 1) * 1000;

/** A webhook sent as an HTTP request. */
export class HttpWebhook extends Webhook {
  readonly transport = 'http';
  readonly req: Request;
  readonly res: Response;
  /** The body as received. Signatures are over these bytes, not over parsed JSON. */
  declare rawBody: Buffer;
  /** Whether a verified signature proves that jambonz sent this webhook. */
  isSigned = false;
  readonly #send: Send;

  constructor(req: Request, res: Response, share: Share, send: Send) {
    super(share);
    this.req = req;
    this.res = res;
    this.#send = send;
    req.webhook = this;
  }

  get target(): string {
    return this.req.originalUrl;
  }

  describeRequest(): { method: string; url: string; b3: string | undefined } {
    return { method: this.req.method, url: this.target, b3: this.b3 };
  }

  get bodyJson(): string | undefined {
    return this.body === undefined ? undefined : this.rawBody.toString();
  }

  get b3(): string | undefined {
    return this.req.headers.b3 as string | undefined;
  }

  /** A tool request has no `call_sid`. The URL of its hook carries it as `call`. */
  get sessionCallSid(): string | undefined {
    return this.route?.runsTools ? (this.query?.call as string | undefined) : undefined;
  }

  get startsSession(): boolean {
    return false;
  }

  get acceptsStoredAnswer(): boolean {
    return true;
  }

  get isFromPlatform(): boolean {
    return this.isSigned;
  }

  /** The configuration may not exceed the 10 seconds that jambonz waits. */
  get maxDeadlineMs(): number {
    return Number.POSITIVE_INFINITY;
  }

  get maxReplyBytes(): number {
    return Number.POSITIVE_INFINITY;
  }

  get isAnswered(): boolean {
    return this.res.headersSent;
  }

  /**
   * The verified signature identifies the body. Without `b3`, two different webhooks of the same
   * second can have the same key.
   */
  identify(): Identity | undefined {
    const { method, originalUrl, headers } = this.req;
    if (!this.isSigned) return undefined;
    // HTTP permits no line feed in any part.
    const key = `${headers[signatureHeader.toLowerCase()]}\n${headers.b3}\n${method}\n${originalUrl}`;
    return { key, ttlMs: retryTtlMs, isUnique: readTrace(this.b3) !== undefined };
  }

  watchForUnwritten(callBack: () => void): void {
    watchForUnwritten(this.req, this.res, callBack);
  }

  describeSender(): object {
    return describeHttpSender(this.req);
  }

  sendCommand(): boolean {
    return false;
  }

  send(answer: Answer): void {
    this.#send(this.res, this.share, answer);
  }

  /** Sends `application/problem+json`. Closes the connection if the request is incomplete. */
  refuse({ status, headers }: Problem, json: string): void {
    const { req, res, share } = this;
    const bytes = Buffer.byteLength(json);
    const answer = () => {
      // An application around this one may have answered since.
      if (res.headersSent) return share.answer();
      // Without `close`, Node would read a body of any length.
      if (!req.complete) res.setHeader('Connection', 'close');
      res.writeHead(status, { ...headers, 'Content-Type': 'application/problem+json', 'Content-Length': bytes });
      if (!req.complete && share.heldBytes > 0) endAndLinger(req, res, json, share);
      else {
        res.end(json);
        limitUnread(res, share, bytes);
      }
      share.answer();
    };
    // The rest of a request often is in the same packet, and not parsed yet.
    if (req.complete) answer();
    else setImmediate(answer);
  }
}
