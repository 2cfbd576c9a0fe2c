import { expect, it } from 'vitest';
import { computeSpread } from './statistics.ts';
import { combineTargets, formatTargets, type Target } from './targets.ts';

const speed: Target = {
  what: 'speed',
  measured: computeSpread([1.7, 1.6, 1.9]),
  bound: 'at least',
  limit: 1.7,
  goal: 1.8,
};
const memory: Target = { what: 'memory', measured: computeSpread([200]), bound: 'at most', limit: 100 };

it('formatTargets judges the median of each target by its limit and its goal', () => {
  const [, , speedLine, memoryLine] = formatTargets([speed, memory]).trim().split('\n').slice(1);
  expect(speedLine).toMatch(/^speed +1\.70 \[1\.60\.\.1\.90\] +at least 1\.7 met +at least 1\.8 MISSED$/);
  expect(memoryLine).toMatch(/^memory +200 \[200\.\.200\] +at most 100 MISSED$/);
});

it('combineTargets takes the spread of the medians of several runs, also of a target that one run lacks', () => {
  const other = { ...speed, measured: computeSpread([2, 3, 1]) };
  expect(combineTargets([[speed, memory], [other]]).map(({ what, measured }) => [what, measured])).toEqual([
    ['speed', { median: 2, min: 1.7, max: 2 }],
    ['memory', { median: 200, min: 200, max: 200 }],
  ]);
});
