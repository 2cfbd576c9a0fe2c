import { describe, expect, it } from 'vitest';
import { findSlopes, type Sample } from './slopes.ts';

/** Creates 30 samples of a healthy server, each modified by `change`. */
const createSamples = (change: (index: number) => Partial<Sample>) =>
  Array.from({ length: 30 }, (_, index) => ({ usedBytes: 100e6, residentBytes: 150e6, medianMs: 5, ...change(index) }));

describe('the check of the soak test', () => {
  it('accepts measurements that do not grow after the warm-up', () => {
    expect(findSlopes(createSamples(() => ({})))).toEqual([]);
    expect(findSlopes(createSamples((index) => (index < 6 ? { usedBytes: 50e6, medianMs: 90 } : {})))).toEqual([]);
  });

  it('accepts a single peak, and memory that rises and falls with garbage collection', () => {
    expect(findSlopes(createSamples((index) => (index === 28 ? { usedBytes: 300e6, medianMs: 400 } : {})))).toEqual([]);
    expect(findSlopes(createSamples((index) => ({ usedBytes: 100e6 + (index % 5) * 5e6 })))).toEqual([]);
  });

  it('reports growing memory in use', () => {
    expect(findSlopes(createSamples((index) => ({ usedBytes: 100e6 + index * 2e6 })))).toEqual([
      expect.stringContaining('memory in use'),
    ]);
  });

  it('reports growing resident memory', () => {
    expect(findSlopes(createSamples((index) => ({ residentBytes: 150e6 + index * 8e6 })))).toEqual([
      expect.stringContaining('resident memory'),
    ]);
  });

  it('reports a growing response time', () => {
    expect(findSlopes(createSamples((index) => ({ medianMs: index < 20 ? 5 : 80 })))).toEqual([
      expect.stringContaining('response time'),
    ]);
  });

  it('reports missing measurements', () => {
    expect(findSlopes(createSamples(() => ({ medianMs: Number.NaN })))).not.toEqual([]);
    expect(findSlopes([])).not.toEqual([]);
  });
});
