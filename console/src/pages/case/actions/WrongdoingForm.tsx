import { useWords } from '../../../app/language.ts';
import { useDraft } from '../../../components/draft.ts';
import type { Directory } from '../../../api/queries.ts';
import { CheckField, ManyField, TextField } from '../../../components/fields.tsx';
import { UnitField } from '../../../components/UnitField.tsx';
import { actionWords } from './action-words.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { faultOf } from '../../../components/sending.ts';
import { ReasonField } from './ReasonField.tsx';

/** Leaders of the district and the people of the unit that is meant, with whoever was named already. */
const leaders = ({ contacts }: Directory, unit: string, named: readonly string[]) =>
  contacts
    .filter((one) => one.posts.includes('district-leader') || one.unit === unit || named.includes(one.id))
    .map(({ id, name }) => ({ id, name }));

/** H5: whether it is a report of wrongdoing, and of which unit; that unit has nothing of the case from then on. */
export function MarkWrongdoing({ view, directory, onClose }: FormProps) {
  const words = useWords(actionWords);
  const known = view.wrongdoing?.against[0]?.id ?? '';
  const [draft, change, clear] = useDraft(`mark-wrongdoing.${view.number}`, {
    is: view.wrongdoing?.state !== 'is-not',
    unit: known,
    reason: '',
    persons: (view.wrongdoing?.persons ?? []).map(({ id }) => id),
    publicSummary: '',
    publicUnit: '',
    none: false,
  });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const others = (view.wrongdoing?.against ?? []).slice(1).map(({ id }) => id);
  const against = draft.is ? [...(draft.unit ? [draft.unit] : []), ...others.filter((id) => id !== draft.unit)] : [];
  const isOpen = view.status === 'open' || view.status === 'appraising';
  const publicMatter =
    !draft.is || !isOpen
      ? {}
      : draft.none
        ? { noPublicMatter: true }
        : draft.publicSummary.trim() !== '' && draft.publicUnit !== ''
          ? { publicMatter: { summary: draft.publicSummary, unit: draft.publicUnit } }
          : {};
  return (
    <>
      <p className="hint">{words.wrongdoingHint}</p>
      <CheckField label={words.isWrongdoing} value={draft.is} onChange={(is) => change({ is })} />
      {draft.is && (
        <UnitField
          label={words.complainedOf}
          value={draft.unit}
          onChange={(unit) => change({ unit })}
          directory={directory}
          placeholder={words.noUnitNamed}
          error={faultOf(problem, 'against')}
          optional
        />
      )}
      {draft.is && (
        <>
          <ManyField
            label={words.personsComplainedOf}
            value={draft.persons}
            onChange={(persons) => change({ persons })}
            choices={leaders(directory, draft.unit, draft.persons)}
            error={faultOf(problem, 'persons')}
          />
          <p className="hint">{words.aboveHint}</p>
        </>
      )}
      {draft.is && isOpen && (
        <>
          <p className="hint">{words.publicMatterHint}</p>
          <CheckField label={words.noPublicMatter} value={draft.none} onChange={(none) => change({ none })} />
          {!draft.none && (
            <>
              <TextField
                label={words.publicMatter}
                value={draft.publicSummary}
                onChange={(publicSummary) => change({ publicSummary })}
                error={faultOf(problem, 'publicMatter')}
                maxLength={300}
                optional
              />
              <UnitField
                label={words.publicUnit}
                value={draft.publicUnit}
                onChange={(publicUnit) => change({ publicUnit })}
                directory={directory}
                placeholder={words.noUnitNamed}
                optional
              />
            </>
          )}
        </>
      )}
      <ReasonField {...{ draft, change, problem }} rows={2} />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.reason.trim() !== ''}
        onGo={() =>
          void give('mark-wrongdoing', {
            is: draft.is,
            against,
            ...(draft.is && draft.persons.length > 0 ? { persons: draft.persons } : {}),
            reason: draft.reason,
            ...publicMatter,
          })
        }
      />
    </>
  );
}
