import { type Contract, gapsIn } from '../../openapi/contract/contract.ts';
import type { Edition } from '../../openapi/contract/edition.ts';
import { fallbackMistakes } from '../../openapi/contract/fallback-check.ts';
import { handlingOf } from '../../openapi/contract/handling.ts';
import { StartError } from '../../openapi/contract/start-error.ts';
import { requestValidator } from '../pipeline/request-validator.ts';
import { type Finding, findings } from './finding.ts';

const { ok, warning, problem } = findings('generated code');

/**
 * Whether the parts of generated/ match each other and the server can use them. Handlers are not
 * loaded, because they are user code and may do anything.
 */
export async function checkContract(edition: Edition, loadContract: () => Promise<Contract>): Promise<Finding[]> {
  try {
    const contract = await loadContract();
    const gaps = gapsIn(contract);
    if (gaps.length > 0) return gaps.map(problem);
    await requestValidator(contract);
    const mistakes = fallbackMistakes(contract, edition).map((mistake) =>
      problem(`${mistake} (correct it in openapi/paths/)`),
    );
    const late = [...handlingOf(contract.document)].flatMap(([operationId, { deadline = 0 }]) =>
      deadline < 9_000
        ? []
        : [
            warning(
              `x-deadline-ms of ${operationId} is ${deadline}, and jambonz waits for 10000: set it lower in openapi/paths/`,
            ),
          ],
    );
    const found = [...mistakes, ...late];
    return found.length > 0 ? found : [ok(`${contract.routes.length} operations, with their checks and fallbacks`)];
  } catch (error) {
    if (error instanceof StartError) return error.problems.map(problem);
    throw error;
  }
}
