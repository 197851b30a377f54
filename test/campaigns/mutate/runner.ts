import path from 'node:path';
import { type RunnerTestCase, type RunnerTestFile, type RunnerTestSuite, TestRunner } from 'vitest';
import { collect, wake } from './awake.ts';
import type { Job } from './job.ts';
import { type Told, tryAll } from './trials.ts';

/**
 * Runs every test as it stands and notes which mutants it meets and how long it takes; after the last file each mutant is woken, and the tests that
 * met it run again until one fails.
 */
export default class MutationRunner extends TestRunner {
  readonly #told: Told = { tests: [], loading: new Map() };
  readonly #met = new Map<string, Set<number>>();
  #given: Job | null = null;

  get #job(): Job {
    this.#given ??= this.injectValue('mutation') as Job;
    return this.#given;
  }

  override onCollectStart(file: RunnerTestFile): void {
    super.onCollectStart(file);
    wake(this.#job.awake);
    const loading = new Set<number>();
    this.#told.loading.set(nameOf(file), loading);
    collect(loading);
  }

  override onBeforeTryTask(test: RunnerTestCase, options: Parameters<TestRunner['onBeforeTryTask']>[1]): void {
    super.onBeforeTryTask(test, options);
    const met = new Set<number>();
    this.#met.set(test.id, met);
    collect(met);
  }

  async runTask(test: RunnerTestCase): Promise<void> {
    const began = performance.now();
    await TestRunner.getTestFn(test)();
    const took = performance.now() - began;
    const met = this.#met.get(test.id);
    if (met) this.#told.tests.push({ test, file: nameOf(test.file), took, met });
  }

  override async onAfterRunSuite(suite: RunnerTestSuite): Promise<void> {
    await super.onAfterRunSuite(suite);
    if (!('filepath' in suite)) return;
    collect(null);
    if (this.#job.awake !== null || nameOf(suite.file) !== this.#job.last) return;
    await tryAll(this.#job, this.#told, {
      before: async (test) => {
        // What Vitest keeps of a file is gone with its end.
        await super.onBeforeRunSuite(test.file);
        super.onBeforeTryTask(test, { retry: 0, repeats: 0 });
      },
      after: (test) => super.onAfterTryTask(test),
    });
  }
}

const nameOf = ({ filepath }: RunnerTestFile): string => path.relative(process.cwd(), filepath);
