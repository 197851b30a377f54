import type { Conference } from '../../../functions/domain/conference/conference.ts';
import type { Consultation } from '../../../functions/domain/consultation/consultation.ts';
import type { PlanMatter } from '../../../functions/domain/plan/plan-matter.ts';
import type { Handover } from '../../../functions/domain/handover/handover.ts';
import type { Measure } from '../../../functions/domain/measure/measure.ts';
import type { Assessment } from '../../../functions/domain/assessment/assessment.ts';
import type { Exercise } from '../../../functions/domain/exercise/exercise.ts';
import type { Report } from '../../../functions/domain/report/report.ts';
import type { Retrospective } from '../../../functions/domain/retrospective/retrospective.ts';
import type { Watch } from '../../../functions/domain/watch/watch.ts';
import type { Inquiry } from '../../../functions/domain/inquiry/inquiry.ts';
import type { Order } from '../../../functions/domain/order/order.ts';
import type { Commit, StoredAlert } from '../../../functions/ports/stored.ts';

/** Names cases by what opened them, and not by their number: leaving out one case renames no other. */
export class Names {
  #byNumber = new Map<string, string>();
  #taken = new Set<string>();

  of = (caseNumber: string): string => this.#byNumber.get(caseNumber) ?? caseNumber;

  /** An order is named by what its title says. */
  issued({ number, title }: Order): void {
    this.#name(number, title);
  }

  /** A conference by the case that it was planned from. */
  planned({ number, caseNumber }: Conference): void {
    this.#name(number, `conference of ${this.of(caseNumber)}`);
  }

  /** An inquiry, of its case or of none. */
  entered({ number, caseNumber }: Inquiry): void {
    this.#name(number, caseNumber === undefined ? 'inquiry' : `inquiry of ${this.of(caseNumber)}`);
  }

  /** A launch or a period by its name. */
  watched({ number, name }: Watch): void {
    this.#name(number, name);
  }

  /** A measure by what it is, and of which unit. */
  measured({ number, what, unit }: Measure): void {
    this.#name(number, `${what} of ${unit}`);
  }

  /** A handover by the case that it goes beside. */
  handedOver({ number, caseNumber }: Handover): void {
    this.#name(number, `handover of ${this.of(caseNumber)}`);
  }

  /** An assessment by the policy. */
  assessed({ number, name }: Assessment): void {
    this.#name(number, `assessment of ${name}`);
  }

  /** A report by its kind, and of what. */
  drafted({ number, what, about, caseNumber }: Report): void {
    this.#name(number, `${what} of ${caseNumber === undefined ? about : this.of(caseNumber)}`);
  }

  /** An exercise by its script. */
  rehearsed({ number, script }: Exercise): void {
    this.#name(number, `exercise ${script}`);
  }

  /** A retrospective, of its case or of a quarter. */
  lookedBack({ number, caseNumber, quarter = '' }: Retrospective): void {
    this.#name(number, `lesson of ${caseNumber === undefined ? quarter : this.of(caseNumber)}`);
  }

  /** A plan by its id in the rules. */
  kept({ number, plan }: PlanMatter): void {
    this.#name(number, `plan ${plan}`);
  }

  /** A consultation likewise. */
  convened({ number, caseNumber }: Consultation): void {
    this.#name(number, `consultation of ${this.of(caseNumber)}`);
  }

  opened({ state, events }: Commit, alert: StoredAlert | undefined): void {
    const [first] = events;
    const summary = first?.type === 'case-opened' ? first.summary?.split(' ')[1] : undefined;
    const wanted = alert
      ? `${alert.vendorId}${state.splitFrom ? 's' : ''}`
      : (summary ?? `offline ${state.discoveredAt}`);
    this.#name(state.number, wanted);
  }

  #name(number: string, wanted: string): void {
    let name = wanted;
    for (let nth = 2; this.#taken.has(name); nth += 1) name = `${wanted}~${nth}`;
    this.#taken.add(name);
    this.#byNumber.set(number, name);
  }
}
