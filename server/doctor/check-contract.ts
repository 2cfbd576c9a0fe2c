import { type Contract, findGaps } from '../../openapi/contract/contract.ts';
import { findFallbackMistakes } from '../../openapi/contract/fallback-check.ts';
import { StartError } from '../../openapi/contract/start-error.ts';
import { type Config, readConfig } from '../config/config.ts';
import { findContractContradictions } from '../config/contract-contradictions.ts';
import { findOperationRisks } from '../config/risks.ts';
import { createRequestValidator } from '../pipeline/request-validator.ts';
import { createFindings, type Finding } from './finding.ts';

const { ok, warning, problem } = createFindings('generated code');

/**
 * Checks whether the parts of generated/ match each other and the server can use them. Handlers are
 * not loaded, because they are user code and may do anything.
 */
export async function checkContract(config: Config | undefined, loadContract: () => Contract): Promise<Finding[]> {
  try {
    const contract = loadContract();
    const gaps = findGaps(contract);
    if (gaps.length > 0) return gaps.map(problem);
    createRequestValidator(contract);
    const mistakes = findFallbackMistakes(contract, config?.edition ?? 'commercial').map(({ message }) =>
      problem(`${message} (correct it in openapi/paths/)`),
    );
    const risks = findOperationRisks(config ?? readConfig({}), contract).map(warning);
    const contradictions = findContractContradictions(config ?? {}, contract).map(problem);
    const found = [...mistakes, ...contradictions, ...risks];
    return found.length > 0 ? found : [ok(`${contract.routes.length} operations, with their checks and fallbacks`)];
  } catch (error) {
    if (error instanceof StartError) return error.problems.map(problem);
    throw error;
  }
}
