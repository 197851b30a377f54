import { useWords } from '../../../app/language.ts';
import { command } from '../../../api/command.ts';
import { useCase } from '../../../api/queries.ts';
import { usePreview } from '../../../components/preview.ts';
import { useDraft } from '../../../components/draft.ts';
import { CaseNumberField } from '../../../components/CaseNumberField.tsx';
import { matterNumberIn } from '../../../components/sought.ts';
import { CategoriesField } from '../../../components/CategoriesField.tsx';
import { NaturesField } from '../../../components/NaturesField.tsx';
import { CheckField, ChoiceField, ManyField, SelectField, TextField } from '../../../components/fields.tsx';
import { SubjectField } from '../../../components/SubjectField.tsx';
import { UnitField } from '../../../components/UnitField.tsx';
import { leadersOf, unitName } from '../../../components/units.ts';
import { common, type GradeId } from '../../../words/common.ts';
import { caseTitle } from '../../../components/CaseRow.tsx';
import { bulkWords } from '../../desk/bulk-words.ts';
import { handoffWords } from '../../../words/handoffs.ts';
import { actionWords } from './action-words.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { faultOf } from '../../../components/sending.ts';
import { ReasonField } from './ReasonField.tsx';
import { SummaryField } from './SummaryField.tsx';

const GRADES: GradeId[] = ['I', 'II', 'III', 'IV'];
const isGrade = (text: string): text is GradeId => GRADES.some((grade) => grade === text);

interface GradeDraft {
  opinion: GradeId;
  emergency: GradeId | '';
  kind: string;
  reason: string;
}

type Tables = FormProps['view']['opinionFor'];

/** A1: the opinion grade that the table proposes for the emergency. */
const proposedFor = ({ emergency }: Pick<GradeDraft, 'emergency'>, table: Tables) =>
  table.find((row) => row.emergency === emergency) ?? null;

/** The opinion grade is lighter than the one that the table proposes. */
const isLighter = (draft: Pick<GradeDraft, 'opinion' | 'emergency'>, table: Tables): boolean => {
  const proposed = proposedFor(draft, table);
  return proposed !== null && GRADES.indexOf(proposed.opinion) < GRADES.indexOf(draft.opinion);
};

/** A graver emergency brings the opinion grade that the table proposes with it; whoever grades may choose another. */
function withEmergency(id: string, { opinion }: GradeDraft, table: Tables): Partial<GradeDraft> {
  const emergency = isGrade(id) ? id : '';
  const proposed = proposedFor({ emergency }, table);
  const lighter = proposed !== null && isLighter({ opinion, emergency }, table);
  return { emergency, ...(lighter ? { opinion: proposed.opinion } : {}) };
}

/** A1: both grades, each a decision of a named person. */
function GradeFields({
  draft,
  change,
  lists,
  table,
}: {
  draft: GradeDraft;
  change: (part: Partial<GradeDraft>) => void;
  lists: FormProps['lists'];
  table: Tables;
}) {
  const words = useWords(actionWords);
  const shared = useWords(common);
  const proposed = proposedFor(draft, table);
  const choices = GRADES.map((id) => ({ id, name: `${shared.gradeColours[id]} ${shared.grades[id]}` }));
  return (
    <>
      <ChoiceField
        label={words.opinion}
        value={draft.opinion}
        onChange={(id) => isGrade(id) && change({ opinion: id })}
        choices={choices}
      />
      <ChoiceField
        label={words.emergency}
        value={draft.emergency}
        onChange={(id) => change(withEmergency(id, draft, table))}
        choices={[{ id: '', name: words.notEmergency }, ...choices]}
      />
      {proposed && isLighter(draft, table) && (
        <p className="form-note">{words.opinionProposed(shared.grades[proposed.opinion] ?? '', proposed.says)}</p>
      )}
      {draft.emergency !== '' && (
        <SelectField
          label={words.emergencyKind}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
          placeholder={words.kindNone}
          groups={[{ choices: lists.emergencyKinds }]}
          optional
        />
      )}
    </>
  );
}

