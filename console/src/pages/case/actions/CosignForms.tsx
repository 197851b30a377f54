import type { DocumentView } from '../../../api/queries.ts';
import { useWords } from '../../../app/language.ts';
import { useDraft } from '../../../components/draft.ts';
import { ChoiceField, TextField } from '../../../components/fields.tsx';
import { cosignWords } from '../../../words/cosign.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { ReasonField } from './ReasonField.tsx';

/** R3, H2: a unit has not answered in time, or objects: the text goes on without it, or waits. */
export function SettleCosign({ view, directory, documentId = '', unitId = '', onClose }: FormProps) {
  const words = useWords(cosignWords);
  const [draft, change, clear] = useDraft<{ decision: 'on' | 'wait' | ''; reason: string }>(
    `settle-cosign.${view.number}.${documentId}.${unitId}`,
    { decision: '', reason: '' },
  );
  const { busy, problem, give } = useGiving(view, onClose, clear);
  return (
    <>
      <p className="form-note">{words.settleHint(directory.units.find(({ id }) => id === unitId)?.name ?? unitId)}</p>
      <ChoiceField
        label={words.goOn}
        value={draft.decision}
        onChange={(id) => (id === 'on' || id === 'wait') && change({ decision: id })}
        choices={(['on', 'wait'] as const).map((id) => ({ id, name: words.choices[id] }))}
      />
      <ReasonField {...{ draft, change, problem }} rows={2} />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.decision !== '' && draft.reason.trim() !== ''}
        onGo={() =>
          void give('settle-cosign', {
            documentId,
            unit: unitId,
            goOn: draft.decision === 'on',
            reason: draft.reason.trim(),
          })
        }
      />
    </>
  );
}

type Names = NonNullable<DocumentView['versions'][number]['names']>;

/** R3: the units that the text names, and of each why it need not co-sign, where it need not. */
export function CosignersField({
  names,
  value,
  onChange,
  error,
}: {
  names: Names;
  value: Record<string, string>;
  onChange: (without: Record<string, string>) => void;
  error?: string | undefined;
}) {
  const words = useWords(cosignWords);
  if (names.length === 0) return null;
  return (
    <>
      <p className="form-note">{words.names(names.map(({ unit }) => unit.name).join('、'))}</p>
      {names.map(({ unit, part }) => (
        <TextField
          key={unit.id}
          label={words.without(unit.name)}
          hint={part ? words.withoutHint : words.partless(unit.name)}
          value={value[unit.id] ?? ''}
          onChange={(reason) => onChange({ ...value, [unit.id]: reason })}
          maxLength={200}
          optional={part}
        />
      ))}
      {error !== undefined && (
        <div className="field-hint">
          <strong role="alert">{error}</strong>
        </div>
      )}
    </>
  );
}

/** As a command takes them. */
export const withoutOf = (names: Names, value: Record<string, string>): { unit: string; reason: string }[] =>
  names.flatMap(({ unit: { id } }) => {
    const reason = (value[id] ?? '').trim();
    return reason === '' ? [] : [{ unit: id, reason }];
  });
