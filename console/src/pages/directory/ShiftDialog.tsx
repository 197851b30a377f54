import { useState } from 'react';
import { writeShift } from '../../api/duty.ts';
import type { Directory } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ManyField, SelectField } from '../../components/fields.tsx';
import { TimeField } from '../../components/time/TimeField.tsx';
import { common } from '../../words/common.ts';
import { contactsOf, type Shift, unitsOf } from '../../words/people.ts';
import { directoryWords } from './directory-words.ts';
import { rotaWords } from './rota-words.ts';
import { useSaving } from './saving.ts';

export interface Editing {
  shift: Shift | null;
  from: number;
  until: number;
}

const iso = (at: number): string => new Date(at).toISOString();

export function ShiftDialog({
  editing: { shift, ...times },
  directory,
  onClose,
}: {
  editing: Editing;
  directory: Directory;
  onClose: () => void;
}) {
  const words = useWords(rotaWords);
  const forms = useWords(directoryWords);
  const shared = useWords(common);
  const [from, setFrom] = useState(shift?.from ?? iso(times.from));
  const [until, setUntil] = useState(iso(times.until));
  const [coordinators, setCoordinators] = useState(shift?.coordinators ?? []);
  const [leader, setLeader] = useState(shift?.leader ?? '');
  const saving = useSaving();
  const desk = new Set(
    unitsOf(directory)
      .filter((unit) => unit.desk)
      .map(({ id }) => id),
  );
  const people = contactsOf(directory).filter((one) => one.active && desk.has(one.unit));
  return (
    <Dialog title={shift ? words.title : words.add} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void saving.save(words.shift, () => writeShift(from, { until, coordinators, leader }), onClose);
        }}
      >
        <div className="form-row">
          {/* The beginning is the shift's name: another beginning is another shift. */}
          {!shift && <TimeField label={words.from} value={from} onChange={(at) => at !== null && setFrom(at)} />}
          <TimeField
            label={words.until}
            value={until}
            onChange={(at) => at !== null && setUntil(at)}
            error={saving.faultOf('/until')}
          />
        </div>
        <ManyField
          label={words.coordinators}
          value={coordinators}
          onChange={setCoordinators}
          choices={people.filter(({ role }) => role === 'coordinator')}
          error={saving.faultOf('/coordinators')}
        />
        <SelectField
          label={words.leaderField}
          value={leader}
          onChange={setLeader}
          placeholder="—"
          groups={[{ choices: people.filter(({ role }) => role === 'leader') }]}
          error={saving.faultOf('/leader')}
        />
        <div className="dialog-foot">
          {shift && (
            <Button
              look="danger"
              onClick={() =>
                void saving.save(
                  words.removed,
                  () => writeShift(shift.from, { until: shift.from, coordinators: [], leader: shift.leader }),
                  onClose,
                )
              }
            >
              {words.remove}
            </Button>
          )}
          <Button onClick={onClose}>{shared.cancel}</Button>
          <Button type="submit" look="primary" disabled={saving.busy}>
            {saving.busy ? forms.saving : forms.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