const gradesOf = ({ opinion, emergency }: GradeDraft) => ({ opinion, emergency: emergency === '' ? null : emergency });
const startOf = ({ view }: FormProps): GradeDraft => ({
  opinion: view.grades.opinion,
  emergency: view.grades.emergency ?? '',
  kind: view.emergencyKind ?? '',
  reason: '',
});

const sameList = (one: readonly string[], other: readonly string[]): boolean => one.join() === other.join();

export function Confirm(form: FormProps) {
  const { view, lists, suggestion, directory, onClose } = form;
  const words = useWords(actionWords);
  // Most often the unit that the ledger suggests is right: it is told with the same press.
  const assigns = view.may.includes('assign') && view.assignments.every(({ state }) => state === 'taken-back');
  const coUnits = suggestion?.beside.filter(({ part }) => part === 'co-unit') ?? [];
  const [draft, change, clear] = useDraft(`confirm.${view.number}`, {
    ...startOf(form),
    summary: view.summary ?? '',
    subject: view.subject,
    categories: view.categories,
    natures: view.natures,
    unit: assigns ? (suggestion?.unit ?? '') : '',
    also: assigns ? coUnits.map(({ unit }) => unit) : [],
  });
  const { busy, problem, giveAll } = useGiving(view, onClose, clear);
  const differs = draft.opinion !== view.grades.opinion || draft.emergency !== (view.grades.emergency ?? '');
  const confirmed = {
    ...(draft.summary.trim() === '' || draft.summary === view.summary ? {} : { summary: draft.summary.trim() }),
    ...(draft.subject === view.subject ? {} : { subject: draft.subject }),
    ...(sameList(draft.categories, view.categories) ? {} : { categories: draft.categories }),
    ...(sameList(draft.natures, view.natures) ? {} : { natures: draft.natures }),
    ...(differs ? { grades: gradesOf(draft), reason: draft.reason } : {}),
    ...(draft.kind === '' || draft.emergency === '' ? {} : { emergencyKind: draft.kind }),
  };
  const too = assigns && draft.unit !== '';
  // No unit is given what nobody has said in a sentence; each is asked about alone, so that each brings it.
  const unsaid = too && !view.offline && view.summary === undefined;
  const said = unsaid ? { summary: draft.summary.trim() } : {};
  const also = too ? draft.also.filter((unit) => unit !== draft.unit) : [];
  const go = () =>
    giveAll(
      [
        { name: 'confirm', body: confirmed },
        ...(too ? [{ name: 'assign' as const, body: { unit: draft.unit, part: 'primary' as const, ...said } }] : []),
        ...also.map((unit) => ({ name: 'assign' as const, body: { unit, part: 'co-unit' as const, ...said } })),
      ],
      too ? `${words.confirmAssign} ${unitName(directory, draft.unit)}` : words.names.confirm,
    );
  return (
    <>
      {!view.offline && (
        <SummaryField
          view={view}
          value={draft.summary}
          onChange={(summary) => change({ summary })}
          problem={problem}
          needed={unsaid}
        />
      )}
      <SubjectField label={words.subject} value={draft.subject} onChange={(subject) => change({ subject })} />
      <CategoriesField
        label={words.categories}
        value={draft.categories}
        onChange={(categories) => change({ categories })}
        error={faultOf(problem, 'categories')}
      />
      <NaturesField
        label={words.natures}
        value={draft.natures}
        onChange={(natures) => change({ natures })}
        choices={lists.natures}
        error={faultOf(problem, 'natures')}
      />
      <GradeFields draft={draft} change={change} lists={lists} table={view.opinionFor} />
      {suggestion && <p className="form-note">{suggestion.gradeReasons.map(({ says }) => says).join('；')}</p>}
      {differs && (
        <TextField
          label={words.reasonDiffers}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          error={faultOf(problem, 'reason')}
          maxLength={500}
        />
      )}
      {assigns && (
        <UnitField
          label={words.assignToo}
          value={draft.unit}
          onChange={(unit) => change({ unit })}
          directory={directory}
          placeholder={words.assignLater}
          error={faultOf(problem, 'unit')}
        />
      )}
      {too && suggestion?.unit === draft.unit && (
        <p className="form-note">{suggestion.unitReasons.map(({ says }) => says).join('；')}</p>
      )}
      {too && coUnits.length > 0 && (
        <ManyField
          label={words.alsoCoUnits}
          value={draft.also}
          onChange={(units) => change({ also: units })}
          choices={coUnits.map(({ unit }) => ({ id: unit, name: unitName(directory, unit) }))}
        />
      )}
      <FormFoot
        {...{ onClose, busy, problem }}
        onGo={() => void go()}
        ready={(!differs || draft.reason.trim() !== '') && (!unsaid || draft.summary.trim() !== '')}
        goes={too ? words.confirmAssign : words.names.confirm}
      />
    </>
  );
}

