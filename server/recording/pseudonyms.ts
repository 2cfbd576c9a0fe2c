import { decodeText, isSecretName, replaceTextSecrets } from '../../openapi/contract/text-secrets.ts';
import type { WebhookEvent } from '../../openapi/contract/webhook-event.ts';
import { replaceNumbers } from '../telemetry/mask-numbers.ts';
import { findNames } from './find-names.ts';
import { KnownNumbers, listEndings } from './known-numbers.ts';
import { LiteralReplacer } from './literal-replacer.ts';
import { readDigits, readNumberEnd, replaceName, replaceNumber, secretPseudonym } from './pseudonym.ts';
import type { Secrets } from './secrets.ts';

/**
 * Shorter secrets are replaced at their members only, because other texts contain them by chance.
 */
const minSecretLength = 6;
/** Shorter values of the portal are no secrets. */
const minShortSecretLength = 3;
/** Limits of what a call makes the server remember. */
const maxLearned = 300;
const maxLearnedLength = 4_000;
const maxLearnedCharacters = 20_000;

/** The members of an event that do not come from a sender or a handler. */
const ownMembers: ReadonlySet<string> = new Set<keyof WebhookEvent>([
  'webhook',
  'at',
  'ms',
  'transport',
  'method',
  'operation',
  'outcome',
  'status',
  'cause',
]);
/** Members whose values are words of the platform, such as `completed`. */
const platformMember =
  /^(?:verb|type|direction|reason|event|event_type|method|vendor|language|call_termination_by)$|_status$/;
