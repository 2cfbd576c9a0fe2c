import { readDigits, replaceNumber, writeDigit } from './pseudonym.ts';

/** A number is known by so many digits at its end, which do not stand in other texts by chance. */
const endingLength = 9;

/**
 * Digits one by one or in groups, also as a text has them to be spoken: `2 1 2`, `2, 1, 2`,
 * `2<break/>1`.
 */
const spelledDigits = /\p{Nd}(?:(?:[\s,._()\xad\u200b-\u200f\u2010-\u2015\u2060\u2212-]{1,3}|<[^<>]{1,60}>)?\p{Nd})+/gu;
const digitOrTag = /<[^<>]*>|\p{Nd}/gu;

/**
 * Replaces the numbers of a call wherever their last digits stand. Shorter numbers are not
 * remembered.
 */
export class KnownNumbers {
  readonly #endings = new Set<string>();

  get size(): number {
    return this.#endings.size;
  }

  add(number: string): void {
    for (const ending of listEndings(number).slice(-1)) this.#endings.add(ending);
  }

  has(ending: string): boolean {
    return this.#endings.has(ending);
  }

  /** @param isKnown whether the number that ends with these digits is to be replaced */
  replace(text: string, isKnown = (ending: string) => this.#endings.has(ending)): string {
    return text.replace(spelledDigits, (written) => {
      const digits = readDigits(written.replace(/<[^<>]*>/g, ''));
      const replaced = [...digits];
      for (const [start, ending] of listEndings(digits).entries())
        if (isKnown(ending)) replaced.splice(start, ending.length, ...replaceNumber(ending));
      if (replaced.join('') === digits) return written;
      let index = 0;
      return written.replace(digitOrTag, (part) => (part.startsWith('<') ? part : writeDigit(part, replaced[index++])));
    });
  }
}

/** Returns each part of a text of digits that could be the end of a number. */
export function listEndings(digits: string): string[] {
  return Array.from({ length: Math.max(0, digits.length - endingLength + 1) }, (_, start) =>
    digits.slice(start, start + endingLength),
  );
}
