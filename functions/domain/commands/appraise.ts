import type { Actor } from '../matter/actor.ts';
import { isMore } from '../matter/grade.ts';
import { answersHere, type Case, type ClockKind, sameGrades } from '../case/case.ts';
import { areMore } from '../case/graver-emergency.ts';
import { goneBy } from '../case/ground.ts';
import { type Nature, NATURES } from '../matter/nature.ts';
import { countsFrom } from '../case/correction.ts';
import { isLive } from '../matter/clock.ts';
import { rowOf } from '../clocks/explain.ts';
import { openReport } from '../clocks/upward-due.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Refusal } from '../matter/refusal.ts';
import type { Context } from './decide.ts';
import type { Draft, Event } from '../case/events.ts';
import { pick } from '../matter/pick.ts';
import type { Reason } from '../matter/reason.ts';
import { pointStates } from './checklist.ts';
import { coUnitsAskedAnew } from './co-unit.ts';
import { outcomeOf } from './outcome.ts';
import { heavierOpinion, lighterOpinion } from '../routing/grading.ts';
import { unlessGraded } from './end.ts';
import { refuse } from '../matter/refusal.ts';
import { settlementsAnew, unlessSettled } from './settlements.ts';
import { unlessOpen } from './unless-open.ts';
import { withGroundless } from './refute.ts';
import { takenFrom } from './wrongdoing.ts';

type Graded = Extract<Draft, { type: 'graded' }>;
type Of<Name extends PersonCommand['command']> = Extract<PersonCommand, { command: Name }>;

/** 研判, A1: a person confirms that the case is one, with the suggested grades or with others and a reason. */
export function confirm(state: Case, command: Of<'confirm'>, actor: Actor, context: Context): Draft[] | Refusal {
  const { policy } = context;
  if (state.status !== 'appraising')
    return unlessOpen(state) ?? refuse('already-confirmed', 'A1', '办件已经研判确认,如需改等级请用定级');
  if (state.offline && command.summary !== undefined)
    return refuse('no-content', 'H6', '线下办理件不登记内容', '/summary');
  // P8, H5: it is all that a text says of the matter, so that nothing but a word of the list may stand there.
  const { subjects } = policy.words;
  if (command.subject && !subjects.some(({ word }) => word === command.subject))
    return refuse('unknown-subject', 'P8', '主题词不在清单中', '/subject');
  const grades = command.grades ?? state.grades;
  const differs = !sameGrades(grades, state.grades);
  if (differs && !command.reason) return refuse('reason-missing', 'A1', '等级与建议不同,须说明理由', '/reason');
  // M1: what a person says that it is feeds the grade: a lighter one stands, with what the table proposes beside it.
  const heavier = heavierOpinion(policy, { ...grades, emergency: null }, command.categories) !== null;
  const drafts: Draft[] = [
    { type: 'confirmed', ...pick(command, ['summary', 'subject', 'categories', 'natures']) },
    ...(differs || command.emergencyKind || heavier
      ? [
          {
            type: 'graded' as const,
            was: state.grades,
            grades,
            reason: command.reason ?? '确认建议等级',
            differs,
            ...pick(command, ['emergencyKind']),
            ...proposing(heavierOpinion(policy, grades, command.categories)),
          },
        ]
      : []),
  ];
  return areMore(state.grades, grades) ? withGroundless(state, drafts, LIGHTER_THAN_SUGGESTED, actor, context) : drafts;
}

/** What a second person reads of why he is asked. */
const LIGHTER_THAN_SUGGESTED = '确认的等级轻于建议等级，该项要求仅因建议等级产生';

/** A1, H4: regrading changes which clocks exist, never a start. */
export function grade(state: Case, command: Of<'grade'>, actor: Actor, context: Context): Draft[] | Refusal {
  const { policy, facts = [] } = context;
  const closed = unlessOpen(state);
  if (closed) return closed;
  if (state.gradesConfirmed && !state.graver && !state.review && sameGrades(command.grades, state.grades))
    return refuse('no-change', 'A1', '等级没有变化', '/grades');
  const differs = !sameGrades(command.grades, state.grades);
  const drafts: Draft[] = [
    ...(state.status === 'appraising' ? [{ type: 'confirmed' as const }] : []),
    {
      type: 'graded',
      was: state.grades,
      grades: command.grades,
      reason: command.reason,
      differs,
      ...pick(command, ['emergencyKind']),
      ...proposing(
        heavierOpinion(policy, command.grades) ?? lighterOpinion(policy, state.grades, command.grades, fired(facts)),
      ),
    },
  ];
  if (!state.gradesConfirmed && areMore(state.grades, command.grades))
    return withGroundless(state, drafts, LIGHTER_THAN_SUGGESTED, actor, context);
  const lighter = state.graver && isMore(state.graver.grades.emergency, command.grades.emergency);
  return lighter
    ? withGroundless(state, drafts, '核定等级轻于线索所述，该项要求仅因所述突发事件产生', actor, context)
    : drafts;
}

/** A1, H2: the opinion grade that the table proposes instead, where a person chose another beside the emergency. */
const proposing = (proposed: NonNullable<Graded['proposed']> | null): Pick<Graded, 'proposed'> =>
  proposed ? { proposed } : {};

