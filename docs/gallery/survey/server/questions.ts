/** What a caller pressed or said, each empty if the caller did the other or nothing. */
interface Input {
  digits: string;
  words: string;
}

export interface Question {
  text: string;
  /** The number of keys to press, or undefined for a spoken answer. */
  numDigits?: number;
  /** Returns the answer, or undefined without one. */
  read(input: Input): string | undefined;
}

const numbers = ['one', 'two', 'three', 'four', 'five'];

/** The questions in the order in which they are asked. The document lists their names. */
export const questions = {
  score: {
    text: 'How happy are you with our service? Press a key from 1 to 5, where 5 is best.',
    numDigits: 1,
    read: ({ digits, words }) => {
      const spoken = numbers.findIndex((number) => words.toLowerCase().includes(number)) + 1;
      const score = Number(digits) || Number.parseInt(words, 10) || spoken;
      return score >= 1 && score <= 5 ? String(score) : undefined;
    },
  },
  recommend: {
    text: 'Would you recommend us? For yes, press 1. For no, press 2.',
    numDigits: 1,
    read: ({ digits, words }) => {
      if (digits === '1' || /\byes\b/i.test(words)) return 'yes';
      return digits === '2' || /\bno\b/i.test(words) ? 'no' : undefined;
    },
  },
  comment: {
    text: 'What can we do better? Please tell us in one sentence.',
    read: ({ words }) => words || undefined,
  },
} satisfies Readonly<Record<string, Question>>;

export type QuestionName = keyof typeof questions;

/** Returns the question that follows this one, or undefined after the last. */
export function findNext(name: QuestionName): QuestionName | undefined {
  const names = Object.keys(questions) as QuestionName[];
  return names[names.indexOf(name) + 1];
}
