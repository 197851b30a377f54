import { isAmongThem } from '../matter/complained-of.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { RetrospectiveRules } from '../rules/retrospective-rules.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { OpenOfCase, OpenRetrospective } from './commands.ts';
import { groundsOf } from './compulsory.ts';
import type { RetrospectiveBody } from './events.ts';

/** D4: one follows each case that the rules name; a person may ask for one of any other, and the rest of a quarter have one together. */
export function openRetrospective(command: OpenRetrospective, { policy }: TextContext): RetrospectiveBody[] | Refusal {
  const { id: policyId, retrospectives: rules } = policy;
  if (!rules) return refuse('no-rules', 'D4', '现行规则没有复盘一项，请管理员在规则中补上');
  if ('caseNumber' in command) return ofCase(command, rules, policyId);
  const { subject, grade } = rules.quarterly;
  const { owner: unit } = rules;
  return [
    {
      type: 'retrospective-opened',
      ...pick(command, ['number', 'quarter']),
      policyId,
      drill: false,
      grounds: ['quarter'],
      subject,
      grade,
      unit,
    },
  ];
}

function ofCase(command: OpenOfCase, rules: RetrospectiveRules, policyId: string): RetrospectiveBody[] | Refusal {
  const { unit, against, byHand, over, caseNumber } = command;
  const grounds = groundsOf(command, rules);
  if (grounds.length === 0 && byHand === undefined)
    return refuse('not-compulsory', 'D4', '该办件不在单独复盘之列，随季度集中复盘');
  if (byHand !== undefined && !rules.after.includes(over))
    return refuse('nothing-to-learn', 'D4', `办件 ${caseNumber} 未经办理即终结，无可复盘`, '/caseNumber');
  const answers = unit !== undefined && !isAmongThem(against, unit);
  return [
    {
      type: 'retrospective-opened',
      ...pick(command, ['number', 'caseNumber', 'subject', 'causes', 'drill', 'against']),
      policyId,
      grounds: byHand === undefined ? grounds : [...grounds, 'by-hand'],
      grade: command.grades.opinion,
      unit: answers ? unit : rules.owner,
      ...(unit === undefined ? {} : { answered: unit }),
      ...(byHand === undefined ? {} : { says: byHand }),
    },
  ];
}
