import { printed } from '../clocks/explain.ts';
import type { Actor } from '../matter/actor.ts';
import { isAmongThem } from '../matter/complained-of.ts';
import { DAY, type Instant, plus } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { isOfDesk } from '../people/directory.ts';
import { isAmong } from '../people/same-person.ts';
import { isPartName, PART_NAMES } from '../rules/parts.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { RetrospectivePersonCommand } from './commands.ts';
import type { RetrospectiveBody } from './events.ts';
import { isWithin, type LaterCase } from './recurrence.ts';
import { type Action, isOpen, isOwed, isUnderWay, type Retrospective } from './retrospective.ts';
import { rulesOf } from './rules-of.ts';

type Of<Name extends RetrospectivePersonCommand['command']> = Extract<RetrospectivePersonCommand, { command: Name }>;
type Person = Extract<Actor, { kind: 'person' }>;
type Outcome = RetrospectiveBody[] | Refusal;

/** D4: a named person says how it went, why it went so, and what is to be learnt; again for a later version. */
export const setFindings = (state: Retrospective, command: Of<'set-findings'>): Outcome => [
  {
    type: 'findings-written',
    version: state.findings + 1,
    ...pick(command, ['happened', 'why', 'lessons']),
  },
];

/** D4: what a unit is to mend, and by when: the desk asks any unit, the unit whose the lesson is itself alone. */
export function askAction(
  state: Retrospective,
  { says, unit, by }: Of<'ask-action'>,
  actor: Person,
  { policy, directory, now }: TextContext,
): Outcome {
  const { maxActions } = rulesOf(policy);
  if (state.actions.length >= maxActions)
    return refuse('too-many-actions', 'D4', `整改事项至多 ${maxActions} 项，已满；请合并后再提`);
  if (!directory.units.some(({ id, active }) => id === unit && active))
    return refuse('unknown-unit', 'P8', `通讯录中没有在用单位 ${unit}，请从通讯录选择`, '/unit');
  if (isAmongThem(state.against, unit))
    return refuse('not-this-unit', 'H5', '该单位不参与本件，请选择其他单位', '/unit');
  if (unit !== actor.unit && !isOfDesk(actor, directory))
    return refuse('other-unit', 'D4', '主责单位只能为本单位提出整改事项；其他单位的请由值班台提出', '/unit');
  const late = untilFault(by, policy, now);
  return late ?? [{ type: 'action-asked', action: `M${state.actions.length + 1}`, says, unit, by }];
}

/** Why it cannot be due then, or null. */
function untilFault(by: Instant, policy: TextContext['policy'], now: Instant): Refusal | null {
  const { maxActionDays } = rulesOf(policy);
  if (by <= now) return refuse('limit-past', 'D4', `整改时限 ${printed(by)} 已过，须晚于现在`, '/by');
  const latest = plus(now, maxActionDays * DAY);
  return by > latest
    ? refuse(
        'limit-too-far',
        'D4',
        `整改时限 ${printed(by)} 过远，至迟 ${printed(latest)}（${maxActionDays} 天内）`,
        '/by',
      )
    : null;
}

const actionOf = ({ actions }: Retrospective, id: string): Action | Refusal =>
  actions.find((one) => one.id === id) ??
  refuse(
    'no-such-action',
    'D4',
    `没有整改事项 ${id}；可选：${actions.map((one) => one.id).join('、') || '无'}`,
    '/action',
  );

const STATES: Record<Action['state'], string> = {
  open: '整改中',
  done: '已报完成，待核实',
  returned: '已退回，待重新整改',
  confirmed: '已核实',
  dropped: '已取消',
};
const isAlready = ({ id, state }: Action, wanted: string): Refusal =>
  refuse('not-now', 'D4', `整改事项 ${id} ${STATES[state]}；${wanted}`, '/action');

