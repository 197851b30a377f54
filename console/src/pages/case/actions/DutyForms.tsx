import { useWords } from '../../../app/language.ts';
import { useMe } from '../../../api/queries.ts';
import { useDraft } from '../../../components/draft.ts';
import { ChoiceField } from '../../../components/fields.tsx';
import { UnitField } from '../../../components/UnitField.tsx';
import { actionWords } from './action-words.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { faultOf } from '../../../components/sending.ts';
import { withdrawable } from './offered.ts';
import { ReasonField } from './ReasonField.tsx';
import { ToldByField, useForOther } from './ToldByField.tsx';

export function Sign({ view, assignmentId = '', onClose }: FormProps) {
  const words = useWords(actionWords);
  const [draft, change, clear] = useDraft(`sign.${view.number}.${assignmentId}`, { toldBy: '' });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const unit = view.assignments.find(({ id }) => id === assignmentId)?.unit.name ?? '';
  const forOther = useForOther(view, assignmentId);
  return (
    <>
      <p>
        {unit} {words.names.sign}
      </p>
      {forOther && <ToldByField {...{ draft, change, problem }} />}
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={!forOther || draft.toldBy.trim() !== ''}
        onGo={() => void give('sign', { assignmentId, ...(forOther ? { toldBy: draft.toldBy } : {}) })}
      />
    </>
  );
}

/** R4: by the principal leader alone; the rules know whether this is he. */
export function Lead({ view, assignmentId = '', onClose }: FormProps) {
  const words = useWords(actionWords);
  const { busy, problem, give } = useGiving(view, onClose);
  return (
    <>
      <p>{words.leadSays}</p>
      <FormFoot {...{ onClose, busy, problem }} onGo={() => void give('take-lead', { assignmentId })} />
    </>
  );
}

/** 收回交办: the desk's own mistake; with another unit it is a 改派. */
export function Withdraw({ view, directory, onClose }: FormProps) {
  const words = useWords(actionWords);
  const choices = withdrawable(view);
  const only = choices.length === 1 ? (choices[0]?.id ?? '') : '';
  const [draft, change, clear] = useDraft(`withdraw.${view.number}`, { assignmentId: only, reason: '', toUnit: '' });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const from = choices.find(({ id }) => id === draft.assignmentId);
  return (
    <>
      <ChoiceField
        label={words.fromUnit}
        value={draft.assignmentId}
        onChange={(assignmentId) => change({ assignmentId })}
        choices={choices.map(({ id, unit }) => ({ id, name: unit.name }))}
        error={faultOf(problem, 'assignmentId')}
      />
      <UnitField
        label={words.toUnit}
        value={draft.toUnit}
        onChange={(toUnit) => change({ toUnit })}
        directory={directory}
        placeholder={words.noHeir}
        error={faultOf(problem, 'toUnit')}
        optional
      />
      <ReasonField {...{ draft, change, problem }} rows={2} />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={from !== undefined && draft.reason.trim() !== ''}
        onGo={() =>
          void give(
            'withdraw',
            {
              assignmentId: draft.assignmentId,
              reason: draft.reason,
              ...(draft.toUnit ? { toUnit: draft.toUnit } : {}),
            },
            `${words.names.withdraw} ${from?.unit.name ?? ''}`,
          )
        }
      />
    </>
  );
}

export function HandOn({ view, directory, assignmentId = '', onClose }: FormProps) {
  const words = useWords(actionWords);
  const me = useMe().data?.me;
  const [draft, change, clear] = useDraft(`hand-on.${view.number}.${assignmentId}`, { to: '' });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const unit = view.assignments.find(({ id }) => id === assignmentId)?.unit.id;
  const people = directory.contacts.filter(
    (contact) => contact.active && contact.unit === unit && contact.id !== me?.id,
  );
  return (
    <>
      <ChoiceField
        label={words.person}
        value={draft.to}
        onChange={(to) => change({ to })}
        choices={people.map(({ id, name }) => ({ id, name }))}
        error={faultOf(problem, 'to')}
      />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.to !== ''}
        onGo={() => void give('hand-on', { assignmentId, to: draft.to })}
      />
    </>
  );
}
