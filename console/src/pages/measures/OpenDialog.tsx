import { useState } from 'react';
import { useNavigate } from 'react-router';
import { openMeasure, type ProposedMeasure } from '../../api/measures.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { FaultElsewhere } from '../../components/FaultElsewhere.tsx';
import { TextField } from '../../components/fields.tsx';
import { faultOf, useSending } from '../../components/sending.ts';
import { Grounds } from './Grounds.tsx';
import { measureWords } from './measure-words.ts';

/** Of these something is asked to be mended. */
const MENDS: readonly ProposedMeasure['what']['id'][] = ['criticism', 'talk', 'mend'];

/** S6, S7: opens what the record proposes, on the facts that are shown, and says why. */
export function OpenDialog({ proposed, onClose }: { proposed: ProposedMeasure; onClose: () => void }) {
  const words = useWords(measureWords);
  const navigate = useNavigate();
  const { what, unit, needs, tolerated } = proposed;
  const [says, setSays] = useState('');
  const [days, setDays] = useState('');
  const { busy, problem, send } = useSending();
  const open = () =>
    send(async () => {
      const number = await openMeasure({
        what: what.id,
        unit: unit.id,
        says: says.trim(),
        ...(days === '' ? {} : { mendWorkingDays: Number(days) }),
      });
      say(words.said(words.openLabel, number), true);
      void navigate(`/measures/${number}`);
    });
  return (
    <Dialog title={`${words.open(what.name)} ${unit.name}`} onClose={onClose} wide>
      {needs.map(({ name, grounds }) => (
        <section key={name} aria-label={name}>
          <h3>{name}</h3>
          <ul className="matter-lines">
            <Grounds grounds={grounds} />
          </ul>
        </section>
      ))}
      {tolerated.length > 0 && <p className="form-note">{words.toleratedNote(tolerated.length)}</p>}
      <TextField
        label={words.why}
        value={says}
        onChange={setSays}
        rows={3}
        maxLength={2000}
        autoFocus
        error={faultOf(problem, 'says')}
      />
      {MENDS.includes(what.id) && (
        <TextField
          label={words.mendDays}
          value={days}
          onChange={(text) => /^\d*$/.test(text) && setDays(text)}
          inputMode="numeric"
          maxLength={2}
          optional
          error={faultOf(problem, 'mendWorkingDays')}
        />
      )}
      <FaultElsewhere problem={problem} fields={['says', 'mendWorkingDays']} />
      <DialogFoot
        onClose={onClose}
        go={words.openLabel}
        going={words.sending}
        ready={says.trim() !== ''}
        busy={busy}
        onGo={() => void open()}
      />
    </Dialog>
  );
}
