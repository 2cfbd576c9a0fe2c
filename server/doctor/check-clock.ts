import { signatureTolerance } from '../../openapi/contract/signature.ts';
import { type Finding, findings } from './finding.ts';

const { ok, warning, problem, skipped } = findings('clock');

interface ReferenceClock {
  /** Source of the time, as the finding names it. */
  name: string;
  /** How far it is ahead of this machine's clock, in milliseconds. */
  ahead: number;
}

/**
 * Compares this machine's clock with clocks that other checks read: `TIME` of Redis, and the `Date`
 * of the public address (of its proxy, if there is one). Both may run on this machine, so agreement
 * is no proof.
 */
export function checkClock(others: readonly ReferenceClock[]): Finding {
  if (others.length === 0) return skipped('nothing to compare it with: neither REDIS_URL nor --url');
  const [first, ...rest] = others.map(({ name, ahead }) => ({
    name,
    seconds: Math.round(Math.abs(ahead) / 1_000),
    ahead,
  }));
  const worst = rest.reduce((a, b) => (b.seconds > a.seconds ? b : a), first as NonNullable<typeof first>);
  const { name, seconds, ahead } = worst;
  if (seconds <= 2) return ok(`agrees with ${others.map((each) => each.name).join(' and ')}`);
  const differs = `it is ${seconds} s ${ahead > 0 ? 'behind' : 'ahead of'} ${name}`;
  const advice = 'keep both in time with NTP (timedatectl set-ntp true)';
  return seconds > signatureTolerance / 2
    ? problem(`${differs}, and a signature that is ${signatureTolerance} s off is refused: ${advice}`)
    : warning(`${differs}: ${advice}`);
}
