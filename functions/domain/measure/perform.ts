import { printed } from '../clocks/explain.ts';
import { isWrittenBefore } from '../matter/instant.ts';
import type { Actor } from '../matter/actor.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { MeasurePersonCommand } from './commands.ts';
import type { MeasureBody } from './events.ts';
import type { Measure } from './measure.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<Name extends MeasurePersonCommand['command']> = Extract<MeasurePersonCommand, { command: Name }>;

const clauseOf = ({ what }: Measure): string => (what === 'mend' || what === 'referral' ? 'S7' : 'S6');

/** S6, S7: circulated, held, or handed to whoever goes on with it, as it happened, with what proves it. A talk is held with people of the unit. */
export function carryOut(
  state: Measure,
  command: Of<'carry-out'>,
  { now, directory }: TextContext,
): MeasureBody[] | Refusal {
  const clause = clauseOf(state);
  if (state.status !== 'decided')
    return refuse('not-decided', clause, state.decidedAt === undefined ? '尚未作出决定，不能落实' : '已登记落实情况');
  const { doneAt, attended = [], evidence } = command;
  if (doneAt > now)
    return refuse('in-the-future', clause, `落实时间 ${printed(doneAt)} 晚于现在，请在办结后登记`, '/doneAt');
  if (state.decidedAt !== undefined && isWrittenBefore(doneAt, state.decidedAt))
    return refuse('before-decision', clause, `落实时间早于决定时间 ${printed(state.decidedAt)}`, '/doneAt');
  if (evidence.length === 0)
    return refuse('evidence-missing', clause, '须附凭据：通报、约谈记录、移送函的文号或网址', '/evidence');
  const of = (unit: string) => (id: string) => directory.contacts.some((one) => one.id === id && one.unit === unit);
  const stray = attended.find((id) => !of(state.unit)(id) && !of(state.office)(id));
  if (stray !== undefined)
    return refuse('not-of-either', clause, `“${stray}”不是所涉单位或经办单位在通讯录中的人员`, '/attended');
  if (state.what === 'talk' && !attended.some(of(state.unit)))
    return refuse('nobody-attended', 'S6', '约谈须写明所涉单位到场的人员', '/attended');
  if (state.what !== 'talk' && attended.length > 0)
    return refuse('no-meeting', clause, '只有约谈登记到场人员，请去掉此项', '/attended');
  return [{ type: 'carried-out', doneAt, ...pick(command, ['says', 'attended', 'evidence']) }];
}

/** S6: the unit says what it mended, with what proves it. */
export function reportMending(
  state: Measure,
  { says, evidence }: Of<'report-mending'>,
  actor: Person,
): MeasureBody[] | Refusal {
  if (actor.unit !== state.unit) return refuse('not-your-unit', 'S6', '整改情况由所涉单位报告');
  if (state.status !== 'mending') return refuse('nothing-to-mend', 'S6', '现在没有待报告的整改');
  if (state.rounds?.at(-1)?.reportedAt !== undefined) return refuse('reported-already', 'S6', '整改情况已报告，待核实');
  return evidence.length === 0
    ? refuse('evidence-missing', 'S6', '整改报告须附证明材料：网址、文件或照片', '/evidence')
    : [{ type: 'mending-reported', says, evidence }];
}

/** S6: what was reported does not do; the limit runs anew. */
export const returnMending = (state: Measure, { says }: Of<'return-mending'>): MeasureBody[] | Refusal =>
  state.status === 'mending' && state.rounds?.at(-1)?.reportedAt !== undefined
    ? [{ type: 'mending-returned', says }]
    : refuse('not-reported', 'S6', '尚未报告整改，没有可退回的');

/** S6, H2: a named person of an office finds that it is mended, on its report; or that it is not, when that does not do or none came in time. */
export function judgeMending(
  state: Measure,
  { mended, says }: Of<'judge-mending'>,
  { now }: TextContext,
): MeasureBody[] | Refusal {
  if (state.status !== 'mending') return refuse('nothing-to-mend', 'S6', '现在没有待核实的整改');
  const reported = state.rounds?.at(-1)?.reportedAt !== undefined;
  if (mended && !reported) return refuse('not-reported', 'S6', '所涉单位尚未报告整改，不能认可', '/mended');
  const due = state.clocks.findLast(({ kind }) => kind === 'measure-mend')?.dueAt;
  if (!mended && !reported && due !== undefined && due > now)
    return refuse('time-left', 'S6', `整改时限至 ${printed(due)}，期满前不能认定未整改`, '/mended');
  return [{ type: 'mending-judged', mended, says }];
}

/** What came of it: the decision of whoever it was handed to, by its document. */
export function recordOutcome(state: Measure, { says, evidence }: Of<'record-outcome'>): MeasureBody[] | Refusal {
  const clause = clauseOf(state);
  if (state.status !== 'awaiting') return refuse('nothing-awaited', clause, '现在没有待登记的处理结果');
  return evidence.length === 0
    ? refuse('evidence-missing', clause, '处理结果须附凭据：决定的文号或回函', '/evidence')
    : [{ type: 'outcome-recorded', says, evidence }];
}
