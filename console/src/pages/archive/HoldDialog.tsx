import { useState } from 'react';
import { commandHold, type HoldBody, type HoldCommand, type HoldView, placeHold } from '../../api/archive.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { FaultElsewhere } from '../../components/FaultElsewhere.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { faultOf, useSending } from '../../components/sending.ts';
import { archiveWords } from './archive-words.ts';

const GROUNDS: HoldBody['ground'][] = ['appeal', 'litigation', 'joint-action', 'other'];

/** H5: places a hold on a matter. */
export function PlaceDialog({ onClose }: { onClose: () => void }) {
  const words = useWords(archiveWords);
  const [matter, setMatter] = useState('');
  const [ground, setGround] = useState('');
  const [reference, setReference] = useState('');
  const [says, setSays] = useState('');
  const { busy, problem, send } = useSending();
  const chosen = GROUNDS.find((one) => one === ground);
  const number = matter.trim().toUpperCase();
  const carryOut = () =>
    send(async () => {
      if (chosen === undefined) return;
      const given = reference.trim() === '' ? {} : { reference: reference.trim() };
      await placeHold({ matter: number, ground: chosen, says: says.trim(), ...given });
      say(words.said(words.place, number), true);
      onClose();
    });
  return (
    <Dialog title={words.place} onClose={onClose}>
      <TextField
        label={words.matter}
        hint={words.matterHint}
        value={matter}
        onChange={setMatter}
        maxLength={12}
        autoFocus
        error={faultOf(problem, 'matter')}
      />
      <SelectField
        label={words.ground}
        value={ground}
        onChange={setGround}
        placeholder={words.choose}
        groups={[{ choices: GROUNDS.map((id) => ({ id, name: words.grounds[id] ?? id })) }]}
      />
      <TextField
        label={words.reference}
        hint={words.referenceHint}
        value={reference}
        onChange={setReference}
        maxLength={60}
        optional={ground === 'joint-action'}
        error={faultOf(problem, 'reference')}
      />
      <TextField
        label={words.why}
        value={says}
        onChange={setSays}
        rows={3}
        maxLength={500}
        error={faultOf(problem, 'says')}
      />
      <FaultElsewhere problem={problem} fields={['matter', 'reference', 'says']} />
      <DialogFoot
        onClose={onClose}
        go={words.place}
        going={words.sending}
        ready={number !== '' && chosen !== undefined && says.trim() !== ''}
        busy={busy}
        onGo={() => void carryOut()}
      />
    </Dialog>
  );
}

/** H5, H2: asks that a hold be lifted, lifts it or keeps it, with the reason. */
export function HoldDialog({ hold, name, onClose }: { hold: HoldView; name: HoldCommand; onClose: () => void }) {
  const words = useWords(archiveWords);
  const [says, setSays] = useState('');
  const { busy, problem, send } = useSending();
  const label = words.acts[name] ?? name;
  const carryOut = () =>
    send(async () => {
      await commandHold(hold, name, says.trim());
      say(words.said(label, hold.matter), true);
      onClose();
    });
  return (
    <Dialog title={`${label} ${hold.matter}`} onClose={onClose}>
      {name !== 'keep' && <p className="form-note">{words.liftHint}</p>}
      <TextField
        label={words.why}
        value={says}
        onChange={setSays}
        rows={3}
        maxLength={500}
        autoFocus
        error={faultOf(problem, 'says')}
      />
      <FaultElsewhere problem={problem} fields={['says']} />
      <DialogFoot
        onClose={onClose}
        go={label}
        going={words.sending}
        ready={says.trim() !== ''}
        busy={busy}
        danger={name === 'lift'}
        onGo={() => void carryOut()}
      />
    </Dialog>
  );
}
