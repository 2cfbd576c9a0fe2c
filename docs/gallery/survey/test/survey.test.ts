import { explore, findingLine } from 'jambonz-contract/client';
import { beforeEach, describe, expect, it } from 'vitest';
import { createPhone, serve } from '../generated/server/test.ts';
import { questions } from '../server/questions.ts';
import type { Answer } from '../server/services.ts';

const answers: Answer[] = [];
const { url } = await serve({ services: { saveAnswer: async (answer) => void answers.push(answer) } });
const options = { url: `${url}/webhooks/call`, statusUrl: `${url}/webhooks/call-status` };
const caller = { from: '+12125551212', to: '+14155551234' };
const phone = createPhone(options);

/** Returns the stored answers as `question: answer`. */
const listAnswers = () => answers.map(({ question, answer }) => `${question}: ${answer}`);

beforeEach(() => {
  answers.length = 0;
});

describe('a caller', () => {
  it('answers three questions by keys and words', async () => {
    const call = await phone.call(caller);
    expect(call.heard).toMatch(/How happy are you with our service\? Press a key from 1 to 5/);
    await call.press('4');
    await call.press('2');
    await call.say('Answer the phone sooner.');
    expect(call.heard).toBe('Thank you for your answers. Goodbye.');
    expect(listAnswers()).toEqual(['score: 4', 'recommend: no', 'comment: Answer the phone sooner.']);
    expect(call.mistakes).toEqual([]);
  });

  it('answers all questions by words', async () => {
    const call = await phone.call(caller);
    for (const words of ['five, I think', 'yes, of course', 'Nothing.']) await call.say(words);
    expect(listAnswers()).toEqual(['score: 5', 'recommend: yes', 'comment: Nothing.']);
  });

  it('who gives an answer that does not fit is asked a second time, and then the next question', async () => {
    const call = await phone.call(caller);
    await call.press('9');
    expect(call.heard).toMatch(/^Sorry, I did not get that\.\nHow happy/);
    await call.press('0');
    expect(call.heard).toMatch(/^Let us go on\.\nWould you recommend us/);
    expect(answers).toEqual([]);
  });

  it('who stays silent hears each question twice, and then goodbye', async () => {
    const call = await phone.call(caller);
    for (let silences = 0; silences < 6; silences++) await call.staysSilent();
    expect(call.heard).toBe('Thank you for your answers. Goodbye.');
    expect(call.ended).toEqual({ by: 'jambonz', status: 'completed' });
    expect(answers).toEqual([]);
  });

  it('who hangs up after the first question leaves one answer', async () => {
    const call = await phone.call(caller);
    await call.press('3');
    await call.hangsUp();
    expect(listAnswers()).toEqual(['score: 3']);
  });

  it('reaches no dead end', async () => {
    const { findings } = await explore(options);
    expect(findings.map(findingLine)).toEqual([]);
  });
});

it.each([
  ['3', '', '3'],
  ['', 'Four.', '4'],
  ['', '2 of 5', '2'],
  ['0', '', undefined],
  ['6', '', undefined],
  ['', 'no idea', undefined],
  ['', '', undefined],
])('the score of the keys %j and the words %j is %j', (digits, words, score) => {
  expect(questions.score.read({ digits, words })).toBe(score);
});
