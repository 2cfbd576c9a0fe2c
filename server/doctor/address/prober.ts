import type { Credentials } from '../../../openapi/contract/access.ts';
import { sign, signatureHeader } from '../../../openapi/contract/signature.ts';
import { type Answer, ask } from '../ask.ts';

/**
 * Sends what this server refuses before a handler runs, whatever it is configured with, so that no probe is a call to anybody:
 * it says in its refusal how far the request has come, and that tells all there is to know.
 */
export class Prober {
  readonly #url: string;
  readonly #authorization: Record<string, string>;
  /** All that was answered. */
  readonly answers: Answer[] = [];

  /** @param url a webhook that wants credentials, a signature, and an object in JSON */
  constructor(url: string, credentials: Credentials | undefined) {
    this.#url = url;
    const token = credentials && Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64');
    this.#authorization = token === undefined ? {} : { Authorization: `Basic ${token}` };
  }

  /** A body that is no JSON: refused after the credentials, before anything else. */
  text(credentials: 'with credentials' | 'without credentials'): Promise<Answer> {
    return this.#ask('POST', 'doctor', {
      'Content-Type': 'text/plain',
      ...(credentials === 'with credentials' && this.#authorization),
    });
  }

  /**
   * A body with blanks, and the signature that it has without them. Refused: but where the secret is right and the bytes have
   * come as they were sent, the refusal says that somebody has put in blanks.
   */
  blanksAdded(secret: string): Promise<Answer> {
    return this.#json(JSON.stringify(body, null, 1), sign(JSON.stringify(body), secret));
  }

  /** A body as jambonz writes it, signed with a secret that nobody has. Refused: and the refusal says if the body has come in another form. */
  signedByNobody(): Promise<Answer> {
    return this.#json(JSON.stringify(body), sign(JSON.stringify(body), crypto.randomUUID()));
  }

  /** The portal's question for the variables of an application, which no handler answers. */
  options(): Promise<Answer> {
    return this.#ask('OPTIONS', '', { Accept: 'application/json' });
  }

  #json(json: string, signature: string): Promise<Answer> {
    return this.#ask('POST', json, {
      'Content-Type': 'application/json',
      [signatureHeader]: signature,
      ...this.#authorization,
    });
  }

  async #ask(method: string, json: string, headers: Record<string, string>): Promise<Answer> {
    const length: Record<string, string> =
      method === 'POST' ? { 'Content-Length': String(Buffer.byteLength(json)) } : {};
    const answer = await ask(this.#url, { method, body: json, headers: { ...headers, ...length } });
    this.answers.push(answer);
    return answer;
  }
}

/** An array, which no webhook has: should it pass as signed, it is refused for that. The rest is what other writers of JSON write otherwise. */
const body = ['npm run doctor', 'é/<>&\u2028', 1e21, 0.1, { b: [], a: {} }];
