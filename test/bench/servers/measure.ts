/**
 * A module that is preloaded into every server of the bench. It measures the server process from
 * inside, without a change to the server program.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** The measurements that a server reports. */
export interface Report {
  /** Resident memory, in bytes. */
  resident: number;
  /** Processor time since the command `begin`, in microseconds. */
  processor: number;
  /** Wall-clock time since the command `begin`, in microseconds. */
  elapsed: number;
  /** 99th percentile of the event loop delay since the command `begin`, in milliseconds. */
  delay: number;
}

const resolutionMs = 5; // monitorEventLoopDelay() adds the resolution to each recorded delay
const delay = monitorEventLoopDelay({ resolution: resolutionMs });
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
    delay: Math.max(0, delay.percentile(99) / 1e6 - resolutionMs),
  };
  process.send?.(report);
});
process.channel?.unref(); // an open channel to the bench must not keep this process running
process.on('disconnect', () => process.exit()); // no server outlives the bench
