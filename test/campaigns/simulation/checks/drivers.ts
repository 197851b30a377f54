import type { Tables } from '../../../twins/tables.ts';
import type { Executions } from '../executions.ts';
import type { CheckContext } from './context.ts';

const MINUTE = 60_000;
const ALLOWED = 3 * MINUTE + 20_000;

/** 1 and 2 at quiet points: one execution drives each open case whose clocks run, and nothing that is due lies about. */
export class Drivers {
  #undriven = new Map<string, number>();
  /** Matters that may wait for something: nothing but a decision gives one what it waits for. */
  #waiting = new Set<string>();
  #tables: Tables;
  #executions: Executions;

  constructor(tables: Tables, executions: Executions) {
    this.#tables = tables;
    this.#executions = executions;
  }

  /** A decision was written. */
  written(number: string): void {
    this.#waiting.add(number);
  }

  /** Each that there is, whatever was written. */
  whole(context: CheckContext): void {
    for (const number of this.#tables.driving.keys()) this.#waiting.add(number);
    this.quiet(context);
  }

  quiet({ invariants, now, calmSince, unseen }: CheckContext): void {
    for (const number of this.#waiting) {
      const driving = this.#tables.driving.get(number);
      const state = this.#tables.cases.get(number) ?? this.#tables.matters.get(number);
      if (!driving?.next || !state) {
        this.#undriven.delete(number);
        this.#waiting.delete(number);
        continue;
      }
      const due = Math.max(Date.parse(driving.next.at), calmSince);
      invariants.check(
        2,
        number,
        now - due <= ALLOWED,
        () =>
          `waits since ${driving.next?.at} for rung ${driving.next?.rung} of ${driving.next?.clockId} (${driving.failures} failures, again at ${driving.retryAt})`,
      );
      const drives = this.#executions.running(number).filter((id) => id === driving.driver);
      const since = drives.length === 1 ? now : (this.#undriven.get(number) ?? now);
      if (drives.length === 1) this.#undriven.delete(number);
      else this.#undriven.set(number, since);
      const lost = unseen(number);
      const from = Math.max(lost === null ? since : this.#sweptAt(number, Math.max(since, lost)), calmSince);
      invariants.check(
        1,
        number,
        now - from <= ALLOWED,
        () =>
          `nobody drives it for ${Math.round((now - from) / 1000)} s (run ${driving.run}, driver ${driving.driver})`,
      );
    }
  }

  /** A loss that nobody could notice is noticed by the sweep when it fires what the case waited for; until then nobody is to blame. */
  #sweptAt(number: string, since: number): number {
    const swept = (this.#tables.events.get(number) ?? this.#tables.records.get(number) ?? []).find(
      (event) =>
        event.type === 'rung-fired' &&
        event.actor.kind === 'system' &&
        event.actor.part === 'sweep' &&
        Date.parse(event.at) >= since,
    );
    return swept ? Date.parse(swept.at) : Number.POSITIVE_INFINITY;
  }
}
