import { basedForPublic } from '../intake/public-words.ts';
import { pick } from '../matter/pick.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { ConsultationPersonCommand } from './commands.ts';
import type { Consultation } from './consultation.ts';
import type { ConsultationBody } from './events.ts';
import { rulesOf } from './rules-of.ts';

type Of<Name extends ConsultationPersonCommand['command']> = Extract<ConsultationPersonCommand, { command: Name }>;

/** A4: 性质, 舆情走势, 可能出现的风险, all three each time. */
export const assess = (command: Of<'assess'>): ConsultationBody[] => [
  { type: 'assessed', ...pick(command, ['nature', 'trend', 'risk']) },
];

/** R3: the wording that all keep to. H5: it is read for the public before anybody says it. */
export function setLine({ says, exposureBasis }: Of<'set-line'>, context: TextContext): ConsultationBody[] | Refusal {
  const based = basedForPublic([{ name: '口径', text: says }], exposureBasis, context);
  return isRefusal(based) ? based : [{ type: 'line-set', says, ...based }];
}

/** R3: who leads what and who works with it, the whole list each time. */
export function setTasks(
  state: Consultation,
  { tasks }: Of<'set-tasks'>,
  { policy, directory, now }: TextContext,
): ConsultationBody[] | Refusal {
  const { maxTasks } = rulesOf(policy);
  if (tasks.length === 0 || tasks.length > maxTasks)
    return refuse('tasks-out-of-range', 'ours', `分工事项应为 1 至 ${maxTasks} 项`, '/tasks');
  for (const [index, { lead, coUnits, by }] of tasks.entries()) {
    const at = `/tasks/${index}`;
    const unknown = [lead, ...coUnits].find((unit) => !directory.units.some(({ id, active }) => id === unit && active));
    if (unknown !== undefined) return refuse('unknown-unit', 'P8', `通讯录中没有在用单位 ${unknown}`, at);
    const barred = [lead, ...coUnits].some((unit) => state.against?.includes(unit));
    if (barred) return refuse('complained-of', 'H5', '分工中有被反映单位，不得承担此事', at);
    if (coUnits.includes(lead) || new Set(coUnits).size !== coUnits.length)
      return refuse('unit-twice', 'R3', '同一事项中，牵头单位和配合单位各写一次', `${at}/coUnits`);
    if (by !== undefined && by <= now) return refuse('time-past', 'ours', '完成时间应晚于现在', `${at}/by`);
  }
  return [{ type: 'tasks-set', tasks }];
}

/** It comes to nothing that a leader is to approve; where the rules ask for a consultation it comes to a handling. */
export const close = (state: Consultation, { says }: Of<'close'>): ConsultationBody[] | Refusal =>
  state.required
    ? refuse('approval-needed', 'A4', '本件须会商并报政府领导审定，不能不报审定而结束；确不再会商的，请取消并写明理由')
    : [{ type: 'consultation-closed', says }];
