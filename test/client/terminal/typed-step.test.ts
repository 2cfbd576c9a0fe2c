import { describe, expect, it } from 'vitest';
import type { Moment } from '../../../client/phone/line/moment.ts';
import { formatHelp, formatHint } from '../../../client/terminal/hint.ts';
import { readTypedStep } from '../../../client/terminal/typed-step.ts';
import { UsageError } from '../../../openapi/contract/usage-error.ts';

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
    ['digits, * and # as keys', '12*#', listening, '/press 12*#'],
    ['other words as speech', 'two of them', listening, '/say two of them'],
    ['a name of a step as speech', 'busy', listening, '/say busy'],
    ['a command after a slash', '/wait 10', listening, '/wait 10'],
    ['an empty line as silence', '  ', listening, '/silent'],
    ['keys and words as commands', '/say 12', listening, '/say 12'],
    ['a word in quotes', '/say "help"', listening, '/say help'],
    ['an answer of the dialled party', '/answer', ringing, '/answer'],
    ['an answer of one of the dialled parties', '/answer +14155550100', ringing, '/answer +14155550100'],
    ['a busy dialled party', '/Busy', ringing, '/busy'],
    ['a hangup of the dialled party', '/party-hangup', talking, '/party-hangup'],
    ['a hangup of the caller', '/hangup', talking, '/hangup'],
    ['digits as speech if the call accepts no keys', '42', thinking, '/say 42'],
    ['a tool call of a language model', '/tool weather={"city":"Oslo"}', thinking, '/tool weather={"city":"Oslo"}'],
  ])('reads %s: %s', (_, line, moment, written) => {
    expect(readTypedStep(line, moment)).toMatchObject({ written });
  });

  it.each(['help', '?', '/help', '/?', ' Help '])(
    'reads %s as a request for help, even where words are speech',
    (line) => {
      expect(readTypedStep(line, listening)).toBe('help');
      expect(readTypedStep(line, ringing)).toBe('help');
    },
  );

  it.each([
    ['words where only keys are expected', 'sales', keysOnly, 'words do not fit now: "sales" is not heard'],
    ['keys during ringing', '1', ringing, '1 does not fit now'],
    ['an answer if no dialled party rings', '/answer', talking, '/answer does not fit now'],
    [
      'keys of the dialled party while the application listens',
      '/party-press 1',
      listening,
      '/party-press 1 does not fit now',
    ],
    ['silence if it has no effect', '', talking, 'silence does not fit now'],
    ['a command without its slash', 'hang up', ringing, 'commands begin with a slash, did you mean /hangup?'],
    ['a command that is misspelled', '/ansver', ringing, 'unknown step "/ansver", did you mean /answer?'],
    ['a command in two words', '/no answer', ringing, 'unknown step "/no answer", did you mean /no-answer?'],
    ['a command that does not exist', '/dance', ringing, 'unknown step "/dance"'],
    ['a value that a command does not take', '/hangup now', ringing, '/hangup takes no value, it has "now"'],
    ['an invalid value', '/wait x', ringing, '/wait must be a number of seconds, it is "x"'],
    [
      'a tool with invalid JSON arguments',
      '/tool weather={',
      thinking,
      '/tool must be NAME or NAME={…}, with the arguments as JSON, it is "weather={"',
    ],
  ])('rejects %s', (_, line, moment, message) => {
    expect(() => readTypedStep(line, moment)).toThrow(new UsageError(message));
  });
});

it.each([
  [
    listening,
    'gather waits for keys or speech. ' + 'Type keys (0-9 * #), words, Enter for silence, /wait, /hangup, /help',
  ],
  [ringing, 'dial waits for +14155550100 to answer. Type /answer, /busy, /no-answer, /wait, /hangup, /help'],
])('the hint on the terminal lists the input that the call accepts', (moment, words) => {
  expect(formatHint(moment)).toBe(words);
});

it('the help on the terminal explains each input that the call accepts, in lines of less than 72 columns', () => {
  expect(formatHelp(thinking)).toMatch(/^ {2}\/tool NAME\[=JSON\] {6}the model calls a tool: \/tool weather=/m);
  for (const line of [...formatHelp(listening).split('\n'), ...formatHelp(ringing).split('\n')])
    expect(line.length).toBeLessThan(72);
});
