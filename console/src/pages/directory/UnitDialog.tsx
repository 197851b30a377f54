import { useState } from 'react';
import { writeUnit } from '../../api/duty.ts';
import { useWords } from '../../app/language.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { CheckField, SelectField, TextField } from '../../components/fields.tsx';
import { people, type Unit, UNIT_KINDS } from '../../words/people.ts';
import { directoryWords } from './directory-words.ts';
import { useTold } from './rights-told.ts';
import { useSaving } from './saving.ts';

const BLANK: Unit = { id: '', name: '', short: '', kind: 'department', desk: false, active: true };

export function UnitDialog({ unit, taken, onClose }: { unit: Unit | null; taken: string[]; onClose: () => void }) {
  const words = useWords(directoryWords);
  const { kinds } = useWords(people);
  const [form, setForm] = useState<Unit>(unit ?? BLANK);
  const saving = useSaving();
  const told = useTold();
  const set = (part: Partial<Unit>): void => setForm((was) => ({ ...was, ...part }));
  const free = unit !== null || (/^[a-z0-9-]{2,40}$/.test(form.id) && !taken.includes(form.id));
  const { name, short, kind, desk, superior, answersFor, notFor, active } = form;
  const body = {
    name,
    short,
    kind,
    active,
    ...(desk ? { desk } : {}),
    ...(superior ? { superior } : {}),
    ...(answersFor?.trim() ? { answersFor: answersFor.trim() } : {}),
    ...(notFor?.trim() ? { notFor: notFor.trim() } : {}),
  };
  return (
    <Dialog title={unit ? words.editUnit : words.addUnit} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void saving.save(name, () => writeUnit(form.id, body), onClose, told(form.name));
        }}
      >
        {!unit && (
          <TextField label={words.id} value={form.id} onChange={(id) => set({ id })} hint={words.idHint} autoFocus />
        )}
        <TextField
          label={words.unitName}
          value={name}
          onChange={(value) => set({ name: value })}
          error={saving.faultOf('/name')}
          maxLength={60}
        />
        <div className="form-row">
          <TextField
            label={words.unitShort}
            value={short}
            onChange={(value) => set({ short: value })}
            error={saving.faultOf('/short')}
            maxLength={20}
          />
          <SelectField
            label={words.unitKind}
            value={kind}
            onChange={(id) => set({ kind: UNIT_KINDS.find((one) => one === id) ?? kind })}
            groups={[{ choices: UNIT_KINDS.map((id) => ({ id, name: kinds[id] ?? id })) }]}
          />
        </div>
        <TextField
          label={words.superior}
          value={superior ?? ''}
          onChange={(value) => set({ superior: value })}
          error={saving.faultOf('/superior')}
          optional
        />
        <TextField
          label={words.answersFor}
          hint={words.answersForHint}
          value={answersFor ?? ''}
          onChange={(value) => set({ answersFor: value })}
          error={saving.faultOf('/answersFor')}
          rows={2}
          maxLength={300}
          optional
        />
        <TextField
          label={words.notFor}
          value={notFor ?? ''}
          onChange={(value) => set({ notFor: value })}
          error={saving.faultOf('/notFor')}
          rows={2}
          maxLength={300}
          optional
        />
        <CheckField label={words.isDesk} value={desk} onChange={(value) => set({ desk: value })} />
        <CheckField label={words.unitActive} value={active} onChange={(value) => set({ active: value })} />
        <DialogFoot onClose={onClose} go={words.save} going={words.saving} ready={free} busy={saving.busy} />
      </form>
    </Dialog>
  );
}
