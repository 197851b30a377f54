import { useWords } from '../../../app/language.ts';
import { command } from '../../../api/command.ts';
import { usePreview } from '../../../components/preview.ts';
import { ChoiceField, SelectField } from '../../../components/fields.tsx';
import { common, type GradeId } from '../../../words/common.ts';
import { actionWords } from './action-words.ts';
import type { FormProps } from './ActionDialog.tsx';

const GRADES: GradeId[] = ['I', 'II', 'III', 'IV'];

const isGrade = (text: string): text is GradeId => GRADES.some((grade) => grade === text);

export interface GradeDraft {
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
export function GradeFields({
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

export const gradesOf = ({ opinion, emergency }: GradeDraft) => ({
  opinion,
  emergency: emergency === '' ? null : emergency,
});

export const startOf = ({ view }: FormProps): GradeDraft => ({
  opinion: view.grades.opinion,
  emergency: view.grades.emergency ?? '',
  kind: view.emergencyKind ?? '',
  reason: '',
});

/** A1, H2: the opinion grade that the table proposes with a lighter emergency; whether it follows is for whoever grades. */
export function useEased(view: FormProps['view'], draft: GradeDraft) {
  const was = view.grades.emergency;
  const lighter = was !== null && GRADES.indexOf(was) < (draft.emergency === '' ? 4 : GRADES.indexOf(draft.emergency));
  const grades = gradesOf(draft);
  const { would } = usePreview(lighter ? grades : null, () =>
    command(view.number, 'grade', { grades, reason: 'preview' }, { preview: true }),
  );
  const proposed = would?.proposedOpinion;
  return proposed && GRADES.indexOf(proposed.grade) > GRADES.indexOf(draft.opinion) ? proposed : null;
}