const numberMember = /^(?:from|to)$|(?:phone|mobile|msisdn|number|caller_?id)$/i;
const word = /[\p{L}\p{M}]+/gu;
/** Scripts that put no spaces between words. */
const spaceless = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** A part of a URL or of another text that may be percent-encoded on its own. */
const part = /[^\s"<>&=?#/:;,+]+/g;
/** A member of JSON within other text. */
const jsonMember = /("([\w-]+)"\s*:\s*)"((?:[^"\\]|\\.)*)"/g;
/** More digits than a phone number has. In groups, or with a `+`, the log finds these too. */
const longNumber = /(?<!\d|\+[\s(]?|%2[Bb][\s(]?)[1-9]\d{15,18}(?!\d)/g;
const credentials = /^(?:Bearer|Basic|Token|Digest) +(?=\S)/i;
const userinfo = /(\/\/)([^\s/?#@"]+)(?=@)/g;

interface Options extends Partial<Secrets> {
  /**
   * The recorded call, to replace in replies of now what was replaced in it. What stands in the
   * recorded call stays as it is.
   */
  recorded?: readonly WebhookEvent[];
}

/**
 * Replaces phone numbers, names of callers and secrets in the webhooks of one call, alike
 * everywhere: in values, keys, URLs and texts, also percent-encoded, and in JSON within texts. All
 * else stays as it is.
 *
 * Numbers and secrets are found by the rules by which the log and the terminal mask them. A name is
 * a word of the caller's name, of a SIP display name or of a caller's SIP address. What was found
 * is also replaced where it would not be found, from this webhook on.
 */
export class Pseudonyms {
  readonly #obscureVariables: ReadonlySet<string>;
  /** In lower case and NFC. */
  readonly #names = new Set<string>();
  /** Secrets, and names in spaceless scripts, with their pseudonyms. */
  readonly #texts = new LiteralReplacer();
  readonly #numbers = new KnownNumbers();
  /** Values of the portal that are too short to be replaced within texts. */
  readonly #shortSecrets = new Set<string>();
  /** The words, in lower case, and the ends of numbers of the recorded call. */
  readonly #recorded: ReadonlySet<string> | undefined;
  /** The words of the recorded reply to which a reply is compared. */
  #recordedReply: ReadonlySet<string> = new Set();

  constructor({ secrets = [], obscureVariables = new Set(), recorded }: Options = {}) {
    this.#obscureVariables = obscureVariables;
    for (const secret of secrets) this.#learnSecret(secret);
    if (!recorded) return;
    const json = JSON.stringify(recorded);
    const ends = (json.match(/\d{8,15}/g) ?? []).map(readNumberEnd);
    replaceNumbers(json, (number) => {
      ends.push(readNumberEnd(number));
      return number;
    });
    const numbers = (json.match(/\d{9,}/g) ?? []).flatMap(listEndings);
    this.#recorded = new Set([...listWords(json), ...ends, ...numbers]);
    for (const event of recorded) this.#learnNames(event);
  }

  /** How many characters the call makes the server remember, about. */
  get size(): number {
    return this.#texts.characters + 10 * (this.#numbers.size + this.#names.size);
  }

  /** Returns an event with pseudonyms in it, and remembers what it has replaced. */
  replaceEvent(event: WebhookEvent): WebhookEvent {
    this.#learnNames(event);
    return this.#replaceTwice(() => {
      const members = Object.entries(event).map(([name, member]) => [
        name,
        ownMembers.has(name) ? member : this.#replaceValue(member, name),
      ]);
      return Object.fromEntries(members);
    });
  }

  /**
   * Returns the JSON value of a reply of now with pseudonyms in it. A name is replaced only if
   * `recordedReply` has its pseudonym.
   */
  replaceReply(reply: unknown, recordedReply: unknown): unknown {
    this.#recordedReply = new Set(listWords(JSON.stringify(recordedReply) ?? ''));
    return this.#replaceTwice(() => this.#replaceValue(reply, 'reply'));
  }

  /**
   * Replaces again if a value was found that can also stand before the place where it was found.
   */
  #replaceTwice<Value>(replace: () => Value): Value {
    const known = this.#texts.size + this.#numbers.size;
    const value = replace();
    return this.#texts.size + this.#numbers.size === known ? value : replace();
  }

  #replaceValue(value: unknown, name: string, isSecret = false): unknown {
    if (typeof value === 'string') return isSecret ? this.#replaceSecret(value) : this.#replaceText(value, name);
    if (typeof value === 'number') return isSecret ? 0 : this.#replaceInteger(value, name);
    if (Array.isArray(value)) return value.map((element) => this.#replaceValue(element, name, isSecret));
    if (typeof value !== 'object' || value === null) return value;
    const pair = value as { name?: unknown; key?: unknown };
    const isSecretPair = [pair.name, pair.key].some((label) => typeof label === 'string' && isSecretName(label));
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [
        this.#replaceText(key, 'key'),
        this.#replaceValue(
          member,
          key,
          isSecret || (isSecretPair && key === 'value') || this.#isSecretMember(key, member, name),
        ),
      ]),
    );
  }

  #isSecretMember(name: string, value: unknown, parent: string): boolean {
    if (this.#obscureVariables.has(name)) {
      this.#learnObscure(value);
      return true;
    }
    const isAuthWithMembers = /^(?:ws)?auth$/i.test(name) && typeof value === 'object' && !Array.isArray(value);
    return isSecretName(name, parent) && !isAuthWithMembers;
  }

  /** Learns the value of a secret variable, and the texts in it if it is JSON. */
  #learnObscure(value: unknown): void {
    const text = String(value);
    if (text.length >= minShortSecretLength && text.length < minSecretLength && this.#shortSecrets.size < maxLearned)
      this.#shortSecrets.add(text);
    this.#learnSecret(text);
    if (!/^\s*[[{]/.test(text)) return;
    try {
      JSON.parse(text, (_, member) => {
        if (typeof member === 'string') this.#learnSecret(member);
        return member;
      });
    } catch {} // not JSON
  }

  #replaceText(text: string, name: string): string {
    if (this.#shortSecrets.has(text)) return this.#replaceSecret(text);
    const json = /^\s*[[{]/.test(text) ? this.#replaceJson(text) : undefined;
    if (json !== undefined) return json;
    const keepsWords = name === 'key' || platformMember.test(name);
    if (keepsWords && /^[a-z_]+$/.test(text)) return text; // a secret can be a word such as `status`
    return this.#replaceNumbers(this.#replaceWords(text, keepsWords));
  }

  /** Returns undefined if the text is not JSON. */
  #replaceJson(text: string): string | undefined {
    try {
      const value = JSON.parse(text);
      const [before, now] = [JSON.stringify(value), JSON.stringify(this.#replaceValue(value, ''))];
      return before === now ? text : now;
    } catch {
      return undefined;
    }
  }

  #replaceNumbers(text: string): string {
    if (!/\p{Nd}/u.test(text)) return text;
    if (!/%(?:25)*3\d/.test(text)) return this.#replacePlainNumbers(text);
    return text.replace(part, (written) => {
      const decoded = decodeText(written);
      if (decoded === undefined || decoded === written) return this.#replacePlainNumbers(written);
      const replaced = this.#replaceNumbers(decoded);
      return replaced === decoded ? written : encodeURIComponent(replaced);
    });
  }

  #replacePlainNumbers(text: string): string {
    const json = replaceNumbers(JSON.stringify(text), (number) => this.#replaceNumber(number));
    const withoutCards = JSON.parse(json).replace(longNumber, (number: string) =>
      isCardNumber(number) ? this.#replaceNumber(number) : number,
    );
    return this.#replaceKnownNumbers(withoutCards);
  }

  #replaceInteger(value: number, name: string): number {
    if (!Number.isSafeInteger(value)) return value;
    const isNumber = numberMember.test(name) && /^\d{8,15}$/.test(String(value));
    return Number(isNumber ? this.#replaceNumber(String(value)) : this.#replaceKnownNumbers(String(value)));
  }

  #replaceNumber(number: string): string {
    if (this.#recorded?.has(readNumberEnd(number))) return number;
    if (this.#numbers.size < maxLearned) this.#numbers.add(readDigits(number));
    return replaceNumber(number);
  }

  #replaceKnownNumbers(text: string): string {
    const recorded = this.#recorded;
    if (!recorded) return this.#numbers.replace(text);
    // A number of the reply of now that was replaced in the recorded call, because the call has it.
    return this.#numbers.replace(
      text,
      (ending) =>
        !recorded.has(readNumberEnd(ending)) && (this.#numbers.has(ending) || recorded.has(replaceNumber(ending))),
    );
  }

  /** Replaces secrets and names in a text and in its percent-encoded parts. */
  #replaceWords(text: string, keepsWords = false): string {
    const withoutUsers = this.#texts.replace(text).replace(userinfo, (_, start: string, secret: string) => {
      this.#replaceEncodedSecret(secret.slice(secret.indexOf(':') + 1));
      return start + secretPseudonym;
    });
    const withoutMembers = withoutUsers.replace(jsonMember, (written, start: string, key: string, secret: string) =>
      isSecretName(key) ? `${start}"${this.#replaceSecret(secret)}"` : written,
    );
    const withoutSecrets = replaceTextSecrets(withoutMembers, (written) => this.#replaceEncodedSecret(written));
    if (this.#names.size === 0 && !withoutSecrets.includes('%')) return withoutSecrets;
    return withoutSecrets.replace(part, (written) => {
      const decoded = written.includes('%') ? decodeText(written) : undefined;
      if (decoded === undefined || decoded === written)
        return written.replace(word, (each, index: number) =>
          isHexadecimal(each, written, index) ? each : this.#replaceName(each, keepsWords),
        );
      const replaced = this.#replaceWords(decoded, keepsWords);
      return replaced === decoded ? written : encodeURIComponent(replaced);
    });
  }

  #replaceName(written: string, keepsWords: boolean): string {
    if (keepsWords && /^[a-z]/.test(written)) return written;
    for (const genitive of ['', 's']) {
      if (!written.toLowerCase().endsWith(genitive)) continue;
      const name = written.slice(0, written.length - genitive.length);
      if (this.#isName(name)) return replaceName(name) + written.slice(name.length);
    }
    return written;
  }

  #isName(written: string): boolean {
    if (!this.#recorded) return this.#names.has(normalise(written));
    // A word of the reply of now that was replaced in the recorded reply, because the caller has it.
    const pseudonym = normalise(replaceName(written));
    return (
      !this.#recorded.has(normalise(written)) &&
      this.#names.has(pseudonym) &&
      (this.#recordedReply.has(pseudonym) || this.#recordedReply.has(`${pseudonym}s`))
    );
  }

  #replaceEncodedSecret(written: string): string {
    return this.#replaceSecret(decodeText(written) ?? written);
  }

  #replaceSecret(secret: string): string {
    if (secret === '') return '';
    // Digits stay digits, because a contract can demand them: a PIN that a caller presses.
    if (/^\d{1,5}$/.test(secret)) return '0'.repeat(secret.length);
    this.#learnSecret(secret);
    const credential = secret.replace(credentials, '');
    if (credential !== secret) this.#learnSecret(credential);
    const password = readBasicPassword(secret);
    if (password !== undefined) this.#learnSecret(password);
    return secretPseudonym;
  }

  #learnSecret(secret: string): void {
    if (secret.length < minSecretLength || secret.length > maxLearnedLength || this.#texts.size >= maxLearned) return;
    const wellFormed = Buffer.from(secret).toString();
    for (const written of [secret, encodeURIComponent(wellFormed), JSON.stringify(secret).slice(1, -1)])
      this.#learnText(written, secretPseudonym);
  }

  #learnText(text: string, pseudonym: string): void {
    if (this.#texts.characters + text.length <= maxLearnedCharacters) this.#texts.add(text, pseudonym);
  }

  #learnNames(event: WebhookEvent): void {
    for (const name of findNames(event)) {
      if (this.#names.size >= maxLearned) return;
      if (spaceless.test(name)) this.#learnText(name, replaceName(name));
      else if (name.length > 1) this.#names.add(normalise(name));
    }
  }
}

/** Returns the password of Basic credentials (RFC 7617). */
function readBasicPassword(credentials: string): string | undefined {
  const [, encoded] = /^Basic +([\w+/=-]+)$/i.exec(credentials) ?? [];
  return encoded && /^[^:]*:(.+)/s.exec(Buffer.from(encoded, 'base64').toString())?.[1];
}

function normalise(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function listWords(text: string): string[] {
  return (text.match(word) ?? []).map(normalise);
}

/** Whether letters are a part of an identifier, such as a UUID. */
function isHexadecimal(letters: string, text: string, index: number): boolean {
  return /^[a-f]+$/i.test(letters) && /\d/.test(text.charAt(index - 1) + text.charAt(index + letters.length));
}

/** Checks the last digit by the formula of Luhn, ISO/IEC 7812-1. */
function isCardNumber(number: string): boolean {
  const sum = [...readDigits(number)].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
