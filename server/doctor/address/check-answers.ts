import { type Answer, patience } from '../ask.ts';
import { type Finding, findings } from '../finding.ts';

/**
 * Whether answers arrive as the server sends them. The probes request no compression, so a proxy
 * that compresses their answers does the same to jambonz.
 */
export function checkForm(answers: readonly Answer[]): Finding {
  const { ok, problem } = findings('answers');
  const encoding = answers
    .map(({ headers }) => headers['content-encoding'])
    .find((each) => each && each !== 'identity');
  if (encoding)
    return problem(
      `a proxy compresses them (${encoding}), and jambonz does not decompress: switch that off for these paths`,
    );
  const changedType = answers
    .map(({ headers }) => headers['content-type'] ?? 'missing')
    .find((type) => !/^application\/(problem\+)?json$/.test(type));
  if (changedType !== undefined)
    return problem(`a proxy changes their Content-Type (to ${changedType}): have it pass that on as it is`);
  return ok('come as the server sends them');
}

/** The portal's request for variables, which the server answers with 200 without credentials. */
export function checkPortal(answer: Answer): Finding {
  const { ok, warning } = findings('variables');
  const { status } = answer;
  return status === 200
    ? ok('the portal gets to know them')
    : warning(
        `OPTIONS is answered with ${status} before it reaches the server, so the portal does not ask for them: have the proxy pass it on`,
      );
}

/** Whether transfer time and handler deadline together stay within the timeout of jambonz. */
export function checkTime(answers: readonly Answer[], handlerDeadline: number): Finding {
  const { ok, warning, problem } = findings('answer time');
  const slowest = Math.max(...answers.map(({ milliseconds }) => milliseconds));
  const sum = `the slowest of ${answers.length} took ${slowest} ms, with HANDLER_DEADLINE_MS ${slowest + handlerDeadline} of the ${patience} that jambonz waits`;
  if (slowest + handlerDeadline >= patience)
    return problem(`${sum}: lower HANDLER_DEADLINE_MS, or find out what slows the way down`);
  return slowest >= 1_000 ? warning(`${sum}: callers hear the silence, move the server nearer`) : ok(sum);
}
