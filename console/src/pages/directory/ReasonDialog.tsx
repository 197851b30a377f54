import { type ReactNode, useState } from 'react';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { TextField } from '../../components/fields.tsx';
import { useSaving } from './saving.ts';

interface ReasonDialogProps<Done> {
  title: string;
  /** What it is done to, where nothing else is said of it. */
  name: string;
  label: string;
  suggestions: string[];
  go: string;
  optional?: boolean;
  write: (reason: string) => Promise<Done>;
  says?: (done: Done) => string;
  onClose: () => void;
  children: ReactNode;
}

/** H2: what is done only with a reason, which stands on the record. */
export function ReasonDialog<Done>({
  title,
  name,
  label,
  suggestions,
  go,
  optional = false,
  write,
  says,
  onClose,
  children,
}: ReasonDialogProps<Done>) {
  const [reason, setReason] = useState('');
  const { busy, faultOf, rest, save } = useSaving();
  const given = reason.trim();
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save(name, () => write(given), onClose, says);
        }}
      >
        {children}
        <TextField
          label={label}
          value={reason}
          onChange={setReason}
          suggestions={suggestions}
          maxLength={200}
          error={faultOf('/reason')}
          {...(optional ? { optional } : { autoFocus: true })}
        />
        {rest(['/reason']).map((fault) => (
          <p key={fault} role="alert" className="form-problem">
            {fault}
          </p>
        ))}
        <DialogFoot onClose={onClose} go={go} ready={optional || given !== ''} busy={busy} />
      </form>
    </Dialog>
  );
}
