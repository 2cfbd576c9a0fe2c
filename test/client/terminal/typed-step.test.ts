import { describe, expect, it } from 'vitest';
import type { Moment } from '../../../client/phone/line/moment.ts';
import { formatHint } from '../../../client/terminal/hint.ts';
import { readTypedStep } from '../../../client/terminal/typed-step.ts';

const listening: Moment = { verb: 'gather', for: 'input', fits: ['waits', 'press', 'say', 'staysSilent'] };
const keysOnly: Moment = { verb: 'gather', for: 'input', fits: ['waits', 'press', 'staysSilent'] };
const ringing: Moment = {
  verb: 'dial',
  for: 'answer',
  name: '+14155550100',
  fits: ['answers', 'isBusy', 'doesNotAnswer', 'waits'],
};
const talking: Moment = { verb: 'dial', for: 'conversation-end', fits: ['partyHangsUp', 'waits'] };
const thinking: Moment = {
  verb: 'llm',
  for: 'model-end',
  fits: ['say', 'partyHangsUp', 'waits', 'callsTool'],
};

describe('readTypedStep', () => {
  it.each<[string, string, Moment, string]>([
    ['digits, * and # as keys', '12*#', listening, '--press 12*#'],
    ['other words as speech', 'two of them', listening, '--say two of them'],
    ['a command that the call cannot accept as speech', 'busy', listening, '--say busy'],
    ['a command after a slash', '/wait 10', listening, '--wait 10'],
    ['an empty line as silence', '  ', listening, '--silent'],
    ['an answer of the dialled party', 'answered', ringing, '--answer'],
    ['a busy dialled party', 'Busy', ringing, '--busy'],
    ['a missing answer of the dialled party', 'no answer', ringing, '--no-answer'],
    ['an empty line as no answer', '', ringing, '--no-answer'],
    ['a hangup of the dialled party', 'they hang up', talking, '--party-hangup'],
    ['a wait', 'wait 2.5', talking, '--wait 2.5'],
    ['a hangup of the caller', 'hang up', talking, '--hangup'],
    ['digits as speech if the call accepts no keys', '42', thinking, '--say 42'],
    ['a tool call of a language model', '/tool weather={"city":"Oslo"}', thinking, '--tool weather={"city":"Oslo"}'],
  ])('reads %s: %s', (_, line, moment, written) => {
    expect(readTypedStep(line, moment)?.written).toBe(written);
  });

  it.each([
    ['words where only keys are expected', 'sales', keysOnly],
    ['keys during ringing', '1', ringing],
    ['an answer if no dialled party rings', 'answered', talking],
    ['silence if it has no effect', '', talking],
    ['a tool with invalid JSON arguments', '/tool weather={', thinking],
  ])('rejects %s', (_, line, moment) => {
    expect(readTypedStep(line, moment)).toBeUndefined();
  });
});

it.each([
  [
    listening,
    'gather waits for keys or speech. ' +
      'Type keys (0-9 * #), words to say, Enter for silence, /wait 10, or Ctrl-C to hang up',
  ],
  [ringing, 'dial waits for +14155550100 to answer. Type answered, busy, no answer, wait 10, or Ctrl-C to hang up'],
])('the hint on the terminal lists the input that the call accepts', (moment, words) => {
  expect(formatHint(moment).trim()).toBe(words);
});
