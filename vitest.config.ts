import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const waits = ({ moduleId }: TestSpecification): boolean =>
  /\/test\/(console|local|campaigns\/simulation)\/[^/]+$/.test(moduleId);

/** What waits for a browser or a stack, and the simulator, take a minute and more: begun first, none of it runs alone at the end. */
class StacksFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.toSorted((a, b) => Number(waits(b)) - Number(waits(a))));
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    sequence: { sequencer: StacksFirst },
    // On two cores Vitest would use one; the longest files wait for a browser, a stack or a silence for half of their time.
    maxWorkers: 4,
    // A worker keeps its modules from file to file, which saves two thirds of the short ones' time: a test puts back what it changes around it.
    isolate: false,
    // Node reads the sources itself, as `npm start` does: what Vite makes of an import is a look-up at each use of it, a fifth of the time of the simulator.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // A large young generation saves most of the collections. What else is set here goes for each worker of a stack too, of which a story has twenty:
    // with a young generation that is large from the beginning they took a fifth more of the processor's time.
    execArgv: ['--max-semi-space-size=64'],
    // No test waits for these on a quiet machine; a busy one takes several times as long.
    // What hangs is ended; nothing else waits for these, however busy the machine.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
