import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { type RunnerTestCase, type RunnerTestFile, type RunnerTestSuite, TestRunner } from 'vitest';
import { collect, mutation, wake } from './awake.ts';
import type { Job, Note } from './job.ts';

const { killed, spent } = mutation;

/**
 * Runs each test as it stands and notes which mutants it meets; then again with each of them that still lives awake: one that makes it fail is
 * killed. At last once more as it stands: where that fails, the test can't be repeated, or a mutant has left something behind, and its kills are undone.
 */
export default class MutationRunner extends TestRunner {
  readonly #loading = new Set<number>();
  readonly #inTests = new Set<number>();
  #inTest = new Set<number>();
  #given: Job | null = null;

  get #job(): Job {
    this.#given ??= this.injectValue('mutation') as Job;
    return this.#given;
  }

  override onCollectStart(file: RunnerTestFile): void {
    super.onCollectStart(file);
    wake(this.#job.awake);
    collect(this.#loading);
  }

  override onBeforeTryTask(test: RunnerTestCase, options: Parameters<TestRunner['onBeforeTryTask']>[1]): void {
    super.onBeforeTryTask(test, options);
    this.#inTest = new Set();
    collect(this.#inTest);
  }

  async runTask(test: RunnerTestCase): Promise<void> {
    const began = performance.now();
    await TestRunner.getTestFn(test)();
    collect(this.#loading);
    if (this.#job.awake !== null) return;
    const took = performance.now() - began;
    const name = `${nameOf(test.file)} > ${test.name}`;
    const met = this.#job.try.filter((id) => this.#inTest.has(id) && !killed.has(id));
    const fresh: number[] = [];
    for (const id of met) {
      const before = spent.get(id) ?? 0;
      if (Date.now() > this.#job.until || before > this.#job.msEach) continue;
      this.#write({ note: 'trying', id, test: name });
      const start = process.cpuUsage();
      if (await this.#fails(test, id, took)) fresh.push(id);
      const { user, system } = process.cpuUsage(start);
      const sum = before + (user + system) / 1000;
      spent.set(id, sum);
      if (sum > this.#job.msEach) this.#write({ note: 'worn', id });
    }
    for (const id of met) this.#inTests.add(id);
    if (fresh.length > 0 && (await this.#fails(test, null, took))) {
      this.#write({ note: 'undone', ids: fresh, test: name });
      for (const id of met) this.#loading.add(id);
      return;
    }
    for (const id of fresh) {
      killed.add(id);
      this.#write({ note: 'killed', id, test: name });
    }
  }

  override onAfterRunFiles(files: RunnerTestFile[]): void {
    super.onAfterRunFiles(files);
    collect(null);
    if (this.#job.awake !== null) return;
    for (const file of files) {
      this.#write({ note: 'met', file: nameOf(file), loading: [...this.#loading], tests: [...this.#inTests] });
    }
  }

  /** Whether the test fails with this mutant awake, hooks and all, or takes far longer than without. */
  async #fails(test: RunnerTestCase, id: number | null, took: number): Promise<boolean> {
    const suites = suitesOf(test);
    const undo: unknown[] = [];
    const run = async (): Promise<void> => {
      for (const suite of suites)
        for (const hook of TestRunner.getSuiteHooks(suite).beforeEach) undo.push(await hook(test.context, suite));
      this.onBeforeAgain(test);
      await TestRunner.getTestFn(test)();
      this.onAfterTryTask(test);
    };
    const tidy = async (): Promise<void> => {
      for (const suite of suites.toReversed())
        for (const hook of TestRunner.getSuiteHooks(suite).afterEach) await hook(test.context, suite);
      for (const one of undo.toReversed()) if (typeof one === 'function') await one();
    };
    const whole = async (): Promise<void> => {
      try {
        await run();
      } finally {
        await tidy();
      }
    };
    wake(id);
    collect(null);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('far longer than without')), 20_000 + 20 * took);
    });
    try {
      await Promise.race([whole(), late]);
      return false;
    } catch {
      return true;
    } finally {
      clearTimeout(timer);
      wake(null);
      collect(this.#loading);
    }
  }

  /** Assertions are counted anew. */
  onBeforeAgain(test: RunnerTestCase): void {
    super.onBeforeTryTask(test, { retry: 0, repeats: 0 });
  }

  #write(note: Note): void {
    appendFileSync(this.#job.notes, `${JSON.stringify(note)}\n`);
  }
}

const nameOf = ({ filepath }: RunnerTestFile): string => path.relative(process.cwd(), filepath);

/** The suites around a test, the file first. */
function suitesOf(test: RunnerTestCase): RunnerTestSuite[] {
  const suites: RunnerTestSuite[] = [];
  for (let suite = test.suite; suite; suite = suite.suite) suites.unshift(suite);
  return suites[0] === test.file ? suites : [test.file, ...suites];
}
