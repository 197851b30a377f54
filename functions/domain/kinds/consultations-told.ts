import type { Case } from '../case/case.ts';
import type { Event } from '../case/events.ts';
import type { ConsultationTold, OpenConsultation } from '../consultation/commands.ts';
import type { Actor } from '../matter/actor.ts';
import type { Consequence } from '../matter/consequence.ts';
import { pick } from '../matter/pick.ts';
import { consultedBecause } from '../rules/consultation-rules.ts';
import type { Policy } from '../rules/policy.ts';

/** What may make it major or sensitive, or not any more. */
const GRADING: Event['type'][] = ['confirmed', 'graded', 'corrected', 'emergency-refuted'];

/** A4: what a decision on a case does to its consultations. */
export function consultationsTold(event: Event, state: Case): Consequence[] {
  const { actor } = event;
  if (GRADING.includes(event.type))
    return (state.consultations ?? [])
      .filter(({ is }) => is === 'under-way')
      .map(({ number }) => ({
        actor,
        tells: number,
        command: { command: 'set-grade', ...pick(state, ['grades', 'categories']) },
      }));
  if (event.type === 'wrongdoing-marked')
    return [tell(actor, { command: 'set-against', units: event.is ? event.against : [] })];
  if (event.type === 'reopened')
    return [
      {
        ...tell(actor, { command: 'come-back', to: state.number, ...pick(state, ['grades', 'categories']) }),
        left: true,
      },
    ];
  if (event.type === 'closed') return [tell(actor, { command: 'call-off', says: '办件已办结' })];
  if (event.type !== 'ended') return [];
  const { into } = event;
  return [tell(actor, into === undefined ? { command: 'call-off', says: '办件已终结' } : { command: 'follow', into })];
}

const tell = (actor: Actor, command: ConsultationTold) => ({
  actor,
  tellsOpened: true as const,
  kind: 'consultation',
  command: { ...command },
});

/** What a consultation takes over from its case. */
export function consultationOf(
  state: Case,
  policy: Policy,
): Pick<OpenConsultation, 'caseNumber' | 'subject' | 'grade' | 'emergency' | 'required' | 'drill' | 'against'> {
  const against = state.wrongdoing?.state === 'is' ? state.wrongdoing.against : [];
  const { opinion: grade, emergency } = state.grades;
  return {
    caseNumber: state.number,
    grade,
    required: consultedBecause(state, policy) !== null,
    ...pick(state, ['subject', 'drill']),
    ...(emergency ? { emergency } : {}),
    ...(against.length > 0 ? { against } : {}),
  };
}
