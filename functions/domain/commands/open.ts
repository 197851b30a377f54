import { printed } from '../clocks/explain.ts';
import type { Actor } from '../matter/actor.ts';
import { sameGrades } from '../case/case.ts';
import type { OpenCase } from '../case/commands.ts';
import type { Refusal } from '../matter/refusal.ts';
import { isRefusal } from '../matter/refusal.ts';
import type { Context } from './decide.ts';
import type { Draft } from '../case/events.ts';
import { pick } from '../matter/pick.ts';
import { refuse } from '../matter/refusal.ts';

/** M4, H4: a case begins at its discovery, whoever learnt of it and however late it is registered. */
export function openCase(actor: Actor, command: OpenCase, { policy, now }: Context): Draft[] | Refusal {
  if (command.discoveredAt > now)
    return refuse(
      'discovered-later',
      'H4',
      `发现时间 ${printed(command.discoveredAt)} 晚于现在,应为现在或更早`,
      '/discoveredAt',
    );
  const byHand = command.origin.kind === 'registered';
  if (byHand && actor.kind !== 'person') return refuse('named-person-needed', 'H2', '手工登记须有登记人');
  const confirmed = byHand && command.grades !== undefined;
  const graded = regraded(command);
  if (isRefusal(graded)) return graded;
  return [
    {
      type: 'case-opened',
      number: command.number,
      policyId: policy.id,
      drill: command.drill ?? false,
      offline: command.offline ?? false,
      status: confirmed ? 'open' : 'appraising',
      origin: command.origin,
      subject: command.subject,
      categories: command.categories,
      natures: command.natures ?? [],
      discoveredAt: command.discoveredAt,
      suggestion: command.suggestion,
      grades: command.grades ?? command.suggestion.grades,
      gradesConfirmed: confirmed,
      ...pick(command.suggestion, ['emergencyKind']),
      ...pick(command, [
        'exercise',
        'learntBy',
        'summary',
        'place',
        'firstPublishedAt',
        'wordsHash',
        'alertId',
        'assignedBy',
        'splitFrom',
        'sourceDuties',
        'inherited',
        'brings',
        'recurrenceOf',
        'foretoldBy',
        'foretoldPlan',
        'mentioned',
        'sameEvents',
        'emergencyKind',
      ]),
    },
    ...graded,
  ];
}

/** A1: whoever registers with grades other than the suggested ones says why. */
function regraded({ grades, suggestion, gradeReason }: OpenCase): Draft[] | Refusal {
  if (!grades || sameGrades(grades, suggestion.grades)) return [];
  if (!gradeReason) return refuse('reason-missing', 'A1', '等级与建议不同,须说明理由', '/gradeReason');
  return [{ type: 'graded', was: suggestion.grades, grades, reason: gradeReason, differs: true }];
}
