import { useWords } from '../../../app/language.ts';
import { useDraft } from '../../../components/draft.ts';
import { ManyField, TextField } from '../../../components/fields.tsx';
import { faultOf } from '../../../components/sending.ts';
import { coordinationWords } from '../coordination-words.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { ReasonField } from './ReasonField.tsx';

/** R1, R3: which of the offices at the desk coordinate, and why. */
export function Coordinate({ view, directory, onClose }: FormProps) {
  const words = useWords(coordinationWords);
  const now = view.coordinators.map(({ id }) => id);
  const [draft, change, clear] = useDraft(`coordinate.${view.number}`, { units: now, reason: '' });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const isSame = draft.units.length === now.length && draft.units.every((unit) => now.includes(unit));
  const offices = directory.units.filter(({ desk, active }) => desk && active);
  return (
    <>
      <ManyField
        label={words.offices}
        choices={offices.map(({ id, short }) => ({ id, name: short }))}
        value={draft.units}
        onChange={(units) => change({ units })}
        error={faultOf(problem, 'units')}
      />
      <ReasonField {...{ draft, change, problem }} rows={2} />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.reason.trim() !== '' && !isSame}
        onGo={() => void give('coordinate', { units: draft.units, reason: draft.reason })}
      />
    </>
  );
}

/** R2: whom the desk told at the superior of a vertically managed unit, and how. */
export function TellSuperior({ view, assignmentId = '', onClose }: FormProps) {
  const words = useWords(coordinationWords);
  const [draft, change, clear] = useDraft(`tell-superior.${view.number}.${assignmentId}`, {
    to: '',
    means: words.telephone,
  });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const superior = view.assignments.find(({ id }) => id === assignmentId)?.superior;
  return (
    <>
      <p>{superior?.name}</p>
      <TextField
        label={words.toldWhom}
        value={draft.to}
        onChange={(to) => change({ to })}
        maxLength={60}
        error={faultOf(problem, 'to')}
      />
      <TextField
        label={words.means}
        value={draft.means}
        onChange={(means) => change({ means })}
        maxLength={60}
        error={faultOf(problem, 'means')}
      />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.to.trim() !== '' && draft.means.trim() !== ''}
        onGo={() => void give('tell-superior', { assignmentId, to: draft.to, means: draft.means })}
      />
    </>
  );
}
