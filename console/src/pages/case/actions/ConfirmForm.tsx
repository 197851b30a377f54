import { useWords } from '../../../app/language.ts';
import { useDraft } from '../../../components/draft.ts';
import { CategoriesField } from '../../../components/CategoriesField.tsx';
import { NaturesField } from '../../../components/NaturesField.tsx';
import { ManyField, TextField } from '../../../components/fields.tsx';
import { SubjectField } from '../../../components/SubjectField.tsx';
import { UnitField } from '../../../components/UnitField.tsx';
import { unitName } from '../../../components/units.ts';
import type { GradeId } from '../../../words/common.ts';
import { actionWords } from './action-words.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { faultOf } from '../../../components/sending.ts';
import { SummaryField } from './SummaryField.tsx';
import { GradeFields, gradesOf, startOf } from './GradeFields.tsx';

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

export const saidOf = (
  { opinion, emergency }: FormProps['view']['grades'],
  { grades }: { grades: Record<GradeId, string> },
  none: string,
): string => `${grades[opinion]}（${emergency === null ? none : grades[emergency]}）`;
