import { describe, expect, it } from 'vitest';
import { computeRatios, computeSpread, formatSpread } from './statistics.ts';
import { formatTable } from './table.ts';

describe('the benchmark statistics', () => {
  it('report the range, and a median that one slow benchmark round does not change', () => {
    expect(computeSpread([90, 100, 5, 110, 105])).toEqual({ median: 100, min: 5, max: 110 });
    expect(formatSpread(computeSpread([90, 100, 5, 110, 105]))).toBe('100 [5..110]');
  });

  it('compute the ratio of two servers in each round, which stays the same if a round slows down both servers', () => {
    expect(computeSpread(computeRatios([200, 100, 210], [100, 50, 100])).median).toBe(2);
  });

  it('are formatted as an empty table cell if there are no measurements', () => {
    expect(formatSpread(computeSpread([]))).toBe('');
    expect(computeRatios([], [1, 2])).toEqual([]);
  });
});

it('formatTable aligns names left and numbers right', () => {
  expect(
    formatTable(
      'Speed',
      ['row', 'rps'],
      [
        ['ours', '100'],
        ['a longer name', '7'],
      ],
    ),
  ).toBe(['', 'Speed', '', 'row            rps', 'ours           100', 'a longer name    7'].join('\n'));
});
