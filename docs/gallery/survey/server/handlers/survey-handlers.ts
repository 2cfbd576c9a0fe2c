import type { SurveyHandlers } from '../../generated/server/survey-handlers.ts';
import { gather, hangup, say, type Verb } from '../../generated/server/verbs.ts';
import { findNext, type Question, type QuestionName, questions } from '../questions.ts';

const maxAttempts = 2;

export const surveyHandlers: SurveyHandlers = {
  takeAnswer: async ({ body, params: { question }, query: { attempt = 1 }, services }) => {
    const words = body.speech?.alternatives[0]?.transcript ?? '';
    const answer = questions[question].read({ digits: body.digits ?? '', words });
    if (answer === undefined && attempt < maxAttempts)
      return [say({ text: 'Sorry, I did not get that.' }), ...ask(question, attempt + 1)];
    // Each answer is stored at once, because the caller may hang up before the next.
    if (answer !== undefined) await services.saveAnswer({ callSid: body.call_sid, question, answer });
    const next = findNext(question);
    if (next === undefined) return sayGoodbye();
    return answer === undefined ? [say({ text: 'Let us go on.' }), ...ask(next)] : ask(next);
  },
};

/** Asks a question. If the speech recognition fails, jambonz runs the verbs after the `gather`. */
export function ask(name: QuestionName, attempt = 1): Verb[] {
  const { text, numDigits }: Question = questions[name];
  return [
    gather({
      input: numDigits ? ['digits', 'speech'] : ['speech'],
      ...(numDigits && { numDigits }),
      timeout: 8,
      say: { text },
      actionHook: `/webhooks/answers/${name}?attempt=${attempt}`,
    }),
    ...sayGoodbye(),
  ];
}

function sayGoodbye(): Verb[] {
  return [say({ text: 'Thank you for your answers. Goodbye.' }), hangup()];
}
