import { dutyOf } from '../matter/clock.ts';
import { foldChange } from '../matter/clock-changes.ts';
import { apply } from '../order/apply.ts';
import type { OrderEvent } from '../order/events.ts';
import type { Order } from '../order/order.ts';
import { type ActFact, type DutyFact, isInTime, isScored, type Known, type MatterFacts, NO_FACTS } from './facts.ts';

/** S5, S3: what the record of a supervision order gives to the scores of the unit that is to carry it out. */
export function factsOfOrder(events: readonly OrderEvent[]): MatterFacts {
  const clocks = new Map<string, Known>();
  const acts: ActFact[] = [];
  let state: Order | null = null;
  for (const event of events) {
    const after: Order = apply(state, event);
    const { number: matter, unit, grade } = after;
    const what = event.type === 'order-opened' ? 'assigned' : event.type === 'reply-returned' ? 'redone' : null;
    if (what !== null) acts.push({ matter, unit, transferred: true, what, at: event.at, event: event.seq });
    for (const change of event.type === 'clocks-changed' ? event.changes : []) {
      if (change.change === 'opened') {
        const { clock } = change;
        const mover = 'unit' in clock.move ? clock.move.unit : null;
        clocks.set(dutyOf(clock), { clock, unit: mover, transferred: true, grade });
      } else if (change.change === 'met' || change.change === 'missed' || change.change === 'superseded')
        for (const [duty, known] of clocks) {
          if (known.clock.id !== change.clockId) continue;
          const held: { number: string; clocks: Known['clock'][] } = { number: matter, clocks: [known.clock] };
          const [clock] = foldChange<string, typeof held>(held, change).clocks;
          if (clock) clocks.set(duty, { ...known, clock });
          else clocks.delete(duty);
        }
    }
    state = after;
  }
  // H5: nor what is complained of, as of a case.
  if (!state || state.drill || (state.against ?? []).length > 0) return NO_FACTS;
  const { number: matter, grade, breaches = [], voided = [] } = state;
  const late = breaches.flatMap(({ duty, unit, is, dueAt }): DutyFact[] => {
    const [kind = ''] = duty.split(':');
    if (!isScored(kind) || unit === undefined || (is !== 'stands' && is !== 'set-aside')) return [];
    const clock = clocks.get(duty);
    const metAt = clock?.clock.metAt;
    return [
      {
        matter,
        duty,
        kind,
        unit,
        transferred: true,
        grade,
        dueAt,
        ...(metAt === undefined ? {} : { metAt }),
        ...(clock?.unit === unit && metAt === undefined ? { owed: true as const } : {}),
        is: is === 'stands' ? 'late' : 'set-aside',
      },
    ];
  });
  const judged = new Set(breaches.filter(({ is }) => is !== 'healed').map(({ duty }) => duty));
  const inTime = [...clocks].flatMap(([duty, { clock, unit }]): DutyFact[] => {
    const { kind, dueAt, metAt } = clock;
    return isScored(kind) && isInTime(clock) && unit !== null && metAt !== undefined && !judged.has(duty)
      ? [{ matter, duty, kind, unit, transferred: true, grade, dueAt, metAt, is: 'in-time' }]
      : [];
  });
  // H2: a return that never was is held against nobody.
  return { duties: [...late, ...inTime], acts: acts.filter(({ event }) => !voided.includes(event)) };
}
