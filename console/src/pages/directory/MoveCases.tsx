import { useState } from 'react';
import { useWords } from '../../app/language.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { ManyField, SelectField, TextField } from '../../components/fields.tsx';
import { common } from '../../words/common.ts';
import { holdBatch } from '../desk/bulk-run.ts';
import type { Version } from './Policies.tsx';
import { versionName } from './PolicyComparison.tsx';
import { policyWords } from './policy-words.ts';

/** H2: cases are moved to another version of the rules by a named person, with a reason. */
export function MoveCases({
  version,
  versions,
  onClose,
}: {
  version: Version;
  versions: Version[];
  onClose: () => void;
}) {
  const words = useWords(policyWords);
  const shared = useWords(common);
  const others = versions.filter(({ id }) => id !== version.id);
  const nameOf = (id: string): string => {
    const named = versions.find((one) => one.id === id);
    return named ? versionName(named, words) : id;
  };
  const [numbers, setNumbers] = useState(version.numbers);
  const [to, setTo] = useState(others.find((one) => one.current)?.id ?? others[0]?.id ?? '');
  const [reason, setReason] = useState('');
  const go = (): void => {
    holdBatch({
      name: 'move-policy',
      says: words.moving(numbers.length, nameOf(to)),
      did: words.moved,
      rows: numbers.map((number) => ({ number, policyId: to, reason: reason.trim() })),
    });
    onClose();
  };
  return (
    <Dialog title={words.moveTitle(nameOf(version.id))} onClose={onClose}>
      <p>{words.moveSays}</p>
      <SelectField
        label={words.moveTo}
        value={to}
        onChange={setTo}
        groups={[{ choices: others.map((one) => ({ id: one.id, name: versionName(one, words) })) }]}
      />
      <ManyField
        label={words.moveCases}
        value={numbers}
        onChange={setNumbers}
        choices={version.numbers.map((id) => ({ id, name: id }))}
      />
      <TextField
        label={shared.why}
        value={reason}
        onChange={setReason}
        suggestions={words.moveReasons}
        maxLength={500}
      />
      <DialogFoot
        onClose={onClose}
        go={words.moveGo}
        ready={numbers.length > 0 && to !== '' && reason.trim() !== ''}
        onGo={go}
      />
    </Dialog>
  );
}
