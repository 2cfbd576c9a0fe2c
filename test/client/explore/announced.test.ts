import { expect, it } from 'vitest';
import { findAnnouncedKeys, findAnnouncedWords } from '../../../client/explore/announced.ts';
import { prompts } from './prompts.ts';

const choices = (announcements: { choice: string }[]) => announcements.map(({ choice }) => choice).join(' ');

it.each([
  ['For sales, press 1 or say sales. For support, press 2 or say support.', '1 2'],
  ['Press 1, 2 or 3.', '1 2 3'],
  ['Press one for sales, two for support, or star to hear this again.', '1 2 *'],
  ['Press 1 for sales or 2 for support.', '1 2'],
  ['To rate us, press a number from 1 to 5.', '1 2 3 4 5'],
  ['Enter your 4 digit PIN, then press the pound key.', '#'],
  ['<speak>Press <break time="1s"/> 9.</speak>', '9'],
  ['Für Verkauf drücken Sie die 1, für Service drücken Sie bitte die Taste zwei.', '1 2'],
  ['Wählen Sie 1 für Verkauf, 2 für Service.', '1 2'],
  ['Please enter 4 digits.', ''],
  ['Press any key within 5 seconds. We open at 9.', ''],
])('findAnnouncedKeys returns the keys that the prompt %j asks the caller to press', (prompt, keys) => {
  expect(choices(findAnnouncedKeys(prompt))).toBe(keys);
});

it.each([
  ['For sales, press 1 or say sales. For support, press 2 or say support.', 'sales support'],
  ['Say "billing" or “sales”.', 'billing sales'],
  ['Say yes to continue or no to cancel.', 'yes no'],
  ['Drücken Sie eins oder sagen Sie Verkauf.', 'Verkauf'],
  ['Say in a few words what brings you here.', ''],
  ['How can I help you?', ''],
])('findAnnouncedWords returns the words that the prompt %j asks the caller to say', (prompt, words) => {
  expect(choices(findAnnouncedWords(prompt))).toBe(words);
});

it('findAnnouncedKeys finds 98 of 100 keys in the prompts of public applications, and nothing else', () => {
  const wanted = prompts.flatMap(({ text, keys }) =>
    keys
      .split(' ')
      .filter(Boolean)
      .map((key) => `${key}: ${text}`),
  );
  const found = prompts.flatMap(({ text }) => findAnnouncedKeys(text).map(({ choice }) => `${choice}: ${text}`));
  expect(found.filter((key) => !wanted.includes(key))).toEqual([]);
  expect(found.length / wanted.length).toBeGreaterThan(0.98);
});

it('findAnnouncedWords finds the words in the prompts of public applications, and no others', () => {
  const wanted = prompts.filter(({ words }) => words);
  const found = prompts.flatMap(({ text, keys }) => {
    const words = choices(findAnnouncedWords(text));
    return words ? [{ text, keys, words }] : [];
  });
  expect(wanted.length).toBeGreaterThan(8);
  expect(found).toEqual(wanted);
});

it.each([
  ['<', 1_000_000],
  ['<a', 500_000],
  [' ', 1_000_000],
  ['press ', 150_000],
  ['press 1', 150_000],
  ['press the ', 100_000],
  ['1', 1_000_000],
  [', 2 for x', 100_000],
  ['say ', 250_000],
  [' or say x', 100_000],
  ['. ', 500_000],
  ['taste die ', 100_000],
])('reads the announcements in a prompt of 1 MB that repeats %j in less than two seconds', (part, times) => {
  const started = performance.now();
  const prompt = `press 1${part.repeat(times)}`;
  findAnnouncedKeys(prompt);
  findAnnouncedWords(prompt);
  expect(performance.now() - started).toBeLessThan(2_000);
});
