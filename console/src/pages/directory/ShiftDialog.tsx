import { useState } from 'react';
import { type Body, writeShift } from '../../api/duty.ts';
import type { Directory } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { serverNow } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ManyField, SelectField, TextField } from '../../components/fields.tsx';
import { TimeField } from '../../components/time/TimeField.tsx';
import { common } from '../../words/common.ts';
import { contactsOf, type Shift, unitsOf } from '../../words/people.ts';
import { ms } from '../../words/time.ts';
import { directoryWords } from './directory-words.ts';
import { rotaWords } from './rota-words.ts';
import { spanOf } from './rota-span.ts';
import { useSaving } from './saving.ts';

export interface Editing {
  shift: Shift | null;
  from: number;
  until: number;
}

type Because = NonNullable<Body<'/api/directory/shifts/{id}'>['because']>;
const KINDS: Because['is'][] = ['cover', 'swap', 'override'];

/** Those that one may be exchanged with: what is over is not among them. */
const otherShifts = ({ rota }: Directory, { from }: Shift): { id: string; name: string }[] =>
  [...rota]
    .filter((one) => one.from !== from && ms(one.until) > serverNow())
    .sort((a, b) => ms(a.from) - ms(b.from))
    .map((one) => ({ id: one.from, name: spanOf(one) }));

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
  const [is, setIs] = useState<Because['is']>('override');
  const [other, setOther] = useState('');
  const [says, setSays] = useState('');
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
          const because = shift && {
            is,
            says: says.trim(),
            ...(is === 'swap' && other !== '' ? { with: other } : {}),
          };
          const body = { until, coordinators, leader, ...(because && because.says !== '' ? { because } : {}) };
          void saving.save(words.shift, () => writeShift(from, body), onClose);
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
        {shift && (
          <fieldset className="field">
            <legend>{words.because}</legend>
            <div className="form-row">
              <SelectField
                label={words.kind}
                value={is}
                onChange={(id) => setIs(KINDS.find((one) => one === id) ?? is)}
                groups={[{ choices: KINDS.map((id) => ({ id, name: words.kinds[id] })) }]}
                error={saving.faultOf('/because/is')}
              />
              {is === 'swap' && (
                <SelectField
                  label={words.with}
                  value={other}
                  onChange={setOther}
                  placeholder="—"
                  groups={[{ choices: otherShifts(directory, shift) }]}
                  error={saving.faultOf('/because/with')}
                />
              )}
            </div>
            <TextField
              label={words.why}
              value={says}
              onChange={setSays}
              maxLength={200}
              hint={words.kindHints[is]}
              error={saving.faultOf('/because') ?? saving.faultOf('/because/says')}
              optional={is === 'override'}
            />
          </fieldset>
        )}
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
          <Button
            type="submit"
            look="primary"
            disabled={saving.busy || (shift !== null && is !== 'override' && says.trim() === '')}
          >
            {saving.busy ? forms.saving : forms.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
