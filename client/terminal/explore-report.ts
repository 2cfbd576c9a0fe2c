import type { Acceptance } from '../explore/accepted.ts';
import type { Exploration } from '../explore/exploration.ts';
import { formatFinding } from '../explore/format-finding.ts';
import { roundSeconds } from '../phone/clock.ts';
import { formatCount } from './format-count.ts';

/** An exploration, compared with the file of accepted findings. */
export interface Report extends Exploration {
  url: string;
  /** Real seconds. */
  seconds: number;
  /** The findings with their words, and with the reason of those that are accepted. */
  findings: (Exploration['findings'][number] & { text: string; accepted?: string })[];
  /** The accepted findings that were not found. */
  outdated: Acceptance[];
}

/** Compares an exploration that took `seconds` with the accepted findings. */
export function createReport(
  exploration: Exploration,
  accepted: ReadonlyMap<string, Acceptance>,
  url: string,
  seconds: number,
): Report {
  const { findings, stopped } = exploration;
  const found = new Set(findings.map(({ name }) => name));
  return {
    url,
    ...exploration,
    seconds: roundSeconds(seconds),
    findings: findings.map((finding) => {
      const reason = accepted.get(finding.name)?.reason;
      return { ...finding, text: formatFinding(finding), ...(reason !== undefined && { accepted: reason }) };
    }),
    outdated: stopped ? [] : [...accepted.values()].filter(({ name }) => !found.has(name)),
  };
}

/** Returns whether `explore.accepted` lists the finding. */
export function isAccepted({ accepted }: Report['findings'][number]): boolean {
  return accepted !== undefined;
}

/** Summarizes an exploration in one line: dead ends, places and calls, and what has ended it. */
export function summarize({ places, findings, calls, stopped, seconds }: Report): string {
  const unexplored = places.filter((place) => place.unexplored).length;
  const more = unexplored > 0 ? `, ${unexplored} of them not fully explored` : '';
  const accepted = findings.filter(isAccepted).length;
  const deadEnds = formatCount(findings.length - accepted, 'dead end');
  const ends = {
    time: `; stopped after ${Math.round(seconds)} s`,
    calls: '; stopped at this limit',
    server: '; the server has ended',
  };
  const end = stopped ? ends[stopped] : '';
  return `${deadEnds}${accepted > 0 ? ` and ${accepted} accepted` : ''} at ${formatCount(places.length, 'place')}${more}, found with ${formatCount(calls, 'call')}${end}`;
}
