import { describe, expect, it } from 'vitest';
import type { Moment } from '../../client/phone/line/turns.ts';
import { hint } from '../../client/terminal/hint.ts';
import { typedStep } from '../../client/terminal/typed-step.ts';

const listening: Moment = { verb: 'gather', for: 'keys or speech', fits: ['waits', 'press', 'say', 'staysSilent'] };
const keysOnly: Moment = { verb: 'gather', for: 'keys', fits: ['waits', 'press', 'staysSilent'] };
const ringing: Moment = {
  verb: 'dial',
  for: '+14155550100 to answer',
  fits: ['answers', 'isBusy', 'doesNotAnswer', 'waits'],
};
const talking: Moment = { verb: 'dial', for: 'one of the two to hang up', fits: ['partyHangsUp', 'waits'] };
const thinking: Moment = {
  verb: 'llm',
  for: 'the end of a conversation',
  fits: ['say', 'partyHangsUp', 'waits', 'callsTool'],
};

describe('a typed line', () => {
  it.each<[string, string, Moment, string]>([
    ['digits, * and # are keys', '12*#', listening, '--press 12*#'],
    ['other words are speech', 'two of them', listening, '--say two of them'],
    ['what would be a command elsewhere is speech', 'busy', listening, '--say busy'],
    ['what is behind a slash is a command', '/wait 10', listening, '--wait 10'],
    ['an empty line is silence', '  ', listening, '--silent'],
    ['the far side answers', 'answered', ringing, '--answer'],
    ['the far side is busy', 'Busy', ringing, '--busy'],
    ['the far side does not answer', 'no answer', ringing, '--no-answer'],
    ['an empty line is no answer', '', ringing, '--no-answer'],
    ['the far side hangs up', 'they hang up', talking, '--party-hangup'],
    ['time passes', 'wait 2.5', talking, '--wait 2.5'],
    ['the caller hangs up', 'hang up', talking, '--hangup'],
    ['digits are speech where no keys are expected', '42', thinking, '--say 42'],
    ['a language model calls a tool', '/tool weather={"city":"Oslo"}', thinking, '--tool weather={"city":"Oslo"}'],
  ])('%s: %s', (_, line, moment, written) => {
    expect(typedStep(line, moment)?.written).toBe(written);
  });

  it.each([
    ['words where only keys are expected', 'sales', keysOnly],
    ['keys where somebody is rung', '1', ringing],
    ['an answer where nobody is rung', 'answered', talking],
    ['silence where it changes nothing', '', talking],
    ['a tool whose arguments are no JSON', '/tool weather={', thinking],
  ])('means nothing when it is %s', (_, line, moment) => {
    expect(typedStep(line, moment)).toBeUndefined();
  });
});

it.each([
  [
    listening,
    'gather waits for keys or speech. Type keys (0-9 * #), words to say, nothing for silence, /wait 10, or Ctrl-C to hang up',
  ],
  [ringing, 'dial waits for +14155550100 to answer. Type answered, busy, no answer, wait 10, or Ctrl-C to hang up'],
])('the hint tells what can be typed', (moment, words) => {
  expect(hint(moment).trim()).toBe(words);
});
