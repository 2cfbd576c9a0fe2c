import { signatureToleranceSeconds } from '../../openapi/contract/signature.ts';
import { createFindings, type Finding } from './finding.ts';

const { ok, warning, problem, skipped } = createFindings('clock');

interface ReferenceClock {
  /** Name of the clock in the printed finding. */
  name: string;
  /** Milliseconds by which the reference clock is ahead of this machine's clock. */
  aheadMs: number;
}

/**
 * Compares this machine's clock with clocks that other checks read: `TIME` of Redis, and the `Date`
 * of the public address (of its proxy, if there is one). Both may run on this machine, so agreement
 * does not prove that the clock is right.
 */
export function checkClock(others: readonly ReferenceClock[]): Finding {
  if (others.length === 0) return skipped('no clock to compare it with: neither REDIS_URL nor --url is given');
  const [first, ...rest] = others.map(({ name, aheadMs }) => ({
    name,
    seconds: Math.round(Math.abs(aheadMs) / 1_000),
    aheadMs,
  }));
  const worst = rest.reduce((a, b) => (b.seconds > a.seconds ? b : a), first as NonNullable<typeof first>);
  const { name, seconds, aheadMs } = worst;
  if (seconds <= 2) return ok(`agrees with ${others.map((each) => each.name).join(' and ')}`);
  const differs = `it is ${seconds} s ${aheadMs > 0 ? 'behind' : 'ahead of'} ${name}`;
  const advice = 'synchronise both with NTP (timedatectl set-ntp true)';
  return seconds > signatureToleranceSeconds / 2
    ? problem(`${differs}, and a signature that is ${signatureToleranceSeconds} s off is refused: ${advice}`)
    : warning(`${differs}: ${advice}`);
}
