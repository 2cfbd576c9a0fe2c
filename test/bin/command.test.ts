import { expect, it } from 'vitest';
import { defineCommand } from '../../bin/command.ts';
import { UsageError } from '../../openapi/contract/usage-error.ts';

const given: unknown[] = [];

const print = defineCommand({
  name: 'print',
  summary: 'prints one or two files',
  operands: { usage: 'FILE [FILE]', min: 1, max: 2 },
  options: { copies: { value: 'NUMBER', help: 'how many copies' }, color: { help: 'in color' } },
  run: async ({ values, operands }) => {
    given.push({ ...values }, operands);
    return 7;
  },
});

it('a command passes options and operands to its run function and returns the exit code of run', async () => {
  expect(await print.run(['a', '--copies', '2', '--color', '-'])).toBe(7);
  expect(given).toEqual([{ copies: '2', color: true }, ['a', '-']]);
});

it.each([
  [['a', '--colour'], "Unknown option '--colour', did you mean --color? (--help lists all options)"],
  [['a', '--colr=3'], "Unknown option '--colr', did you mean --color? (--help lists all options)"],
  [['a', '-x'], "Unknown option '-x' (--help lists all options)"],
  [['a', '--copies'], "Option '--copies <value>' argument missing (--help lists all options)"],
  [['a', '--copies', '--color'], "Option '--copies' argument is ambiguous (--help lists all options)"],
  [['a', '--color=3'], "Option '--color' does not take an argument (--help lists all options)"],
  [[], 'missing argument: FILE [FILE] (--help shows the usage)'],
  [['a', 'b', 'c'], "Unexpected argument 'c' (--help shows the usage)"],
  [['a', 'b', 'color'], "Unexpected argument 'color', did you mean --color? (--help shows the usage)"],
])('a command refuses the arguments %j in one line', async (args, message) => {
  await expect(print.run(args)).rejects.toThrow(new UsageError(message));
});
