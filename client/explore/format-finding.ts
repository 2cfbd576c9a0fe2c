import type { FallbackCause } from '../../openapi/contract/answer-mark.ts';
import type { Failure } from '../../openapi/contract/call-event.ts';
import { describeAwaited } from '../phone/line/describe-awaited.ts';
import { describeEnding, formatFallback } from '../phone/print-event.ts';
import type { Finding, HookRequest } from './finding.ts';

/**
 * Formats a finding as one line: `press 1 > is busy: POST /webhooks/sales-ended answers 404 → serve
 * this path, or correct the hook that names it`. Exported as `findingLine`.
 *
 * ```ts
 * for (const finding of findings) console.error(findingLine(finding));
 * ```
 */
export function formatFinding(finding: Finding): string {
  const { way, others } = finding;
  const more = others > 0 ? ` (and ${others} other way${others > 1 ? 's' : ''})` : '';
  const { what, right } = describeProblem(finding);
  return `${['the call', ...way].join(' > ')}${more}: ${what} → ${right}`;
}

/** Describes the error (`what`) and the suggested fix (`right`). */
function describeProblem(finding: Finding): { what: string; right: string } {
  const hook = formatHook(finding.hook);
  switch (finding.kind) {
    case 'server-ended':
      return {
        what: `the server has ended after ${hook}: ${finding.failure.message}`,
        right: 'look for an exception in its log; the rest of the application is not explored',
      };
    case 'hook-fails':
      return describeFailure(hook, finding);
    case 'fallback':
      return {
        what: `${hook} is answered with ${formatFallback(finding.fallback)}${toTool(finding)}`,
        right: fixByCause[finding.fallback.cause],
      };
    case 'invalid-answer':
      return {
        what: `the answer of ${hook}${toTool(finding)} breaks the contract: ${finding.failure.message}`,
        right:
          finding.failure.cause === 'tool-result'
            ? 'answer in the form that the model understands, because it drops any other'
            : 'correct the answer, because jambonz carries out no verb of an invalid answer',
      };
    case 'lost-answer':
      return describeLoss(hook, finding);
    case 'slow':
      return {
        what: `${hook} takes ${finding.latency} ms, longer than ${finding.slow} ms, and the caller hears nothing in that time`,
        right: 'answer sooner, or let the caller hear something first',
      };
    case 'verb-loop':
      return {
        what: `the application loops without end, last through ${hook}: ${finding.failure.message}`,
        right: 'end the loop of redirects and hooks, or ask the caller for input within the loop',
      };
    case 'repeat':
      return {
        what: `a caller who ${finding.by.map((by) => repeatedAct[by]).join(' or ')} is still not released after ${finding.rounds} times`,
        right: 'after two or three times, connect the caller with an agent, or say goodbye and hang up',
      };
    case 'stuck':
      return describeStuckCaller(hook, finding.waits);
    case 'ignored':
      return describeIgnoredChoices(finding);
    case 'silent-end': {
      const why = describeEnding(finding.ended);
      return {
        what: `the call ends in silence after ${hook}${why ? ` (${why})` : ''}`,
        right:
          finding.verb === 'dial'
            ? 'add an actionHook to the dial, or a say behind it'
            : 'let the caller hear something before the call ends, at least a goodbye',
      };
    }
  }
}

type Found<Kind extends Finding['kind']> = Extract<Finding, { kind: Kind }>;

function describeFailure(hook: string, { failure, status }: Found<'hook-fails'>) {
  if (failure.cause === 'status' && status !== undefined)
    return { what: `${hook} answers ${status}`, right: suggestFix(status) };
  const fallback = status === undefined ? 'look for the cause in the log of the server' : 'answer with a JSON body';
  return { what: `${hook} fails: ${failure.message}`, right: fixByFailure[failure.cause] ?? fallback };
}

const fixByFailure: Partial<Record<Failure['cause'], string>> = {
  url: 'correct the address of this hook',
  connection: 'correct the address of this hook, because no server listens there',
  closed: 'look for an exception in the log of the server, which has closed the connection',
  timeout: 'make sure that the server answers within ten seconds',
  'too-large': 'answer with fewer bytes',
};

const repeatedAct = {
  key: 'presses an unknown key',
  speech: 'says something unknown',
  silence: 'stays silent',
};

function suggestFix(status: number): string {
  if (status === 404) return 'serve this path, or correct the hook that names it';
  if (status === 405) return 'allow this method, or name another one in the hook';
  if (status === 401 || status === 403) return 'give the phone the credentials and the secret that the server expects';
  if (status < 300) return 'answer 200, 202 or 204';
  if (status < 400) return 'answer at this URL, because jambonz does not follow redirects';
  if (status < 500) return 'accept what jambonz sends';
  return 'answer 200 with verbs; the cause is in the log of the server';
}

const fixByCause: Record<FallbackCause, string> = {
  exception: 'fix the handler; the stack is in the log of the server',
  deadline: 'return before the deadline',
  no_reply: 'return a reply',
  invalid_reply: 'return what the document declares',
  too_large: 'return fewer or shorter verbs, or redirect to a hook for the rest',
  request: 'declare in the document what jambonz sends',
};

function describeLoss(hook: string, { because, header }: Found<'lost-answer'>) {
  switch (because) {
    case 'late':
      return {
        what: `the answer of ${hook} comes too late, because no verb is left`,
        right: 'add a verb behind this one',
      };
    case 'unread':
      return {
        what: `jambonz does not read the answer of ${hook}, because of its header ${header}`,
        right: 'answer uncompressed JSON with Content-Type application/json',
      };
    case 'barge-in':
      return {
        what: `jambonz skips the gather in the answer of ${hook}, because bargeIn is on`,
        right: 'switch bargeIn off before a gather',
      };
  }
}

function describeStuckCaller(hook: string, waits: Found<'stuck'>['waits']) {
  if (waits.for === 'input')
    return {
      what: `a silent caller is never released, because the gather from ${hook} has no timeout`,
      right: 'set a timeout',
    };
  return {
    what: `a caller is never released, because ${waits.verb} from ${hook} waits for ${describeAwaited(waits)}`,
    right: `make sure that ${waits.verb} ends`,
  };
}

function describeIgnoredChoices({ by, choices, like, isLosingKeys }: Found<'ignored'>) {
  const [noun, object] = [by === 'key' ? 'key' : 'word', choices.length > 1 || by === 'speech'];
  const announced = choices.slice(0, 10).join(', ');
  const rest = choices.length > 10 ? ` and ${choices.length - 10} more` : '';
  return {
    what: `the menu announces ${announced}${rest}, but handles ${choices.length > 1 ? 'them' : 'it'} like "${like}"`,
    right: isLosingKeys
      ? 'set numDigits on the gather, because keys are lost without numDigits, minDigits or finishOnKey'
      : `handle ${object ? `these ${noun}s` : `this ${noun}`}, or stop announcing ${object ? 'them' : 'it'}`,
  };
}

function toTool({ tool }: { tool?: string }): string {
  return tool === undefined ? '' : ` to the tool ${tool}`;
}

function formatHook({ method, url }: HookRequest): string {
  return `${method} ${url}`;
}
