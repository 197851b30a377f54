import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // On two cores Vitest would use one; the longest files wait for a browser or a stack most of the time.
    maxWorkers: 2,
    // A worker keeps its modules from file to file, which saves two thirds of the short ones' time: a test puts back what it changes around it.
    isolate: false,
    // Two workers leave no core for V8's own helpers.
    execArgv: ['--single-threaded-gc'],
    // No test waits for these on a quiet machine; a busy one takes several times as long.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    // A CommonJS package is imported as Node does it, and as the bundles do.
    deps: { interopDefault: false },
  },
});
