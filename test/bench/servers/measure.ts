/** Preloaded into every server of the bench, so that all are measured alike, from inside, without a change to what they are. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** What a server says of itself. */
export interface Report {
  /** Resident memory, in bytes. */
  resident: number;
  /** Time on the processor since `begin`, in microseconds. */
  processor: number;
  /** Time on the clock since `begin`, in microseconds. */
  elapsed: number;
  /** By how much the event loop was late, at most, in 99 of 100 cases since `begin`, in milliseconds. */
  delay: number;
}

const resolution = 5; // milliseconds: its histogram holds this and the delay together
const delay = monitorEventLoopDelay({ resolution });
let began = performance.now();
let processor = process.cpuUsage();

process.on('message', (command: 'begin' | 'report') => {
  if (command === 'begin') {
    delay.enable();
    delay.reset();
    began = performance.now();
    processor = process.cpuUsage();
  }
  const { user, system } = process.cpuUsage(processor);
  const report: Report = {
    resident: process.memoryUsage.rss(),
    processor: user + system,
    elapsed: (performance.now() - began) * 1000,
    delay: Math.max(0, delay.percentile(99) / 1e6 - resolution),
  };
  process.send?.(report);
});
process.channel?.unref(); // a server ends as it would without the bench
process.on('disconnect', () => process.exit()); // none outlives it