/** The rows of the table that fired for what is still of the case. */
const fired = (facts: readonly Event[]): Reason[] => {
  const gone = goneBy(facts);
  return facts.flatMap((event) =>
    event.type === 'case-opened' || (event.type === 'attention-grew' && !gone.includes(event.alertId))
      ? (event.suggestion?.gradeReasons ?? [])
      : [],
  );
};

export function reopen(
  state: Case,
  command: Of<'reopen'>,
  actor: Actor,
  context: Pick<Context, 'policy' | 'now'>,
): Draft[] | Refusal {
  if (state.status === 'appraising' || state.status === 'open') return refuse('still-open', 'ours', '办件仍在办理中');
  const outOf = state.joinedInto === undefined ? {} : { outOf: state.joinedInto };
  const drafts: Draft[] = [
    { type: 'reopened', reason: command.reason, ...outOf },
    ...takenFrom(state),
    ...settlementsAnew(state, command.reason, context),
  ];
  return [...drafts, ...coUnitsAskedAnew(outcomeOf(state, drafts, actor, context).after, command.reason, context)];
}

const actsAsked = (natures: readonly Nature[], { words }: Context['policy']): string =>
  words.natures
    .filter(({ id }) => natures.includes(id))
    .map(({ name, act }) => (act === undefined ? name : `${name}（${act}）`))
    .join('、');

/** Duties that keep a case open until they are fulfilled. A late signature or the closing reminder itself does not. */
const DUTIES: ClockKind[] = [
  'immediate-report',
  'written-report',
  'feedback',
  'relay',
  'first-information',
  'press-conference',
  'response',
  'assigned-limit',
  'return-decision',
  'follow-up',
  // M4: nothing is closed here that is on its way to another.
  'handoff',
];

/** M2: whoever was reported to in writing is told how it came out before it is over here, or goes into another case. */
export function unlessReported(state: Case, { policy }: Pick<Context, 'policy'>): Refusal | null {
  const report = policy.upward ? openReport(state, policy.upward) : undefined;
  return report
    ? refuse('final-report-missing', 'M2', `已书面报告上级（报告 ${report.id}），办结或归并前须将终报报送各处`)
    : null;
}

/** D1, P5: both the public answer and the fact on the ground are done, and no duty is open. */
export function close(
  state: Case,
  command: Of<'close'>,
  { policy, directory }: Pick<Context, 'policy' | 'directory'>,
): Draft[] | Refusal {
  const closed = unlessOpen(state);
  if (closed) return closed;
  if (state.status === 'appraising') return refuse('not-confirmed', 'A1', '办件尚待研判,请先确认或终结');
  const undecided = unlessGraded(state);
  if (undecided) return undecided;
  const open = state.clocks.filter((clock) => isLive(clock) && DUTIES.includes(clock.kind));
  const first = open[0];
  if (first) {
    const names = [...new Set(open.map((clock) => owedName(clock, policy)))];
    return refuse('duty-open', first.basis, `还有未完成的时限：${names.join('、')}。完成后再办结`);
  }
  const reported = unlessReported(state, { policy });
  if (reported) return reported;
  const since = state.renewed?.answered ? state.renewed.at : '';
  const answers = state.releases.filter(
    (fact) => fact.fulfils.length > 0 && answersHere(fact) && countsFrom(fact) >= since,
  );
  if (!state.offline && answers.length === 0)
    return refuse('not-answered', 'P4', since === '' ? '尚无公开回应,不能办结' : '重新打开后尚无公开回应，不能办结');
  const unanswered = state.natures.filter((nature) => !answers.some(({ acts = [] }) => acts.includes(nature)));
  if (!state.offline && unanswered.length > 0)
    return refuse('acts-missing', 'V1', `须有回应分别写明举措，尚缺：${actsAsked(unanswered, policy)}`);
  const unsaid = pointStates(state, policy).filter(({ required, is }) => required && is === 'unsaid');
  const [point] = unsaid;
  if (point)
    return refuse(
      'points-missing',
      point.clause,
      `回应尚未说明：${unsaid.map(({ name }) => name).join('、')}。请在新的发布中说明，或在已登记的发布上更正补充`,
    );
  const exposing = state.releases.filter(({ exposed, void: never }) => exposed === 'open' && never === undefined);
  if (exposing.length > 0)
    return refuse(
      'exposure-open',
      'H5',
      `发布的文字涉及个人信息或内部情况，请先由登记人以外的人员认定：发布 ${exposing.map(({ id }) => id).join('、')}`,
    );
  const unsettled = unlessSettled(state, directory);
  if (unsettled) return unsettled;
  // V1: last of all, so that what a correction opens a case for is never hidden behind it.
  return !state.offline && state.natures.length === 0
    ? refuse(
        NATURE_MISSING,
        'V1',
        `尚未写明关切性质，请在回应中写明性质和相应举措，可更正补充：${actsAsked(NATURES, policy)}`,
      )
    : [{ type: 'closed', ...pick(command, ['says']) }];
}

/** M2: what is over here is told of by a last report, after which no other is owed. */
function owedName(clock: Case['clocks'][number], policy: Context['policy']): string {
  const row = rowOf(clock, policy);
  return row?.per === 'next-report' ? `终报（报送后不再${row.name}）` : (row?.name ?? clock.kind);
}

/** V1: no person has said of which nature the concern is; what was closed before that was asked stays closed. */
export const NATURE_MISSING = 'nature-missing';
