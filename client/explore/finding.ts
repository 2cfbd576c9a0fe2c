import type { FallbackReason } from '../../openapi/contract/answer-mark.ts';
import type { Failure, Webhook } from '../../openapi/contract/call-event.ts';
import { cutText } from '../phone/fit-text.ts';
import type { Ending } from '../phone/line/leg.ts';
import type { Moment } from '../phone/line/moment.ts';
import { maskSecrets } from '../phone/mask-secrets.ts';

/** A webhook as it was requested: a path, or a complete URL of another origin. */
export interface HookRequest {
  method: string;
  url: string;
}

/** A message over a WebSocket is the POST of its operation. */
export function toHookRequest({ method, type, url }: Webhook): HookRequest {
  return { method: type === undefined ? method : 'POST', url };
}

/** What a verb waits for, without the properties of the verb. */
export type Waits = Omit<Moment, 'settings'>;

export function toWaits({ settings: _, name, ...waits }: Moment): Waits {
  return { ...waits, ...(name !== undefined && { name: cutText(name, maxNameLength) }) };
}

/**
 * An error of the application that affects a caller. `hook` is the webhook that leads to it.
 *
 * `server-ended`: the server stops listening while it answers. `hook-fails`: the webhook gets no
 * usable answer. `fallback`: the answer is the fallback of the operation. `invalid-answer`: jambonz
 * cannot use the answer. `lost-answer`: jambonz does not carry out the answer, or a part of it.
 * `slow`: the answer takes too long. `verb-loop`: verbs lead to each other without end. `repeat`:
 * the application asks without end for the same input. `stuck`: a verb waits without end.
 * `ignored`: an announced choice is treated like an unknown choice or silence (`like`).
 * `silent-end`: the call ends without a prompt, after this verb.
 */
export type Problem = { hook: HookRequest } & (
  | { kind: 'server-ended'; failure: Failure }
  | { kind: 'hook-fails'; failure: Failure; status?: number }
  | { kind: 'fallback'; fallback: FallbackReason; tool?: string }
  | { kind: 'invalid-answer'; failure: Failure; tool?: string }
  | { kind: 'lost-answer'; because: 'late' | 'unread' | 'barge-in'; header?: string }
  | { kind: 'slow'; latency: number; slow: number }
  | { kind: 'verb-loop'; failure: Failure }
  | { kind: 'repeat'; by: ('key' | 'speech' | 'silence')[]; rounds: number }
  | { kind: 'stuck'; waits: Waits }
  | { kind: 'ignored'; by: 'key' | 'speech'; choices: string[]; like: string; isLosingKeys?: true }
  | { kind: 'silent-end'; ended: Ending; verb?: string }
);

/**
 * A dead end: an error of the application, and the way to it.
 *
 * ```ts
 * const loops = findings.filter(({ kind }) => kind === 'repeat' || kind === 'verb-loop');
 * ```
 */
export type Finding = Problem & {
  /**
   * The identity of the dead end, equal in each exploration: `ignored key 2 POST /menu`. A line
   * `NAME: REASON` in the file `explore.accepted` accepts the dead end.
   */
  name: string;
  /** The labels of the steps that lead to the dead end, from the beginning of the call. */
  way: string[];
  /** Number of other sequences of steps that lead to the same dead end. */
  others: number;
};

/**
 * Collects findings. If other steps lead to a known finding, only the count `others` of this
 * finding grows, so that each error is reported once.
 */
export class Findings {
  readonly #found = new Map<string, { finding: Finding; isGone: boolean }>();

  /**
   * @param isGone whether the caller had already hung up. If the same finding is added again for a
   * caller who is still on the line, the later finding replaces this one
   */
  add(problem: Problem, way: string[], isGone = false): void {
    const name = nameProblem(problem);
    const known = this.#found.get(name);
    if (known && isSameWay(known.finding.way, way)) return;
    if (known?.finding.kind === 'repeat' && problem.kind === 'repeat') {
      known.finding.by = [...new Set([...known.finding.by, ...problem.by])];
      return;
    }
    if (known && (isGone || !known.isGone)) known.finding.others++;
    else this.#found.set(name, { finding: { ...problem, name, way, others: countOthers(known?.finding) }, isGone });
  }

  get all(): Finding[] {
    const findings = [...this.#found.values()].map(({ finding }) => finding);
    return findings.sort((one, other) => rank(one) - rank(other));
  }
}

/** The end of the server comes first, because it explains other findings. */
function rank({ kind }: Finding): number {
  return kind === 'server-ended' ? 0 : 1;
}

function countOthers(known: Finding | undefined): number {
  return known ? known.others + 1 : 0;
}

function isSameWay(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((label, index) => label === other[index]);
}

/** Dead ends whose names differ only behind this length are one. */
const maxNameLength = 500;

/**
 * Returns the name of a finding, made of its data without what differs from call to call. A name is
 * one line without `: `, as `explore.accepted` requires.
 */
export function nameProblem(problem: Problem): string {
  return [problem.kind, ...listMarks(problem)]
    .join(' ')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll(': ', ':')
    .slice(0, maxNameLength)
    .trim();
}

function listMarks(problem: Problem): (string | number)[] {
  const hook = nameHook(problem.hook);
  switch (problem.kind) {
    case 'hook-fails':
      return [hook, ...nameFailure(problem)];
    case 'fallback':
      return [problem.fallback.operation, problem.fallback.cause, ...listTool(problem)];
    case 'invalid-answer':
      return [hook, problem.failure.cause, ...(problem.failure.at ?? []), ...listTool(problem)];
    case 'lost-answer':
      return [hook, problem.because];
    case 'stuck':
      return [problem.waits.verb, hook];
    case 'ignored':
      return [problem.by, problem.choices.slice(0, 10).join(','), hook];
    case 'silent-end':
      return [hook, ...(problem.ended.sip_status === undefined ? [] : [problem.ended.sip_status])];
    default:
      return [hook];
  }
}

function nameFailure({ failure, status }: { failure: Failure; status?: number }): (string | number)[] {
  return failure.cause === 'status' && status !== undefined ? [status] : [failure.cause];
}

function listTool({ tool }: { tool?: string }): string[] {
  return tool === undefined ? [] : [tool];
}

/**
 * Returns the method and URL of a hook. Leaves out the values of its query that differ from call to
 * call, such as counters and identifiers.
 */
function nameHook({ method, url }: HookRequest): string {
  const [path = '', query] = url.replace(/#.*/s, '').split(/\?(.*)/s);
  const shown = query?.replace(/=[^&]*/g, (value) => (/^=(?:[\d.+-]+|.{21,})$/s.test(value) ? '=…' : value));
  // The name is printed with masked secrets, so that it can be copied into a file.
  return maskSecrets(`${method} ${path}${shown ? `?${shown}` : ''}`.replace(uuid, '…'));
}

/** Matches the identifiers of calls and other resources, which differ in each call. */
export const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