/** D4: its unit says that it is done, with what shows it. */
export function reportDone(
  state: Retrospective,
  { action: id, says, evidence }: Of<'report-done'>,
  actor: Person,
): Outcome {
  const action = actionOf(state, id);
  if ('refused' in action) return action;
  if (actor.unit !== action.unit) return refuse('other-unit', 'D4', '整改完成情况由承担整改的单位报告', '/action');
  if (!isOwed(action)) return isAlready(action, '整改中或被退回的才可报告完成');
  if (evidence.length === 0)
    return refuse('evidence-missing', 'D4', '请附证明材料：制度文件、现场照片的网址或文号', '/evidence');
  return [{ type: 'action-done', action: id, doneBy: actor.id, says, evidence }];
}

/** H2: another than who reported it looks whether it is done. */
function toCheck(state: Retrospective, id: string, actor: Person, { directory }: TextContext): Action | Refusal {
  const action = actionOf(state, id);
  if ('refused' in action) return action;
  if (action.state !== 'done') return isAlready(action, '报告完成后才可核实或退回');
  return isAmong([action.doneBy ?? ''], actor.id, directory)
    ? refuse('reported-it', 'H2', '报告完成的人不能核实自己的报告，请由值班台其他人员核实')
    : action;
}

export function confirmAction(
  state: Retrospective,
  command: Of<'confirm-action'>,
  actor: Person,
  context: TextContext,
): Outcome {
  const action = toCheck(state, command.action, actor, context);
  return 'refused' in action ? action : [{ type: 'action-confirmed', ...pick(command, ['action', 'says']) }];
}

export function returnAction(
  state: Retrospective,
  command: Of<'return-action'>,
  actor: Person,
  context: TextContext,
): Outcome {
  const action = toCheck(state, command.action, actor, context);
  if ('refused' in action) return action;
  const late = untilFault(command.by, context.policy, context.now);
  return late ?? [{ type: 'action-returned', ...pick(command, ['action', 'says', 'by']) }];
}

export function dropAction(state: Retrospective, command: Of<'drop-action'>): Outcome {
  const action = actionOf(state, command.action);
  if ('refused' in action) return action;
  return isUnderWay(action)
    ? [{ type: 'action-dropped', ...pick(command, ['action', 'says']) }]
    : isAlready(action, '已了结，不必取消');
}

/** D4, H2: a named person says whether a later case is the same concern again; one that nobody noted, he may name himself. */
export function decideRecurrence(
  state: Retrospective,
  command: Of<'confirm-recurrence'> | Of<'deny-recurrence'>,
  context: TextContext,
): Outcome {
  const { case: number, says } = command;
  const confirms = command.command === 'confirm-recurrence';
  const { recurrences = [], caseNumber, cases = [] } = state;
  if (caseNumber === undefined)
    return refuse('of-a-quarter', 'D4', '季度复盘没有单独的办件，请在该办件的复盘中认定', '/case');
  if ([caseNumber, ...cases].includes(number))
    return refuse('own-case', 'D4', `${number} 就是本复盘的办件，请填写之后发生的办件`, '/case');
  const known = recurrences.find((one) => one.case === number);
  if (known && known.state !== 'noted')
    return refuse('decided-already', 'D4', `${number} 已认定${known.state === 'is' ? '为' : '不是'}反弹`, '/case');
  if (!known && !confirms) return refuse('nothing-noted', 'D4', `${number} 未列为可能的反弹，无须认定`, '/case');
  const fault = confirms ? laterFault(state, number, command.later, context) : null;
  if (fault) return fault;
  const recurrence = known?.id ?? `R${recurrences.length + 1}`;
  return [
    confirms
      ? { type: 'recurrence-confirmed', recurrence, case: number, says }
      : { type: 'recurrence-denied', recurrence, case: number, says },
  ];
}

