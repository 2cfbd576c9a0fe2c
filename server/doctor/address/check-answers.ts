import { ackTimeoutMs, maxAnswerMs } from '../../../openapi/contract/messages.ts';
import { answerTimeoutMs, type ProbeAnswer } from '../ask.ts';
import { createFindings, type Finding } from '../finding.ts';

/**
 * Checks whether a proxy compresses the server's answers or changes their Content-Type. The probes
 * request no compression, so a proxy that compresses answers to them also does so for jambonz.
 */
export function checkAnswerForm(answers: readonly ProbeAnswer[]): Finding {
  const { ok, problem } = createFindings('answers');
  const encoding = answers
    .map(({ headers }) => headers['content-encoding'])
    .find((each) => each && each !== 'identity');
  if (encoding)
    return problem(
      `a proxy compresses them (${encoding}), and jambonz does not decompress: disable compression for these paths`,
    );
  const changedType = answers
    .map(({ headers }) => headers['content-type'] ?? 'missing')
    .find((type) => !/^application\/(problem\+)?json$/.test(type));
  if (changedType !== undefined)
    return problem(
      `a proxy changes the Content-Type of the answers to ${changedType}: make it pass the header on unchanged`,
    );
  return ok('arrive as the server sends them');
}

/**
 * Checks whether the server answers the request with which the jambonz portal asks for the
 * environment variables of an application. The request needs no credentials.
 */
export function checkPortal(answer: ProbeAnswer): Finding {
  const { ok, warning } = createFindings('variables');
  const { status } = answer;
  return status === 200
    ? ok('the portal can read them')
    : warning(
        `OPTIONS is answered with ${status} before it reaches the server, so the portal does not show them: make the proxy pass it on`,
      );
}

interface AnswerTimeOptions {
  handlerDeadlineMs: number;
  /** Whether jambonz uses the address over WebSocket, where its timeout is shorter. */
  needsSocket: boolean;
}

/**
 * Checks whether transfer time and handler deadline together stay within the timeout of jambonz.
 */
export function checkAnswerTime(
  answers: readonly ProbeAnswer[],
  { handlerDeadlineMs, needsSocket }: AnswerTimeOptions,
): Finding {
  const { ok, warning, problem } = createFindings('answer time');
  const timeoutMs = needsSocket ? ackTimeoutMs : answerTimeoutMs;
  const deadlineMs = needsSocket ? Math.min(handlerDeadlineMs, maxAnswerMs) : handlerDeadlineMs;
  const slowest = Math.max(...answers.map(({ durationMs }) => durationMs));
  const sum = `the slowest of ${answers.length} took ${slowest} ms; together with a handler deadline of ${deadlineMs} ms, ${slowest + deadlineMs} of the ${timeoutMs} ms timeout of jambonz`;
  if (slowest + deadlineMs >= timeoutMs)
    return problem(`${sum}: lower HANDLER_DEADLINE_MS, or find out what slows the connection down`);
  return slowest >= 1_000
    ? warning(`${sum}: move the server closer to jambonz, because callers hear silence while jambonz waits`)
    : ok(sum);
}
