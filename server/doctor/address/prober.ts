import type { Credentials } from '../../../openapi/contract/access.ts';
import { sign, signatureHeader } from '../../../openapi/contract/signature.ts';
import { type ProbeAnswer, sendRequest } from '../ask.ts';

/**
 * Sends probes: requests that this server refuses before a handler runs, whatever its
 * configuration, so that no probe starts a call. The reason for the refusal shows which checks the
 * request has passed.
 */
export class Prober {
  readonly #url: string;
  readonly #authorization: Record<string, string>;
  /** The answers to all probes sent so far. */
  readonly answers: ProbeAnswer[] = [];

  /** @param url a webhook that requires credentials, a signature and a JSON object */
  constructor(url: string, credentials: Credentials | undefined) {
    this.#url = url;
    const token = credentials && Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64');
    this.#authorization = token === undefined ? {} : { Authorization: `Basic ${token}` };
  }

  /**
   * Sends a body that is not JSON. The server refuses it after it has checked the credentials and
   * before any other check.
   */
  sendText(credentials: 'with credentials' | 'without credentials'): Promise<ProbeAnswer> {
    return this.#send('POST', 'doctor', {
      'Content-Type': 'text/plain',
      ...(credentials === 'with credentials' && this.#authorization),
    });
  }

  /**
   * Sends a body with whitespace and the signature of the body without whitespace. The server
   * refuses the body. If the secret is right and the bytes arrive unchanged, the refusal says that
   * the body was re-serialised, because of the whitespace.
   */
  sendWithBlanks(secret: string): Promise<ProbeAnswer> {
    return this.#sendJson(JSON.stringify(body, null, 1), sign(JSON.stringify(body), secret));
  }

  /**
   * Sends a body in the JSON format of jambonz, signed with an unknown secret. The server refuses
   * the body, and the refusal states whether a proxy has reformatted the body.
   */
  sendForged(): Promise<ProbeAnswer> {
    return this.#sendJson(JSON.stringify(body), sign(JSON.stringify(body), crypto.randomUUID()));
  }

  /**
   * Sends OPTIONS, as the portal does to learn which variables an application declares. The server
   * answers without a handler.
   */
  sendOptions(): Promise<ProbeAnswer> {
    return this.#send('OPTIONS', '', { Accept: 'application/json' });
  }

  #sendJson(json: string, signature: string): Promise<ProbeAnswer> {
    return this.#send('POST', json, {
      'Content-Type': 'application/json',
      [signatureHeader]: signature,
      ...this.#authorization,
    });
  }

  async #send(method: string, json: string, headers: Record<string, string>): Promise<ProbeAnswer> {
    const length: Record<string, string> =
      method === 'POST' ? { 'Content-Length': String(Buffer.byteLength(json)) } : {};
    const answer = await sendRequest(this.#url, { method, body: json, headers: { ...headers, ...length } });
    this.answers.push(answer);
    return answer;
  }
}

/**
 * The body is an array, which no webhook accepts, so that the body is refused even if its signature
 * passes. JSON libraries serialise its items differently, which reveals a proxy that reformats
 * bodies.
 */
const body = ['npm run doctor', 'é/<>&\u2028', 1e21, 0.1, { b: [], a: {} }];