/** D4: why it is no recurrence of the lesson. H5: a report of wrongdoing, like a drill and what went into another case, is compared with nothing. */
function laterFault(
  state: Retrospective,
  number: string,
  later: LaterCase | undefined,
  { policy }: TextContext,
): Refusal | null {
  if (later === undefined)
    return refuse('not-compared', 'D4', `${number} 不与复盘比对（未研判、演练或已并入其他办件），请核对编号`, '/case');
  const rules = rulesOf(policy);
  return isWithin(state, later.discoveredAt, rules)
    ? null
    : refuse(
        'not-within',
        'D4',
        `${number} 发现于 ${printed(later.discoveredAt)}；反弹须在复盘启动（${printed(state.openedAt)}）之后 ${rules.recurrenceDays} 天内`,
        '/case',
      );
}

/** D4: what is to be another plan, another rule or another unit's duty. */
export function proposeChange(state: Retrospective, command: Of<'propose-change'>, { policy }: TextContext): Outcome {
  const { of, plan, part, kept } = command;
  if (of === 'plan' && !policy.plans.rows.some(({ id }) => id === plan))
    return refuse('unknown-plan', 'P1', '请从现行预案中选择要修订的预案', '/plan');
  if (of === 'rules' && (part === undefined || !isPartName(part)))
    return refuse('unknown-part', 'D4', `请选择要修改的规则部分：${PART_NAMES.join('、')}`, '/part');
  const stray = of !== 'plan' && plan !== undefined ? '/plan' : of !== 'rules' && part !== undefined ? '/part' : null;
  if (stray) return refuse('not-asked', 'D4', '此项与所选的修改对象无关，请去掉', stray);
  const change = `C${(state.changes?.length ?? 0) + 1}`;
  // S4, H5: a drill sends nobody back to a plan; of what complains of somebody nobody is told by a text of his own.
  const asks = kept !== undefined && !state.drill && (state.against ?? []).length === 0 ? { asks: kept } : {};
  return [{ type: 'change-proposed', change, ...pick(command, ['of', 'says', 'plan', 'part']), ...asks }];
}

/** D4: one press makes a draft of it; what a unit proposes of its plan goes the way of plans. */
export function draftChange(state: Retrospective, { change: id, draft }: Of<'draft-change'>): Outcome {
  const change = state.changes?.find((one) => one.id === id);
  if (!change) return refuse('no-such-change', 'D4', `没有修改建议 ${id}`, '/change');
  if (change.of === 'plan')
    return refuse('plan-of-a-unit', 'P1', '预案由主责单位在“预案”页提请修订，不在规则草稿中修改', '/change');
  if (change.draft !== undefined)
    return refuse('drafted-already', 'D4', `已生成规则草稿 ${change.draft}，请在该草稿中修改`, '/change');
  if (draft === undefined) throw new Error(`no draft was begun for ${id} of ${state.number}`);
  return [{ type: 'change-drafted', change: id, draft }];
}

/** D4: the lesson is learnt once it was found and every action was confirmed or dropped. */
export function close(state: Retrospective, { says }: Of<'close'>): Outcome {
  if (state.foundAt === undefined) return refuse('no-findings', 'D4', '尚未写明过程、原因和经验教训，请先填写复盘结论');
  const under = state.actions.filter(isUnderWay);
  if (under.length > 0)
    return refuse(
      'actions-under-way',
      'D4',
      `整改事项 ${under.map(({ id }) => id).join('、')} 尚未核实；请核实，或写明理由取消`,
    );
  const noted = state.recurrences?.filter((one) => one.state === 'noted') ?? [];
  if (noted.length > 0)
    return refuse('recurrence-open', 'D4', `请先认定 ${noted.map((one) => one.case).join('、')} 是否反弹`);
  return [{ type: 'retrospective-closed', says }];
}

export const reopen = (state: Retrospective, { says }: Of<'reopen'>): Outcome =>
  isOpen(state) ? refuse('open-already', 'D4', '复盘尚未办结，无须重开') : [{ type: 'retrospective-reopened', says }];
