import { useWords } from '../../../app/language.ts';
import { CategoriesField } from '../../../components/CategoriesField.tsx';
import { useDraft } from '../../../components/draft.ts';
import { TextField } from '../../../components/fields.tsx';
import { NaturesField } from '../../../components/NaturesField.tsx';
import { usePreview } from '../../../components/preview.ts';
import { faultOf } from '../../../components/sending.ts';
import { command } from '../../../api/command.ts';
import { common } from '../../../words/common.ts';
import { actionWords } from './action-words.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { SummaryField } from './SummaryField.tsx';

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((part) => other.includes(part));

/** A1, V1: what is said of the matter, said anew; only what differs is sent. */
export function Amend({ view, lists, onClose }: FormProps) {
  const words = useWords(actionWords);
  const shared = useWords(common);
  const [draft, change, clear] = useDraft(`amend.${view.number}`, {
    summary: view.summary ?? '',
    place: view.place ?? '',
    categories: view.categories,
    natures: view.natures,
    reason: '',
  });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const text = (field: 'summary' | 'place') =>
    draft[field].trim() === '' || draft[field].trim() === (view[field] ?? '') ? {} : { [field]: draft[field].trim() };
  const told = {
    ...text('summary'),
    ...text('place'),
    ...(isSame(draft.categories, view.categories) ? {} : { categories: draft.categories }),
    ...(isSame(draft.natures, view.natures) ? {} : { natures: draft.natures }),
  };
  const changes = Object.keys(told).length > 0;
  // Only where something stood is a reason asked for.
  const asked =
    ('summary' in told && view.summary !== undefined) ||
    ('place' in told && view.place !== undefined) ||
    ('categories' in told && view.categories.length > 0) ||
    ('natures' in told && view.natures.length > 0);
  const categories = 'categories' in told && draft.categories.length > 0 ? { categories: draft.categories } : null;
  const { would } = usePreview(categories, () =>
    command(view.number, 'amend', { ...categories, reason: 'preview' }, { preview: true }),
  );
  const proposed = would?.proposedOpinion;
  return (
    <>
      {!view.offline && (
        <>
          <SummaryField
            view={view}
            value={draft.summary}
            onChange={(summary) => change({ summary })}
            problem={problem}
            needed={false}
          />
          <TextField
            label={words.place}
            value={draft.place}
            onChange={(place) => change({ place })}
            maxLength={100}
            error={faultOf(problem, 'place')}
            optional
          />
        </>
      )}
      <CategoriesField
        label={words.categories}
        value={draft.categories}
        onChange={(chosen) => change({ categories: chosen })}
        error={faultOf(problem, 'categories')}
      />
      {proposed && (
        <p className="form-note">{words.opinionProposed(shared.grades[proposed.grade] ?? '', proposed.says)}</p>
      )}
      <NaturesField
        label={words.natures}
        value={draft.natures}
        onChange={(natures) => change({ natures })}
        choices={lists.natures}
        error={faultOf(problem, 'natures')}
      />
      <TextField
        label={words.amendReason}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        maxLength={500}
        error={faultOf(problem, 'reason')}
        optional={!asked}
      />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={changes && draft.categories.length > 0 && (!asked || draft.reason.trim() !== '')}
        onGo={() => void give('amend', { ...told, ...(draft.reason.trim() === '' ? {} : { reason: draft.reason }) })}
      />
    </>
  );
}
