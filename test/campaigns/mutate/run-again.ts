import { type RunnerTestCase, type RunnerTestSuite, TestRunner } from 'vitest';

/** What Vitest does around a test: assertions are counted anew, and looked at. */
export interface Around {
  before: (test: RunnerTestCase) => Promise<void>;
  after: (test: RunnerTestCase) => void;
}

/** Whether the test, run again with its hooks, fails or takes far longer than without a mutant. */
export async function runAgain(test: RunnerTestCase, took: number, around: Around): Promise<boolean> {
  const suites = suitesOf(test);
  const undo: unknown[] = [];
  const run = async (): Promise<void> => {
    for (const suite of suites)
      for (const hook of TestRunner.getSuiteHooks(suite).beforeEach) undo.push(await hook(test.context, suite));
    await around.before(test);
    await TestRunner.getTestFn(test)();
    around.after(test);
  };
  const tidy = async (): Promise<void> => {
    for (const suite of suites.toReversed())
      for (const hook of TestRunner.getSuiteHooks(suite).afterEach) await hook(test.context, suite);
    for (const one of undo.toReversed()) if (typeof one === 'function') await one();
  };
  let timer: NodeJS.Timeout | undefined;
  // Waits for ever: what turns for ever is counted.
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('far longer than without')), 3000 + 20 * took);
  });
  const whole = async (): Promise<void> => {
    try {
      await run();
    } finally {
      await tidy();
    }
  };
  try {
    await Promise.race([whole(), late]);
    return false;
  } catch {
    return true;
  } finally {
    clearTimeout(timer);
  }
}

/** The suites around a test, the file first. */
function suitesOf(test: RunnerTestCase): RunnerTestSuite[] {
  const suites: RunnerTestSuite[] = [];
  for (let suite = test.suite; suite; suite = suite.suite) suites.unshift(suite);
  return suites[0] === test.file ? suites : [test.file, ...suites];
}
