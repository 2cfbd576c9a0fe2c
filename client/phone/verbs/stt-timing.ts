import type { Leg } from '../line/leg.ts';

/** The latency of a speech vendor that the phone assumes. */
const latencyMs = 300;

/**
 * Measures a speech recognition that began at `startedAt` (virtual seconds) and ends now, if
 * `notifySttLatency` of `config` is on (feature server, utils/stt-latency-calculator.js).
 * @param spokenSeconds how long the caller has just spoken; undefined if the caller was silent
 */
export function measureRecognition(leg: Leg, startedAt: number, spokenSeconds?: number): object {
  const { clock, measuresRecognition } = leg.line;
  if (!measuresRecognition) return {};
  const stop = clock.now().getTime() / 1000;
  const start = stop - (clock.seconds - startedAt);
  const talkspurts = spokenSeconds === undefined ? [] : [[Math.floor(stop - spokenSeconds), Math.floor(stop)]];
  return {
    stt_latency_ms: spokenSeconds === undefined ? '' : String(latencyMs),
    stt_talkspurts: JSON.stringify(talkspurts),
    stt_start_time: Math.floor(start),
    stt_stop_time: Math.floor(stop),
    stt_usage: (stop - start).toFixed(2),
  };
}
