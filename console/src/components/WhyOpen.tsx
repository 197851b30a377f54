import { useState } from 'react';
import { useWords } from '../app/language.ts';
import { common } from '../words/common.ts';
import { Dialog } from './Dialog.tsx';
import { DialogFoot } from './DialogFoot.tsx';
import { TextField } from './fields.tsx';

/** H5: says what for, before citizens' words are shown outside the course of triage. */
export function WhyOpen({ onClose, onOpen }: { onClose: () => void; onOpen: (why: string) => void }) {
  const words = useWords(common);
  const [why, setWhy] = useState('');
  return (
    <Dialog title={words.openWords} onClose={onClose}>
      <TextField
        label={words.whyWords}
        value={why}
        onChange={setWhy}
        maxLength={200}
        suggestions={words.openWhys}
        autoFocus
      />
      <DialogFoot onClose={onClose} go={words.openRecorded} ready={why.trim() !== ''} onGo={() => onOpen(why.trim())} />
    </Dialog>
  );
}
