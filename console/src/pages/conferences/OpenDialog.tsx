import { useState } from 'react';
import { useNavigate } from 'react-router';
import { planConference } from '../../api/conferences.ts';
import { useDirectory } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { BasisField, basisOf } from '../../components/BasisField.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { FaultElsewhere } from '../../components/FaultElsewhere.tsx';
import { TextField } from '../../components/fields.tsx';
import { faultOf, useSending } from '../../components/sending.ts';
import { TimeField } from '../../components/time/TimeField.tsx';
import { UnitField } from '../../components/UnitField.tsx';
import { conferenceWords } from './conference-words.ts';

/** P3: a conference planned from a case; what is left out is reckoned from its legal limit. */
export function OpenDialog({ caseNumber, onClose }: { caseNumber: string; onClose: () => void }) {
  const words = useWords(conferenceWords);
  const navigate = useNavigate();
  const { busy, problem, send } = useSending();
  const [title, setTitle] = useState('');
  const [at, setAt] = useState<string | null>(null);
  const [place, setPlace] = useState('');
  const [unit, setUnit] = useState('');
  const [basis, setBasis] = useState('');
  const directory = useDirectory().data;
  const label = words.acts['open'] ?? '';
  const open = () =>
    send(async () => {
      const number = await planConference({
        caseNumber,
        ...(title.trim() === '' ? {} : { title: title.trim() }),
        ...(at === null ? {} : { at }),
        ...(place.trim() === '' ? {} : { place: place.trim() }),
        ...(unit === '' ? {} : { unit }),
        ...basisOf(basis),
      });
      say(words.said(label, number), true);
      void navigate(`/conferences/${number}`);
    });
  return (
    <Dialog title={`${label} ${caseNumber}`} onClose={onClose}>
      <TextField
        label={words.name}
        value={title}
        onChange={setTitle}
        maxLength={60}
        optional
        error={faultOf(problem, 'title')}
      />
      <TimeField
        label={words.hour}
        hint={words.hourHint}
        value={at}
        onChange={setAt}
        min="now"
        optional
        error={faultOf(problem, 'at')}
      />
      <TextField
        label={words.place}
        value={place}
        onChange={setPlace}
        maxLength={100}
        optional
        error={faultOf(problem, 'place')}
      />
      <UnitField
        label={words.unit}
        value={unit}
        onChange={setUnit}
        directory={directory}
        placeholder={words.unitHint}
        optional
        error={faultOf(problem, 'unit')}
      />
      <BasisField problem={problem} value={basis} onChange={setBasis} />
      <FaultElsewhere problem={problem} fields={['title', 'at', 'place', 'unit']} />
      <DialogFoot onClose={onClose} go={label} going={words.sending} ready busy={busy} onGo={() => void open()} />
    </Dialog>
  );
}
