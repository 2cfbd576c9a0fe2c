/**
 * Matches a phone number of 7 to 15 digits (E.164) that is a whole JSON string or, within a string,
 * a word, a parameter, or part of a SIP or tel URI. Numbers outside JSON strings do not match,
 * because other characters surround them. The lookbehind follows the first digit, because a pattern
 * that begins with a lookbehind takes three times as long, and every log line is searched.
 */
const phoneNumber = /\d(?<=(?:["\s(<'=@;&+]|sips?:|tel:|%2B)\d)\d{3,11}(\d{3})(?=["\s)>'@;&?.,#!\\])/g;

/** Masks phone numbers in a log line except for three digits: `+12125551212` becomes `+…212`. */
export function maskNumbers(line: string): string {
  return line.replace(phoneNumber, '…$1');
}
