import { type LineFactView, useDocuments, useMe } from '../../../api/queries.ts';
import { useWords } from '../../../app/language.ts';
import { BasisField, basisOf } from '../../../components/BasisField.tsx';
import { useDraft } from '../../../components/draft.ts';
import { CheckField, ChoiceField, SelectField, TextField } from '../../../components/fields.tsx';
import { faultOf } from '../../../components/sending.ts';
import { documentWords } from '../../documents/document-words.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';

type Kind = LineFactView['kind'];
const KINDS: Kind[] = ['figure', 'time', 'place', 'cause', 'measure', 'attribution', 'next'];
const isKind = (id: string): id is Kind => KINDS.some((known) => known === id);

/** R3: a fact of the agreed line, or another version of the one that is in sight. */
export function SetLineFact(form: FormProps) {
  const facts = useDocuments(form.view.number).data?.line;
  if (!facts) return null;
  return <Setting {...form} fact={facts.find(({ id }) => id === form.factId)} />;
}

function Setting({ view, factId, version, onClose, fact }: FormProps & { fact: LineFactView | undefined }) {
  const words = useWords(documentWords);
  const me = useMe().data?.me;
  const last = fact?.versions[fact.versions.length - 1];
  const [draft, change, clear] = useDraft<{
    kind: Kind;
    label: string;
    value: string;
    confirmedBy: string;
    reason: string;
    unit: string;
    drop: boolean;
    exposureBasis: string;
  }>(`set-line-fact.${view.number}.${factId ?? 'new'}.${version ?? 0}`, {
    kind: fact?.kind ?? 'figure',
    label: last?.label ?? '',
    value: last?.value ?? '',
    confirmedBy: last?.confirmedBy ?? '',
    reason: '',
    unit: '',
    drop: false,
    exposureBasis: '',
  });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const [label, value] = [draft.label.trim(), draft.value.trim()];
  const [confirmedBy, reason] = [draft.confirmedBy.trim(), draft.reason.trim()];
  const units = view.assignments.filter(({ state }) => state !== 'taken-back').map(({ unit }) => unit);
  const said = {
    value,
    ...(label === '' ? {} : { label }),
    ...(confirmedBy === '' ? {} : { confirmedBy }),
    ...(draft.unit === '' ? {} : { unit: draft.unit }),
    ...basisOf(draft.exposureBasis),
  };
  return (
    <>
      {!fact && (
        <ChoiceField
          label={words.factKind}
          value={draft.kind}
          onChange={(id) => isKind(id) && change({ kind: id })}
          choices={KINDS.map((id) => ({ id, name: words.kinds[id] }))}
          error={faultOf(problem, 'kind')}
        />
      )}
      {me?.desk && units.length > 0 && (
        <SelectField
          label={words.unit}
          value={draft.unit}
          onChange={(unit) => change({ unit })}
          placeholder={me.unit.name}
          groups={[{ choices: units }]}
          error={faultOf(problem, 'unit')}
        />
      )}
      <TextField
        label={words.label}
        hint={words.labelHint}
        value={draft.label}
        onChange={(text) => change({ label: text })}
        maxLength={30}
        optional={draft.kind !== 'figure'}
        error={faultOf(problem, 'label')}
      />
      <TextField
        label={words.value}
        value={draft.value}
        onChange={(text) => change({ value: text })}
        maxLength={200}
        error={faultOf(problem, 'value') ?? faultOf(problem, 'basedOn')}
      />
      <TextField
        label={words.confirmedBy}
        hint={words.confirmedHint}
        value={draft.confirmedBy}
        onChange={(text) => change({ confirmedBy: text })}
        maxLength={60}
        optional={draft.kind !== 'figure'}
        error={faultOf(problem, 'confirmedBy')}
      />
      {fact && (
        <>
          <TextField
            label={words.factReason}
            value={draft.reason}
            onChange={(text) => change({ reason: text })}
            maxLength={500}
            error={faultOf(problem, 'reason')}
          />
          <CheckField label={words.drop} value={draft.drop} onChange={(drop) => change({ drop })} />
        </>
      )}
      <BasisField
        problem={problem}
        value={draft.exposureBasis}
        onChange={(exposureBasis) => change({ exposureBasis })}
      />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={
          value !== '' && (draft.kind !== 'figure' || (label !== '' && confirmedBy !== '')) && (!fact || reason !== '')
        }
        onGo={() =>
          void give(
            'set-line-fact',
            fact && factId !== undefined && version !== undefined
              ? { factId, basedOn: version, reason, ...said, ...(draft.drop ? { drop: true } : {}) }
              : { kind: draft.kind, ...said },
          )
        }
      />
    </>
  );
}
