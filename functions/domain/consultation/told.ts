import { type Refusal, refuse } from '../matter/refusal.ts';
import { plus } from '../matter/instant.ts';
import { following } from '../matter/of-case.ts';
import { consultedBecause, type Graded } from '../rules/consultation-rules.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { ConsultationTold } from './commands.ts';
import { type Consultation, heardAt, isOpen } from './consultation.ts';
import type { ConsultationBody } from './events.ts';
import { hoursOf } from './rules-of.ts';
import { hoursMs } from '../rules/pace.ts';

/** What becomes of a consultation by what was decided on its case. */
export function toldByCase(
  state: Consultation,
  command: ConsultationTold,
  context: TextContext,
): ConsultationBody[] | Refusal {
  switch (command.command) {
    case 'set-grade': {
      const regraded = isOpen(state) ? gradeChanged(state, command, context) : [];
      return regraded.length > 0 ? regraded : nothingNew;
    }
    case 'follow': {
      const changed = state.status === 'cancelled' ? null : following(state, command);
      return changed ? [changed] : nothingNew;
    }
    case 'call-off':
      return isOpen(state) ? [{ type: 'consultation-cancelled', says: command.says, withCase: true }] : nothingNew;
    case 'come-back':
      return comeBack(state, command, context);
    case 'set-against': {
      const { units } = command;
      return units.toSorted().join() === (state.against ?? []).toSorted().join()
        ? nothingNew
        : [{ type: 'units-barred', units }];
    }
  }
}

/** A1: by the grades of its case. */
function gradeChanged(
  state: Consultation,
  graded: Graded,
  { policy }: Pick<TextContext, 'policy'>,
): ConsultationBody[] {
  const { opinion: grade, emergency } = graded.grades;
  const required = consultedBecause(graded, policy) !== null;
  const same =
    grade === state.grade && emergency === (state.emergency ?? null) && required === (state.required ?? false);
  return same ? [] : [{ type: 'grade-changed', grade, emergency, required }];
}

/**
 * M4, D1: with a case that is open again comes back what it was consulted on, whatever became of that, and goes on where the end of a case alone
 * cut it off; not where its meeting fell while that was over. A unit whose time ran out meanwhile has the rules' time anew.
 */
function comeBack(
  state: Consultation,
  { to, ...graded }: Extract<ConsultationTold, { command: 'come-back' }>,
  context: TextContext,
): ConsultationBody[] | Refusal {
  const { policy, now } = context;
  const changed = following(state, { command: 'go-back', to });
  if (!changed && state.caseNumber !== to) return nothingNew;
  const { calledOffAt: since, meetsAt } = state;
  const resumes = since !== undefined && (meetsAt === undefined || meetsAt <= since || meetsAt > now);
  const dueAt = plus(now, hoursMs(hoursOf('consultation-view', policy), policy));
  const asked = state.invited
    .filter((one) => heardAt(one) === undefined && one.attended === undefined && one.dueAt <= now)
    .map(({ unit }) => ({ unit, dueAt }));
  const drafts: ConsultationBody[] = [
    ...(changed ? [changed] : []),
    ...(resumes ? [{ type: 'consultation-resumed' as const, asked }] : []),
    ...(resumes || isOpen(state) ? gradeChanged(state, graded, context) : []),
  ];
  return drafts.length > 0 ? drafts : nothingNew;
}

const nothingNew = refuse('nothing-new', 'ours', '会商不因此改变');

export const isTold = (command: { command: string }): command is ConsultationTold =>
  ['set-grade', 'follow', 'call-off', 'come-back', 'set-against'].includes(command.command);
