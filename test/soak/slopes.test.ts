import { describe, expect, it } from 'vitest';
import { type Sample, slopes } from './slopes.ts';

/** Creates 30 samples of a healthy server, each modified by `change`. */
const createSamples = (change: (index: number) => Partial<Sample>) =>
  Array.from({ length: 30 }, (_, index) => ({ resident: 100e6, kept: 0, p99: 5, ...change(index) }));

describe('the verdict of the soak', () => {
  it('is none on a level run, whatever happens while the server warms up', () => {
    expect(slopes(createSamples(() => ({})))).toEqual([]);
    expect(slopes(createSamples((index) => (index < 6 ? { resident: 50e6, p99: 90 } : {})))).toEqual([]);
  });

  it('is not impressed by a peak, or by garbage that comes and goes', () => {
    expect(slopes(createSamples((index) => (index === 28 ? { resident: 300e6, p99: 400 } : {})))).toEqual([]);
    expect(slopes(createSamples((index) => ({ resident: 100e6 + (index % 5) * 5e6 })))).toEqual([]);
  });

  it('is that memory slopes, unless it is kept by design', () => {
    const leak = (index: number) => index * 2e6;
    expect(slopes(createSamples((index) => ({ resident: 100e6 + leak(index) })))).toEqual([
      expect.stringContaining('memory'),
    ]);
    expect(slopes(createSamples((index) => ({ resident: 100e6 + leak(index), kept: leak(index) })))).toEqual([]);
  });

  it('is that p99 slopes', () => {
    expect(slopes(createSamples((index) => ({ p99: index < 20 ? 5 : 80 })))).toEqual([expect.stringContaining('p99')]);
  });

  it('is that something is wrong when nothing was seen', () => {
    expect(slopes(createSamples(() => ({ p99: Number.NaN })))).not.toEqual([]);
    expect(slopes([])).not.toEqual([]);
  });
});
