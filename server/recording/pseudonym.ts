import { hash } from 'node:crypto';

/**
 * How many pseudonyms stand for the 10 million numbers with the same beginning, so that about a
 * hundred of these share each.
 */
const numberCount = 100_000;
/** The length of what is replaced at the end of a number. */
const replacedDigits = 7;

const names =
  'Robin Alex Kim Sasha Andrea Charlie Jamie Morgan Taylor Jordan Casey Riley Avery Quinn Parker Rowan Skyler Reese Emerson Finley Hayden Kendall Logan Marley Peyton Sawyer Dakota Ellis Harper Lennon Milan Noel Remy Sidney Toni Valery Wren Yael Zion Ariel Blake Cameron Devon Eden Frankie Gray Hollis Indigo Jules Kai Lane Merritt Nico Oakley Phoenix Rene Shiloh Tatum Umber Vesper Winter Xen Yuri Zephyr'.split(
    ' ',
  );

/** Stands for every secret. */
export const secretPseudonym = 'hidden-secret';

/** The end of a number, by which `replaceNumber` chooses: ASCII digits. */
export function readNumberEnd(number: string): string {
  return readDigits(number).slice(-replacedDigits);
}

/**
 * Replaces the last seven digits of a phone number. Country and area, separators and the script of
 * the digits stay. The pseudonym depends on these seven digits only, so that a number gets the same in
 * all its formats, on each machine. It never is the number itself.
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
  const lowerCase = word.toLowerCase();
  const index = toInteger(lowerCase);
  const [name = '', next = ''] = [names[index % names.length], names[(index + 1) % names.length]];
  const chosen = name.toLowerCase() === lowerCase ? next : name;
  if (word === lowerCase && word !== word.toUpperCase()) return chosen.toLowerCase();
  return word.length > 1 && word === word.toUpperCase() && word !== lowerCase ? chosen.toUpperCase() : chosen;
}

function toInteger(text: string): number {
  return Number.parseInt(hash('sha256', text).slice(0, 12), 16);
}

/** A digit of any script, or a percent-encoded character, whose digits are not those of the number. */
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
