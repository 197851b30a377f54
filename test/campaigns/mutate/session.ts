import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import type { Plugin } from 'vite';
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node';
import { instrumented } from './instrument.ts';
import type { Job } from './job.ts';
import type { Mutant } from './mutants.ts';

/** Vitest with the mutants in the sources, started once; each run is a worker of its own. */
export class Session {
  readonly #vitest: Vitest;

  private constructor(vitest: Vitest) {
    this.#vitest = vitest;
  }

  static async start(mutants: readonly Mutant[]): Promise<Session> {
    const options = {
      config: 'vitest.config.ts',
      watch: false,
      // What was transformed in another run has other mutants, or none.
      fsModuleCache: false,
      // Vite puts the mutants in.
      experimental: { viteModuleRunner: true, nodeLoader: true },
      // A CommonJS package is imported as Node does it.
      deps: { interopDefault: false },
      maxWorkers: 1,
      // A thread starts faster than a process, and its time is ours.
      pool: 'threads' as const,
      execArgv: [],
      runner: path.resolve('test/campaigns/mutate/runner.ts'),
      reporters: [{}],
      silent: true,
      dangerouslyIgnoreUnhandledErrors: true,
      sequence: { sequencer: AsGiven },
    };
    return new Session(
      await createVitest('test', options, { plugins: [withMutants(mutants)] }, { stdout: nowhere, stderr: nowhere }),
    );
  }

  /** The files one after another, as given; the first test that failed, null where none did. */
  async run(files: readonly string[], job: Job, more: { stopAtFirst?: boolean } = {}): Promise<string | null> {
    this.#vitest.provide('mutation', job);
    for (const project of this.#vitest.projects) project.config.bail = more.stopAtFirst ? 1 : 0;
    this.#vitest.config.bail = more.stopAtFirst ? 1 : 0;
    const [project] = this.#vitest.projects;
    if (!project) throw new Error('Vitest has no project');
    const specifications = files.map((file) => project.createSpecification(path.resolve(file)));
    const { exitCode } = process;
    const { testModules, unhandledErrors } = await this.#vitest.runTestSpecifications(specifications);
    // Vitest has the process end with 1 where a test failed: with a mutant awake that is what is hoped for.
    process.exitCode = exitCode;
    if (testModules.length < files.length && !more.stopAtFirst)
      throw new Error(`Vitest ran ${testModules.length} of ${files.length} files: ${String(unhandledErrors[0])}`);
    const failed = testModules.find((one) => one.state() === 'failed');
    if (!failed) return unhandledErrors.length === 0 ? null : String(unhandledErrors[0]);
    const [test] = failed.children.allTests('failed');
    return `${path.relative('.', failed.moduleId)}${test ? ` > ${test.name}` : ''}`;
  }

  close(): Promise<void> {
    return this.#vitest.close();
  }
}

/** What a test prints says nothing here. */
const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });

class AsGiven {
  shard = (files: TestSpecification[]): TestSpecification[] => files;
  sort = (files: TestSpecification[]): TestSpecification[] => files;
}

function withMutants(mutants: readonly Mutant[]): Plugin {
  const byFile = Map.groupBy(mutants, ({ file }) => path.resolve(file));
  const ours = [path.resolve('functions'), path.resolve('test'), path.resolve('infra/local')];
  return {
    name: 'mutants',
    enforce: 'pre',
    load(id) {
      const file = id.split('?')[0] ?? id;
      if (!file.endsWith('.ts') || !ours.some((folder) => file.startsWith(`${folder}/`))) return null;
      if (file.startsWith(path.resolve('test/campaigns/mutate'))) return null;
      return instrumented(file, readFileSync(file, 'utf8'), byFile.get(file) ?? []);
    },
  };
}
