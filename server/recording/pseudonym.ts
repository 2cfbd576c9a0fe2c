import { hash } from 'node:crypto';

/**
 * How many pseudonyms stand for the 10 million numbers with the same beginning, so that about a
 * hundred of these share each.
 */
const numberCount = 100_000;
/** The length of what is replaced at the end of a number. */
const replacedDigits = 7;

/** Pseudonyms of names are made of these: 89,100 words, few of which are words of a language. */
const [consonants, vowels, ends] = ['bdfghjklmnprtvwxyz'.split(''), 'aeiou'.split(''), 'bdklmnrtvxz'.split('')];

/** Stands for every secret. */
export const secretPseudonym = 'hidden-secret';

/** The end of a number, by which `replaceNumber` chooses: ASCII digits. */
export function readNumberEnd(number: string): string {
  return readDigits(number).slice(-replacedDigits);
}

/**
 * Replaces the last seven digits of a phone number. Country and area, separators and the script of
 * the digits stay. The pseudonym depends on these seven digits only, so that a number gets the same
 * in all its formats, on each machine. It never is the number itself.
 */
export function replaceNumber(number: string): string {
  const end = readNumberEnd(number);
  const chosen = chooseNumber(end, 0);
  const replacement = chosen === end ? chooseNumber(end, 1) : chosen;
  let before = readDigits(number).length - end.length;
  let next = 0;
  return number.replace(digitOrEncoded, (digit) => {
    if (digit.startsWith('%') || before-- > 0) return digit;
    return writeDigit(digit, replacement[next++]);
  });
}

/** Writes an ASCII digit in the script of another. */
export function writeDigit(like: string, digit: string | undefined): string {
  return String.fromCodePoint(findZero(like) + Number(digit));
}

function chooseNumber(end: string, offset: number): string {
  return `55${String((toInteger(end) + offset) % numberCount).padStart(replacedDigits - 2, '0')}`;
}

/** Replaces a word of a name by another name, capitalised alike. It never is the word itself. */
export function replaceName(word: string): string {
  const lowerCase = word.normalize('NFC').toLowerCase();
  const number = toInteger(lowerCase);
  const chosen = chooseName(number) === lowerCase ? chooseName(number + 1) : chooseName(number);
  const title = chosen.charAt(0).toUpperCase() + chosen.slice(1);
  if (word === word.toLowerCase()) return word === word.toUpperCase() ? title : chosen;
  return word.length > 1 && word === word.toUpperCase() ? chosen.toUpperCase() : title;
}

function chooseName(number: number): string {
  let rest = number;
  return [consonants, vowels, consonants, vowels, ends]
    .map((letters) => {
      const letter = letters[rest % letters.length];
      rest = Math.floor(rest / letters.length);
      return letter;
    })
    .join('');
}

function toInteger(text: string): number {
  return Number.parseInt(hash('sha256', text).slice(0, 12), 16);
}

/**
 * A digit of any script, or a percent-encoded character, whose digits are not those of the number.
 */
const digitOrEncoded = /%(?:25){0,3}[0-9A-F]{2}|\p{Nd}/giu;

/** Returns the digits of a number as ASCII. */
export function readDigits(number: string): string {
  const digits = [...number.matchAll(digitOrEncoded)].map(([each]) => each).filter((each) => !each.startsWith('%'));
  return digits.map((digit) => ((digit.codePointAt(0) ?? 0) - findZero(digit)) % 10).join('');
}

/** Returns the code point of the zero in the script of a digit: Unicode has it at …0 or at …6. */
function findZero(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  const start = code - (code % 16);
  return /\p{Nd}/u.test(String.fromCodePoint(start)) ? start : start + 6;
}
