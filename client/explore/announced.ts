/** A key or phrase that a prompt offers, and the part of the prompt that offers this choice. */
export interface Announcement {
  choice: string;
  context: string;
}

const keyNames: Record<string, string> = {
  ...{ zero: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9' },
  ...{
    null: '0',
    eins: '1',
    zwei: '2',
    drei: '3',
    vier: '4',
    fünf: '5',
    sechs: '6',
    sieben: '7',
    acht: '8',
    neun: '9',
  },
  ...{ star: '*', asterisk: '*', stern: '*', sterntaste: '*', pound: '#', hash: '#', raute: '#', rautetaste: '#' },
};
// Matches the number of a key. Does not match a number that counts something, such as the 4 in
// "enter 4 digits" or the 10 in "press 1 within 10 seconds".
const digitsPattern = '[0-9]+(?![0-9])(?!\\s*-?(?:digit|stellig|second|minute|sekunde|ziffer))';
const keyNamePattern = `(?:${Object.keys(keyNames).join('|')})(?![\\p{L}])`;
const keyPattern = `(?:${digitsPattern}|[*#]|${keyNamePattern})`;
const fillerWords = [
  'the|number|key|button|digit|on|a|from|between|either',
  'sie|bitte|die|taste|ziffer|zahl',
  'sur|la|le|el|il|touche|tecla|tasto',
].join('|');
const fillerPattern = `(?:(?:${fillerWords})\\s+)*`;
const pressVerbs = [
  'press(?:ing)?|dial|hit|push|enter|drücken|wählen|tippen',
  'tapez|appuyez|pulse|presione|oprima|marque|premere|prema|prem[ai]',
].join('|');
const pressVerbPattern = `(?:${pressVerbs})`;
const listSeparator = '\\s*(?:,|or|and|to|through|oder|und|bis|ou|o|-)+\\s*(?:or\\s+|oder\\s+)?';
const moreKeysPattern = `(?:${listSeparator}${fillerPattern}${keyPattern})*`;
const pressPattern = `(?<!\\p{L})(?:${pressVerbPattern}|taste)\\s+${fillerPattern}`;
// Recognizes a key by its purpose ("2 for support"), because in a list of choices only the first
// key has a verb such as "press": "Press 1 for sales or 2 for support".
const purposePattern = `(?=${keyPattern}\\s+(?:for|to|if|für|um|zum|zur|wenn|pour|para|per)\\s)`;
const conjunction = '(?<=\\s)(?:or|and|oder|und|ou|o|y|e)\\s+';
const furtherKeysPattern = `(?:${conjunction}${fillerPattern}|(?<=,\\s+)${fillerPattern})${purposePattern}`;
const keyListRegExp = new RegExp(`(?:${pressPattern}|${furtherKeysPattern})(${keyPattern}${moreKeysPattern})`, 'giu');
const speechRegExp = /(?<!\p{L})(?:say|saying|sagen sie|dites|diga)\s+([^.,;:!?]+)/giu;

/**
 * Returns the keys that a prompt announces, as in `press 1`, `press 2 or 3`,
 * `drücken Sie die Eins`.
 */
export function findAnnouncedKeys(prompt: string): Announcement[] {
  return splitSentences(prompt).flatMap((sentence) => {
    const found = new RegExp(pressPattern, 'iu').test(sentence) ? [...sentence.matchAll(keyListRegExp)] : [];
    return found.flatMap(({ 1: list = '' }, index) => {
      const before = found[index - 1];
      const context = sentence.slice(before ? before.index + before[0].length : 0, found[index + 1]?.index);
      return parseKeys(list).map((choice) => ({ choice, context }));
    });
  });
}

/**
 * Returns the words that a prompt asks the caller to say, as in `say sales`, `sagen Sie Verkauf`.
 */
export function findAnnouncedWords(prompt: string): Announcement[] {
  return splitSentences(prompt).flatMap((context) =>
    [...context.replace(/["'“”‘’„«»]/g, '').matchAll(speechRegExp)].flatMap(({ 1: list = '' }) =>
      list
        .split(/\s+(?:or|oder|ou)\s+/i)
        .map((part) => part.replace(/^say\s+/i, '').replace(/\s+(?:to|for|if|and|um|für|wenn|und)\s.*$/i, ''))
        .map((choice) => choice.trim())
        .filter(
          (choice) =>
            choice !== '' &&
            choice.split(/\s+/).length <= 3 &&
            !new RegExp(`^${pressVerbPattern}\\s`, 'iu').test(choice),
        )
        .map((choice) => ({ choice, context })),
    ),
  );
}

function splitSentences(prompt: string): string[] {
  return prompt.replace(/<[^>]*>/g, ' ').split(/(?<=[.!?;])\s+|\n/);
}

function parseKeys(list: string): string[] {
  const range = /^(\d)\s*(?:to|through|bis|-)\s*(\d)$/i.exec(list);
  if (range) {
    const [first, last] = [Number(range[1]), Number(range[2])];
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => String(first + index));
  }
  return (list.match(new RegExp(keyPattern, 'giu')) ?? []).map((found) => keyNames[found.toLowerCase()] ?? found);
}
