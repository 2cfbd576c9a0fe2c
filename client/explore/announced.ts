/** A key or phrase that a prompt offers, and the part of the prompt that offers this choice. */
export interface Announcement {
  choice: string;
  context: string;
}

/** The words for the keys 0 to 9, * and #, by language. */
const keyWords = [
  'zero one two three four five six seven eight nine star pound',
  'null eins zwei drei vier fünf sechs sieben acht neun stern raute',
  'zéro un deux trois quatre cinq six sept huit neuf étoile dièse',
  'cero uno dos tres cuatro cinco seis siete ocho nueve asterisco numeral',
  'zero uno due tre quattro cinque sei sette otto nove asterisco cancelletto',
];
const keyByWord = new Map([
  ...keyWords.flatMap((words) => words.split(' ').map((word, index) => [word, '0123456789*#'.charAt(index)] as const)),
  ...(['asterisk', 'sterntaste', 'estrella'] as const).map((word) => [word, '*'] as const),
  ...(['hash', 'rautetaste', 'almohadilla'] as const).map((word) => [word, '#'] as const),
]);
// Matches the number of a key. Does not match a number that counts something, such as the 4 in
// "enter 4 digits" or the 10 in "press 1 within 10 seconds".
const digitsPattern = '[0-9]+(?![0-9])(?! ?-?(?:digit|stellig|character|second|minut|sekunde|ziffer|chiffre|cifr))';
const keyNamePattern = `(?:${[...keyByWord.keys()].join('|')})(?!\\p{L})`;
const keyPattern = `(?:${digitsPattern}|[*#]|${keyNamePattern})`;
const fillerWords = [
  'the|number|key|button|digit|on|a|from|between|either',
  'sie|bitte|die|taste|ziffer|zahl|von',
  'sur|la|le|el|il|touche|número|tecla|tasto|numero',
].join('|');
// A limit, because "taste" also begins a choice: the work for "taste taste …" must not be
// quadratic.
const fillerPattern = `(?:(?:${fillerWords}) ){0,6}`;
const pressVerbs = [
  'press(?:ing)?|hit|push|enter|drücken|tippen|tapez|appuyez|faites',
  'pulse|pulsa|presione|presiona|oprima|premere|prem[aei]|digiti|digitare|digita|selezioni',
].join('|');
// These verbs also announce telephone numbers, which have three digits or more: "dial 911".
const dialVerbs = 'dial|wählen|composez|marque|marca|digite|teclee';
const pressVerbPattern = `(?:${pressVerbs}|(?:${dialVerbs})(?! ${fillerPattern}[0-9]{3}))`;
const sayVerbPattern = '(?:say|saying|sagen sie|dites|diga|dica)';
const conjunctions = 'or|and|oder|und|ou|oppure|et|o|y|e';
const listSeparator = ' ?(?:,|to|through|bis|-|(?:or|and|oder|und|ou|oppure|o)(?!\\p{L}))+ ?(?:(?:or|oder) )?';
const moreKeysPattern = `(?:${listSeparator}${fillerPattern}${keyPattern})*`;
const pressPattern = `(?<!\\p{L})(?:${pressVerbPattern}|taste)(?: (?:${conjunctions}) ${sayVerbPattern})? ${fillerPattern}`;
// Recognizes a key by its purpose ("2 for support"), because in a list of choices only the first
// key has a verb such as "press": "Press 1 for sales or 2 for support".
const purposePattern = `(?=${keyPattern},? (?:for|to|if|für|um|zum|zur|wenn|pour|para|per|si|se) )`;
const furtherKeysPattern = `(?:(?<= )(?:${conjunctions}) ${fillerPattern}|(?<=, )${fillerPattern})${purposePattern}`;
const pressRegExp = new RegExp(pressPattern, 'iu');
const keyRegExp = new RegExp(keyPattern, 'giu');
const keyListRegExp = new RegExp(`(?:${pressPattern}|${furtherKeysPattern})(${keyPattern}${moreKeysPattern})`, 'giu');
const speechRegExp = new RegExp(`(?<!\\p{L})${sayVerbPattern} ([^.,;:!?]+)`, 'giu');
const startsWithPress = new RegExp(`^(?:${pressVerbs}|${dialVerbs}) `, 'iu');
const examplePattern =
  /^(?:for example|for instance|zum beispiel|par exemple|por ejemplo|ad esempio|per esempio)(?!\p{L})/iu;

/** Longer keys and words are no choices of a menu. */
const maxChoiceLength = 60;

/**
 * Returns the keys that a prompt announces, as in `press 1`, `press 2 or 3`,
 * `drücken Sie die Eins`. Knows English, German, French, Spanish and Italian. The work grows with
 * the length of the prompt only.
 */
export function findAnnouncedKeys(prompt: string): Announcement[] {
  return splitSentences(prompt).flatMap((sentence) => {
    if (!pressRegExp.test(sentence) || examplePattern.test(sentence)) return [];
    const found = [...sentence.matchAll(keyListRegExp)];
    return found.flatMap(({ 1: list = '' }, index) => {
      const before = found[index - 1];
      const context = sentence.slice(before ? before.index + before[0].length : 0, found[index + 1]?.index);
      return parseKeys(list)
        .filter((choice) => choice.length <= maxChoiceLength)
        .map((choice) => ({ choice, context }));
    });
  });
}

/**
 * Returns the words that a prompt asks the caller to say, as in `say sales`, `sagen Sie Verkauf`.
 */
export function findAnnouncedWords(prompt: string): Announcement[] {
  return splitSentences(prompt).flatMap((context) =>
    [...context.matchAll(speechRegExp)].flatMap(({ 1: list = '' }) =>
      list
        .split(/ (?:or|oder|ou|o) /i)
        .map((part) => part.replace(/^say /i, '').replace(/ (?:to|for|if|and|um|für|wenn|und|pour|para|per) .*$/i, ''))
        .map((choice) => choice.trim())
        .filter((choice) => choice !== '' && choice.length <= maxChoiceLength && choice.split(' ').length <= 3)
        .filter((choice) => !startsWithPress.test(choice))
        .map((choice) => ({ choice, context })),
    ),
  );
}

/** Returns the sentences of a prompt without markup and quotation marks, with single spaces. */
function splitSentences(prompt: string): string[] {
  return prompt
    .replace(/<[^<>]*>/g, ' ')
    .replace(/(?<!\p{L})["'“”‘’‚„«»]|["'“”‘’„«»](?!\p{L})/gu, '')
    .split(/\n|(?<=[.!?;])(?=\s)/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence.length > 3);
}

function parseKeys(list: string): string[] {
  const range = /^(\d) ?(?:to|through|bis|-) ?(\d)$/i.exec(list);
  if (range) {
    const [first, last] = [Number(range[1]), Number(range[2])];
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => String(first + index));
  }
  return (list.match(keyRegExp) ?? []).map((found) => keyByWord.get(found.toLowerCase()) ?? found);
}
