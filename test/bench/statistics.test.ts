import { describe, expect, it } from 'vitest';
import { ratios, shown, spread } from './statistics.ts';
import { table } from './table.ts';

describe('the numbers of the bench', () => {
  it('are medians, which one bad round does not move, with their range', () => {
    expect(spread([90, 100, 5, 110, 105])).toEqual({ median: 100, least: 5, most: 110 });
    expect(shown(spread([90, 100, 5, 110, 105]))).toBe('100 [5..110]');
  });

  it('are compared round by round, so that a neighbour who halves both changes nothing', () => {
    expect(spread(ratios([200, 100, 210], [100, 50, 100])).median).toBe(2);
  });

  it('leave a cell empty where nothing was measured', () => {
    expect(shown(spread([]))).toBe('');
    expect(ratios([], [1, 2])).toEqual([]);
  });
});

it('a table has names to the left and numbers to the right', () => {
  expect(
    table(
      'Speed',
      ['row', 'rps'],
      [
        ['ours', '100'],
        ['a longer name', '7'],
      ],
    ),
  ).toBe(['', 'Speed', '', 'row            rps', 'ours           100', 'a longer name    7'].join('\n'));
});
