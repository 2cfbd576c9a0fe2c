const join = (...alternatives: string[]) => `(?:${alternatives.join('|')})`;

const digit = String.raw`\p{Nd}`;
/** Begins a percent-encoded character, which may be encoded several times: `%2B`, `%252B`. */
const percent = '%(?:25){0,3}';
/** Spaces and dashes of all kinds and parentheses, also percent-encoded. */
const separator = join(
  String.raw`[\s()\xad\u200b\u2010-\u2015\u2060\u2212\uff08\uff09\uff0d-]`,
  `${percent}20`,
  `${percent}2[89Dd]`,
  '%C2%A0',
  String.raw`%E2%80%9\d`,
);
const gap = `${separator}{1,3}`;
/** Further separators of a number that is recognised by its beginning or its groups. */
const wideGap = `${join(separator, String.raw`[./~\uff0e\uff0f]`, `${percent}2[EeFf]`)}{1,3}`;

/** `+`, also percent-encoded, as the beginning of an international number. */
const plus = String.raw`(?:[+\uff0b]|${percent}2[Bb])[\s(]?`;

/**
 * Begins a number. JSON numbers outside strings, decimals, prices and the groups of a
 * UUID follow other characters.
 */
const boundary = join(
  String.raw`[^\p{Nd}A-Za-z.,:[$€£%-]`,
  '[A-Za-z]:',
  String.raw`(?<!\\)(?:\\\\)*\\":`, // an escaped quote, and not an escaped backslash before a quote
  String.raw`\\[bfnrt]`,
  `${percent}[2-7][0-9A-Fa-f]`,
);

/** Dates, ranges of years, and millions in groups of three digits. */
const otherNumber = join(
  String.raw`(?:19|20)\d\d(?:-(?:19|20)\d\d|[ ./-](?:0\d|1[0-2])[ ./-]\d\d)(?!\d)`,
  String.raw`\d\d?[ ./-]\d\d?[ ./-](?:19|20)\d\d(?!\d)`,
  String.raw`[1-9] \d{3} \d{3}(?! ?\d)`,
);

/** Follows what is not a number: the rest of a word, UUID, decimal, time or location; or a unit. */
const notEnd = join(
  String.raw`(?!x\d|ext)[\p{Nd}A-Za-z]`,
  String.raw`-[\da-f]{4}-`,
  String.raw`\.\d`,
  String.raw`:(?!\d{1,20}@)\d`,
  String.raw`,\d{1,2}(?!\d)`,
  String.raw`\s(?:ms|s|seconds|bytes|[kMG]?B|characters|EUR|USD)\b`,
);

/** The forms of a number, each without the first digit. */
const international = join(`${digit}{6,}`, `${digit}{0,5}(?:${join(wideGap, String.raw`\+`)}${digit}+){1,12}`);
const local = join(
  `${digit}{6,14}`,
  `(?<=[0\uff10])[0\uff10]${digit}{7,15}`,
  // North America, with or without the 1
  `${join(`${wideGap}${digit}{3}`, `${digit}{2}`)}${wideGap}${digit}{3}${wideGap}${digit}{4}`,
  `(?<=[0\uff10])${digit}{1,4}(?:${wideGap}${digit}{1,12}){1,8}`,
  `${digit}{1,4}(?:${gap}${digit}{2,8}){1,6}`,
);

/**
 * Matches phone numbers. The lookbehind follows the first digit, because a pattern that begins with
 * a lookbehind takes three times as long, and every log line is searched.
 */
const phoneNumber = new RegExp(
  `${digit}(?<=${boundary}${digit})(?:(?<=${plus}${digit})${international}|(?<!(?=${otherNumber})${digit})${local}(?!${notEnd}))`,
  'gu',
);

/** Fewer digits are a service number or an extension. */
const minDigits = 7;

/**
 * Masks the phone numbers in the strings of a log line, which is JSON, except for three digits:
 * `+1 (212) 555-1212` becomes `+…212`. Masks what people write as a number: after `+` anything of 7
 * digits or more, otherwise 7 to 15 digits, or groups of digits. Date, time, UUID, IP address,
 * version, decimal and source location stay readable.
 */
export function maskNumbers(line: string): string {
  return replaceNumbers(line, (number) => `…${[...number.replace(notADigit, '')].slice(-3).join('')}`);
}

/**
 * Replaces the phone numbers in the strings of JSON text. `replace` gets each from its first digit to
 * its last, with the separators between them, which can be percent-encoded.
 */
export function replaceNumbers(json: string, replace: (number: string) => string): string {
  return json.replace(phoneNumber, (number) =>
    [...number.replace(notADigit, '')].length < minDigits ? number : replace(number),
  );
}

const notADigit = /%(?:25){0,3}[0-9A-F]{2}|\P{Nd}/giu;