const saidOf = (
  { opinion, emergency }: FormProps['view']['grades'],
  { grades }: { grades: Record<GradeId, string> },
  none: string,
): string => `${grades[opinion]}（${emergency === null ? none : grades[emergency]}）`;

export function Grade(form: FormProps) {
  const words = useWords(actionWords);
  const shared = useWords(common);
  const { view, lists, suggestion, onClose } = form;
  const { graver } = view;
  // Where alerts tell of a graver emergency, what they propose stands in the form, for a person to take over or to change.
  const [draft, change, clear] = useDraft<GradeDraft>(`grade.${view.number}.${graver?.grades.emergency ?? ''}`, {
    ...startOf(form),
    ...(graver
      ? {
          opinion: graver.grades.opinion,
          emergency: graver.grades.emergency ?? '',
          kind: graver.kind ?? view.emergencyKind ?? '',
        }
      : {}),
  });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const eased = useEased(view, draft);
  return (
    <>
      <GradeFields draft={draft} change={change} lists={lists} table={view.opinionFor} />
      {eased && <p className="form-note">{words.opinionLighter(shared.grades[eased.grade] ?? '', eased.says)}</p>}
      {view.review && (
        <p className="form-note">
          {(view.review.from === undefined ? words.reviewHint : words.reviewJoinedHint)(
            saidOf(view.review.grades, shared, words.notEmergency),
          )}
        </p>
      )}
      {graver && suggestion && (
        <p className="form-note">{suggestion.gradeReasons.map(({ says }) => says).join('；')}</p>
      )}
      <ReasonField {...{ draft, change, problem }} />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.reason.trim() !== ''}
        onGo={() =>
          void give('grade', {
            grades: gradesOf(draft),
            reason: draft.reason,
            ...(draft.kind === '' || draft.emergency === '' ? {} : { emergencyKind: draft.kind }),
          })
        }
      />
    </>
  );
}

/** A1, H2: the opinion grade that the table proposes with a lighter emergency; whether it follows is for whoever grades. */
function useEased(view: FormProps['view'], draft: GradeDraft) {
  const was = view.grades.emergency;
  const lighter = was !== null && GRADES.indexOf(was) < (draft.emergency === '' ? 4 : GRADES.indexOf(draft.emergency));
  const grades = gradesOf(draft);
  const { would } = usePreview(lighter ? grades : null, () =>
    command(view.number, 'grade', { grades, reason: 'preview' }, { preview: true }),
  );
  const proposed = would?.proposedOpinion;
  return proposed && GRADES.indexOf(proposed.grade) > GRADES.indexOf(draft.opinion) ? proposed : null;
}

type Outcome = 'not-government' | 'elsewhere' | 'entered-by-mistake' | 'no-answer' | 'passed-on';
const OUTCOMES: Outcome[] = ['passed-on', 'not-government', 'elsewhere', 'no-answer', 'entered-by-mistake'];

