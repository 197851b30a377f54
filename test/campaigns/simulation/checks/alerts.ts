import { HOUR, MINUTE } from '../../../../functions/domain/matter/instant.ts';
import type { Tables } from '../../../twins/tables.ts';
import type { Answered } from '../alerts.ts';
import type { CheckContext } from './context.ts';

/** A late nudge, and a run that did not end before it. */
const LONGEST_WAIT = 15 * MINUTE;
/** The desk of the simulation looks every second hour. */
const LONGEST_ASIDE = 3 * HOUR;

/** 7: what was answered is kept, once. */
export class Alerts {
  /** The cases that hold an alert. */
  #holders = new Map<string, Set<string>>();
  #tables: Tables;
  /** What was told of an alert of a delivery. */
  #told = new Map<string, string>();
  #pending = new Map<string, string>();
  /** The case of what was registered by hand. */
  #registered = new Map<string, string>();
  answered = 0;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  kept(alertId: string, caseNumber: string, splitFrom: string | undefined, { invariants }: CheckContext): void {
    const holders = this.#holders.get(alertId) ?? new Set();
    this.#holders.set(alertId, holders);
    // A split moves it on: it counts to the new case.
    if (splitFrom !== undefined) holders.delete(splitFrom);
    holders.add(caseNumber);
    invariants.check(7, caseNumber, holders.size === 1, () => `alert ${alertId} is in ${[...holders].join(' and ')}`);
  }

  /** What a person registered opens one case, however often it was sent. */
  registered(summary: string, caseNumber: string, { invariants }: CheckContext): void {
    const first = this.#registered.get(summary) ?? caseNumber;
    this.#registered.set(summary, first);
    invariants.check(7, caseNumber, first === caseNumber, () => `${summary} opened ${first} and ${caseNumber}`);
  }

  answers(answers: Answered[], context: CheckContext): void {
    const { invariants } = context;
    for (const { vendorId, alertId, place, outcome, caseNumber } of answers) {
      if (outcome === 'refused') continue;
      this.answered += 1;
      if (outcome === 'pending' || outcome === 'set-aside') {
        this.#pending.set(place, alertId);
        this.#isSomewhere(place, alertId, context);
        continue;
      }
      this.#pending.delete(place);
      const told = this.#told.get(place) ?? `${outcome} ${caseNumber}`;
      this.#told.set(place, told);
      invariants.check(
        7,
        caseNumber ?? null,
        told === `${outcome} ${caseNumber}`,
        () => `alert ${vendorId} was told ${told} first, and ${outcome} ${caseNumber} later`,
      );
      const [holder, ...others] = this.#holders.get(alertId) ?? [];
      invariants.check(
        7,
        caseNumber ?? null,
        holder !== undefined && others.length === 0,
        () => `alert ${vendorId} was answered ${outcome} and is in ${holder ?? 'no case'}`,
      );
      invariants.check(
        7,
        caseNumber ?? null,
        caseNumber !== undefined && this.#tables.cases.has(caseNumber),
        () => `alert ${vendorId} was answered with ${caseNumber}, which is not there`,
      );
      const counted = this.#tables.alertTotals.get(holder ?? '')?.count;
      invariants.check(
        7,
        holder ?? null,
        counted === undefined || counted === this.#tables.alerts.get(holder ?? '')?.size,
        () => `counts ${counted} alerts, holds ${this.#tables.alerts.get(holder ?? '')?.size}`,
      );
    }
  }

  /** What was accepted is worked once things are calm, and until then it is in sight. */
  quiet(context: CheckContext): void {
    const { invariants, now, calmSince } = context;
    for (const [place, alertId] of this.#pending) this.#isSomewhere(place, alertId, context);
    for (const { acceptedAt, mark } of this.#tables.log.values())
      invariants.check(
        7,
        null,
        now - Math.max(Date.parse(acceptedAt), calmSince) <= LONGEST_WAIT,
        () => `alert ${mark} was accepted at ${acceptedAt} and still waits`,
      );
    for (const { acceptedAt, mark } of this.#tables.aside.values())
      invariants.check(
        7,
        null,
        now - Math.max(Date.parse(acceptedAt), calmSince) <= LONGEST_ASIDE,
        () => `alert ${mark} was accepted at ${acceptedAt} and still lies aside`,
      );
  }

  #isSomewhere(place: string, alertId: string, { invariants }: CheckContext): void {
    const { log, aside } = this.#tables;
    const holders = this.#holders.get(alertId)?.size ?? 0;
    const waits = [...log.values(), ...aside.values()].some((entry) => entry.alertId === alertId);
    invariants.check(7, null, holders === 1 || waits, () => `alert ${place} was accepted and is nowhere`);
  }
}
