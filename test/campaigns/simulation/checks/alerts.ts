import type { Tables } from '../../../twins/tables.ts';
import type { Answered } from '../alerts.ts';
import type { Watching } from './watching.ts';

/** 7: what was answered is kept, once. */
export class Alerts {
  /** The cases that hold an alert. */
  #holders = new Map<string, Set<string>>();
  #tables: Tables;
  answered = 0;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  kept(alertId: string, caseNumber: string, splitFrom: string | undefined, { holds }: Watching): void {
    const holders = this.#holders.get(alertId) ?? new Set();
    this.#holders.set(alertId, holders);
    // A split moves it on: it counts to the new case.
    if (splitFrom !== undefined) holders.delete(splitFrom);
    holders.add(caseNumber);
    holds.hold(7, caseNumber, holders.size === 1, () => `alert ${alertId} is in ${[...holders].join(' and ')}`);
  }

  answers(answers: Answered[], watching: Watching): void {
    const { holds } = watching;
    for (const { vendorId, alertId, outcome, caseNumber } of answers) {
      if (outcome === 'refused') continue;
      this.answered += 1;
      const [holder, ...others] = this.#holders.get(alertId) ?? [];
      holds.hold(
        7,
        caseNumber ?? null,
        holder !== undefined && others.length === 0,
        () => `alert ${vendorId} was answered ${outcome} and is in ${holder ?? 'no case'}`,
      );
      holds.hold(
        7,
        caseNumber ?? null,
        caseNumber !== undefined && this.#tables.cases.has(caseNumber),
        () => `alert ${vendorId} was answered with ${caseNumber}, which is not there`,
      );
      const counted = this.#tables.alertCounters.get(holder ?? '')?.count;
      holds.hold(
        7,
        holder ?? null,
        counted === this.#tables.alerts.get(holder ?? '')?.size,
        () => `counts ${counted} alerts, holds ${this.#tables.alerts.get(holder ?? '')?.size}`,
      );
    }
  }
}
