import { canonical } from '../../../../functions/domain/matter/chain.ts';
import { apply } from '../../../../functions/domain/report/apply.ts';
import type { ReportEvent } from '../../../../functions/domain/report/events.ts';
import type { Report } from '../../../../functions/domain/report/report.ts';
import type { MatterCommit } from '../../../../functions/ports/stored.ts';
import type { CheckContext } from './context.ts';
import { checkProposals } from './proposals.ts';
import { checkChained, checkErased, checkFolded } from './record.ts';
import type { Rungs } from './rungs.ts';

/** What nobody but a named person may bring about. */
const BY_PERSON = [
  'report-edited',
  'report-refreshed',
  'report-submitted',
  'report-issued',
  'report-dropped',
  'report-voided',
  'document-numbered',
];

/** The folded state of every report as the simulator itself keeps it, its registers, and the checks of every event that is written (2, 6, 8, 13). */
export class RecordedReports {
  readonly states = new Map<string, Report>();
  /** How many issues each kind of a year has. */
  #registers = new Map<string, number>();
  /** Each text as it was frozen. */
  #frozen = new Map<string, string>();
  #writers = new Map<string, Set<string>>();
  #rungs: Rungs;

  constructor(rungs: Rungs) {
    this.#rungs = rungs;
  }

  erased(state: Report, stored: readonly ReportEvent[], context: CheckContext): void {
    checkErased(state, stored, apply, context);
  }

  written(commit: MatterCommit<Report, ReportEvent>, context: CheckContext): void {
    const { number } = commit.state;
    let state = this.states.get(number) ?? null;
    for (const event of commit.events) {
      checkChained(number, state, event, context);
      if (state) checkProposals(state, event, context);
      if (state && event.type === 'rung-fired') this.#rungs.checkFired(state, event, commit.state.policyId, context);
      this.#check(number, state, event, context);
      state = apply(state, event);
    }
    if (!state) return;
    this.states.set(number, state);
    checkFolded(state, commit.state, context);
    this.#rungs.checkNext(state, commit.next, context);
  }

  /** A3: at the end every text that was frozen reads as it did, unless two people had it erased. */
  checkAll(recordOf: (number: string) => readonly ReportEvent[], { invariants }: CheckContext): void {
    for (const [number, was] of this.#frozen) {
      const record = recordOf(number);
      const erased = record.some((event) => event.type === 'purged');
      const now = record.find((event) => event.type === 'report-issued');
      invariants.check(
        8,
        number,
        erased || (now?.type === 'report-issued' && canonical(now.paper) === was),
        () => 'the frozen text is not what it was',
      );
    }
  }

  /** 8: a register without gaps; a text that is frozen once; nobody decides what he wrote; one report of a stretch at a time. */
  #check(number: string, before: Report | null, event: ReportEvent, { invariants, named }: CheckContext): void {
    const says = (holds: boolean, why: () => string): void =>
      invariants.check(8, number, holds, () => `${event.type} of ${number}: ${why()}`);
    const { actor, type } = event;
    const by = actor.kind === 'person' ? actor.id : '';
    if (BY_PERSON.includes(type)) says(by !== '' && named(by), () => `by ${JSON.stringify(actor)}`);
    const writers = this.#writers.get(number) ?? new Set();
    if (by !== '' && ['report-opened', 'report-edited', 'report-refreshed'].includes(type)) writers.add(by);
    this.#writers.set(number, writers);
    if (type === 'report-opened' && event.from !== undefined)
      for (const one of this.states.values())
        says(
          one.what !== event.what || one.about !== event.about || one.status === 'void' || one.status === 'dropped',
          () => `${one.number} of ${event.about} stands`,
        );
    if (type === 'report-issued') {
      const register = `${before?.what} ${event.issue.year}`;
      const last = this.#registers.get(register) ?? 0;
      says(event.issue.nth === last + 1, () => `issue ${event.issue.nth} of ${register} follows ${last}`);
      this.#registers.set(register, event.issue.nth);
      says(before?.status === 'draft' && before.issue === undefined, () => `it was ${before?.status}`);
      says(!writers.has(event.by), () => `${event.by} wrote of it and approved it`);
      says(before?.until === undefined || before.until <= event.at, () => `its stretch ran until ${before?.until}`);
      says(event.paper.number.includes(`第${event.issue.nth}期`), () => `it says ${event.paper.number}`);
      this.#frozen.set(number, canonical(event.paper));
    }
    if (type === 'report-edited' || type === 'report-refreshed')
      says(before?.status === 'draft' && before.issue === undefined, () => `it was ${before?.status}`);
    if (type === 'report-voided') says(before?.status === 'issued', () => `it was ${before?.status}`);
  }
}
