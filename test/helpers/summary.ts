import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node';

/**
 * A reporter for .ci/run. Writes to the file TEST_SUMMARY the numbers of passed and failed tests, and a
 * line for each failure. A test that does not run because of an error around it counts as failed.
 */
export default class Summary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly { message: string }[]): void {
    const suites = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const failures = [
      ...suites.flatMap(findSuiteFailure),
      ...tests.flatMap(findTestFailure),
      ...unhandledErrors.map((error) => ({ count: 1, text: `outside of a test: ${firstLine([error])}` })),
    ];
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    const failed = failures.reduce((sum, { count }) => sum + count, 0);
    const lines = [`${passed} ${failed}`, ...failures.map(({ text }) => text)];
    writeFileSync(process.env.TEST_SUMMARY as string, lines.map((line) => `${line}\n`).join(''));
  }
}

function findSuiteFailure(suite: TestModule | TestSuite) {
  const errors = suite.errors();
  if (errors.length === 0) return [];
  const tests = [...suite.children.allTests()];
  const lost = tests.filter((test) => test.result().state === 'skipped' && test.options.mode === 'run').length;
  const name = suite.type === 'suite' ? `${suite.module.relativeModuleId}: ${suite.fullName}` : suite.relativeModuleId;
  const loss = lost > 0 ? `${lost} tests did not run: ` : tests.length === 0 ? 'its tests did not run: ' : '';
  return [{ count: Math.max(1, lost), text: `${name}: ${loss}${firstLine(errors)}` }];
}

function findTestFailure(test: TestCase) {
  const { state, errors = [] } = test.result();
  if (state !== 'failed') return [];
  return [{ count: 1, text: `${test.module.relativeModuleId}: ${test.fullName}: ${firstLine(errors)}` }];
}

const firstLine = (errors: readonly { message: string }[]) => errors[0]?.message.split('\n')[0];
