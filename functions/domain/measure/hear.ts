import { printed } from '../clocks/explain.ts';
import type { Actor } from '../matter/actor.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import type { Directory } from '../people/directory.ts';
import { propose } from '../proposals/propose.ts';
import type { MeasureRow } from '../rules/measure-rules.ts';
import type { Deciding } from '../texts/text-context.ts';
import type { MeasurePersonCommand } from './commands.ts';
import { among, conditionsOf } from './conditions.ts';
import { decidable } from './decidable.ts';
import type { MeasureBody } from './events.ts';
import { isHeard, isOpen, isUnderDecision, type Measure } from './measure.ts';
import { groundsWithin, unlessMet } from './open-measure.ts';
import { rowOf } from './rules-of.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<Name extends MeasurePersonCommand['command']> = Extract<MeasurePersonCommand, { command: Name }>;
type Context = Deciding<MeasureBody>;

/** S6: the unit states its case, once or in several pieces, until somebody has decided; in time it must be waited for. */
export function stateCase(
  state: Measure,
  { says, evidence }: Of<'state-case'>,
  actor: Person,
): MeasureBody[] | Refusal {
  if (actor.unit !== state.unit) return refuse('not-your-unit', 'S6', '陈述申辩由所涉单位提出');
  if (state.hearing === undefined)
    return refuse('nobody-heard', state.what === 'mend' ? 'S7' : 'S6', '此项措施不设陈述申辩');
  return state.status === 'prepared'
    ? [{ type: 'case-stated', says, evidence }]
    : refuse('decided-already', 'S6', '已作决定，不再陈述申辩');
}

/**
 * S6, S7: puts it before whoever decides. The unit is heard first, or has let its time go by; the facts are those of the
 * record now, and must still meet the conditions. A referral names both who decide it, as nobody else reads it.
 */
export function submit(
  state: Measure,
  { says, officials = [], to, second, facts = [] }: Of<'submit'>,
  actor: Person,
  context: Context,
): MeasureBody[] | Refusal {
  const { policy, directory, now } = context;
  const row = rowOf(state.what, policy);
  if (state.status !== 'prepared') return refuse('decided-already', row.clause, '已作决定，不再报请');
  if (isUnderDecision(state))
    return refuse('under-decision', row.clause, '正在报请决定；请等决定，或由提请人撤回后再报');
  if (!isHeard(state, now))
    return refuse(
      'still-heard',
      row.clause,
      `所涉单位可在 ${printed(state.hearing?.until ?? now)} 前陈述申辩，请待其陈述或期满后再报`,
    );
  // S6: nobody is judged by what he was not heard about: that is for another measure.
  const proposed = conditionsOf(row, state.unit, state.hearing ? among(facts, state.grounds) : facts);
  const unmet = unlessMet(row, proposed, policy);
  if (unmet) return { ...unmet, says: `事实已有变化：${unmet.says}；请核实后不再采取此项措施`, field: '/command' };
  const stranger = unlessOfficials(state, officials, row, directory);
  if (stranger) return stranger;
  const named = namedIn(row, to, second);
  if (isRefusal(named)) return named;
  const asked = propose(
    { ...decidable(state), version: state.version + 1 },
    {
      payload: { kind: 'measure', what: state.what, step: 1 },
      reason: says,
      concerned: [state.unit],
      actors: [state.opener],
      deciders: row.deciders[0] ?? [],
      ...(to === undefined ? {} : { to }),
    },
    actor,
    context,
  );
  if (isRefusal(asked)) return asked;
  return [
    {
      type: 'measure-submitted',
      says,
      grounds: groundsWithin(proposed, policy),
      ...(officials.length > 0 ? { officials } : {}),
      ...(named.length > 0 ? { named } : {}),
    },
    ...asked,
  ];
}

/** S7: who decides a restricted one is named beforehand, each decision by another. */
function namedIn(row: MeasureRow, to: string | undefined, second: string | undefined): string[] | Refusal {
  const two = row.deciders.length > 1;
  if (!two)
    return second === undefined
      ? []
      : refuse('one-decides', row.clause, `${row.name}由一人决定，请去掉此项`, '/second');
  if (to === undefined) return refuse('nobody-named', row.clause, `${row.name}须写明先由谁决定`, '/to');
  if (second === undefined) return refuse('nobody-named', row.clause, `${row.name}须写明再由谁决定`, '/second');
  return to === second ? refuse('second-person-needed', 'H2', '前后两次决定须由不同的人作出', '/second') : [to, second];
}

/** S7: officials of the unit alone, by the directory; never a citizen. */
function unlessOfficials(
  { unit }: Measure,
  officials: readonly string[],
  row: MeasureRow,
  { contacts }: Directory,
): Refusal | null {
  if (officials.length > 0 && row.id !== 'sanction' && row.id !== 'referral' && row.id !== 'talk')
    return refuse('unit-alone', row.clause, `${row.name}只写单位，不写个人`, '/officials');
  const stray = officials.find((id) => !contacts.some((one) => one.id === id && one.unit === unit));
  return stray === undefined
    ? null
    : refuse(
        'not-of-unit',
        row.clause,
        `“${stray}”不是所涉单位在通讯录中的人员；只可写明该单位的责任人员`,
        '/officials',
      );
}

/** Nobody takes it: the facts have changed, or what the unit said convinced. What was decided stands, unless the facts of the record bear it no more. */
export function drop(state: Measure, { says, facts = [] }: Of<'drop'>, { policy }: Context): MeasureBody[] | Refusal {
  const row = rowOf(state.what, policy);
  if (!isOpen(state)) return refuse('over-already', row.clause, '此项措施已了结，不能再撤销');
  if (state.status === 'awaiting')
    return refuse('handed-over', row.clause, '已移送有权机关，不能撤销；请函告对方事实变化，并登记处理结果');
  if (isUnderDecision(state)) return refuse('under-decision', 'H2', '正在报请决定；请等决定，或由提请人撤回后再办');
  if (
    state.status !== 'prepared' &&
    !unlessMet(row, conditionsOf(row, state.unit, among(facts, state.grounds)), policy)
  )
    return refuse('decided-already', 'H2', '已作决定，且所依据的事实仍然成立，经办人不能撤销');
  return [{ type: 'measure-dropped', says }];
}