export function End({ view, directory, lists, onClose }: FormProps) {
  const words = useWords(actionWords);
  const handing = useWords(handoffWords);
  const [draft, change, clear] = useDraft<{ outcome: Outcome; reason: string; to: string; target: string }>(
    `end.${view.number}`,
    {
      outcome: view.elsewhere ? 'elsewhere' : 'passed-on',
      reason: view.elsewhere?.says ?? '',
      to: '',
      target: '',
    },
  );
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const row = lists.ends.find(({ id }) => id === draft.outcome);
  return (
    <>
      <ChoiceField
        label={words.outcome}
        value={draft.outcome}
        onChange={(id) => change({ outcome: OUTCOMES.find((one) => one === id) ?? 'passed-on' })}
        choices={lists.ends.map(({ id, name }) => ({ id, name }))}
      />
      {row && row.targets.length > 0 && (
        <ChoiceField
          label={words.target}
          value={draft.target}
          onChange={(target) => change({ target })}
          choices={row.targets.map((id) => ({ id, name: id }))}
          error={faultOf(problem, 'target')}
        />
      )}
      {draft.outcome === 'passed-on' && <p className="form-note">{handing.hint}</p>}
      {row && row.proposal !== '' && (
        <SelectField
          label={words.decider}
          value={draft.to}
          onChange={(to) => change({ to })}
          placeholder={words.deciderNone}
          groups={leadersOf(directory)}
          error={faultOf(problem, 'to')}
          optional
        />
      )}
      <ReasonField {...{ draft, change, problem }} rows={2} />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.reason.trim() !== ''}
        onGo={() =>
          void give(
            'end',
            {
              outcome: draft.outcome,
              reason: draft.reason,
              ...(row && row.proposal !== '' && draft.to ? { to: draft.to } : {}),
              ...(row && row.targets.length > 0 && draft.target ? { target: draft.target } : {}),
            },
            `${words.names.end}（${row?.name ?? ''}）`,
          )
        }
      />
    </>
  );
}

/** P4: what answered the concern of a case itself. */
const answering = ({ releases }: FormProps['view']): string[] =>
  releases.filter(({ from, fulfils }) => from === undefined && fulfils.length > 0).map(({ id }) => id);

/** M4: with a case that was proposed there is only the reason left to give; `onJoined` once it is pressed. */
export function Join({
  view,
  onClose,
  target: proposed = '',
  onJoined,
}: Pick<FormProps, 'view' | 'onClose'> & { target?: string; onJoined?: (() => void) | undefined }) {
  const words = useWords(actionWords);
  const bulk = useWords(bulkWords);
  const shared = useWords(common);
  const [draft, change, clear] = useDraft(`join.${view.number}${proposed}`, {
    target: proposed,
    reason: '',
    answers: false,
    answered: false,
  });
  const pressed = () => {
    onClose();
    onJoined?.();
  };
  const { busy, problem, give } = useGiving(view, pressed, clear);
  const target = matterNumberIn(draft.target);
  const other = useCase(target ?? '', target !== null);
  const own = answering(view);
  const theirs = other.data ? answering(other.data.case) : [];
  const both = {
    ...(draft.answers && own.length > 0 ? { answers: own } : {}),
    ...(draft.answered && theirs.length > 0 ? { answeredBy: theirs } : {}),
  };
  return (
    <>
      {proposed === '' ? (
        <CaseNumberField
          label={words.targetCase}
          value={draft.target}
          onChange={(typed) => change({ target: typed })}
          error={faultOf(problem, 'target')}
          autoFocus
        />
      ) : (
        <p>
          {words.targetCase} <strong className="number">{proposed}</strong>
          {other.data && ` ${caseTitle(other.data.case, shared.offline)}`}
        </p>
      )}
      <p className="form-note">{words.joinNote}</p>
      {own.length > 0 && (
        <CheckField label={words.answersOther} value={draft.answers} onChange={(answers) => change({ answers })} />
      )}
      {theirs.length > 0 && (
        <CheckField
          label={words.answeredByOther}
          value={draft.answered}
          onChange={(answered) => change({ answered })}
        />
      )}
      <ReasonField {...{ draft, change, problem }} suggestions={bulk.joinReasons} />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={target !== null && draft.reason.trim() !== ''}
        onGo={() =>
          target !== null && void give('join', { target, reason: draft.reason, ...both }, bulk.joins(1, target))
        }
      />
    </>
  );
}
