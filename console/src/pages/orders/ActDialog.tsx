import { useState } from 'react';
import { commandOrder, type OrderCommand, type OrderStep, type OrderView } from '../../api/orders.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { evidenceOf } from '../../components/evidence.ts';
import { TextField } from '../../components/fields.tsx';
import { common } from '../../words/common.ts';
import { saidOf, useSending } from '../../components/sending.ts';
import { orderWords } from './order-words.ts';

/** What somebody is about to do: to the order, or to one of its demands. */
export interface Act {
  name: Exclude<OrderCommand, 'sign'>;
  demandId?: string;
  /** The missed limit that is not to count. */
  duty?: string;
}

function stepOf({ name, demandId = '', duty = '' }: Act, says: string, proofs: string): OrderStep {
  if (name === 'reply') return { name, body: { demandId, says, evidence: evidenceOf(proofs) } };
  if (name === 'return-reply') return { name, body: { demandId, says } };
  if (name === 'set-aside') return { name, body: { duty, says } };
  return { name, body: { says } };
}

/** S3: each act says why or what; a reply brings its proofs. */
export function ActDialog({ order, act, onClose }: { order: OrderView; act: Act; onClose: () => void }) {
  const words = useWords(orderWords);
  const shared = useWords(common);
  const [says, setSays] = useState('');
  const [proofs, setProofs] = useState('');
  const { busy, problem, send } = useSending();
  const title = [words.acts[act.name], order.number, act.demandId].filter(Boolean).join(' ');
  const demand = order.demands.find(({ id }) => id === act.demandId);
  const lacking = says.trim() === '' || (act.name === 'reply' && proofs.trim() === '');
  const carryOut = () =>
    send(async () => {
      await commandOrder(order, stepOf(act, says.trim(), proofs));
      say(words.done(words.acts[act.name] ?? act.name, order.number), true);
      onClose();
    });
  return (
    <Dialog title={title} onClose={onClose}>
      {demand && <p className="muted">{demand.says}</p>}
      <TextField
        label={words.says[act.name] ?? shared.why}
        value={says}
        onChange={setSays}
        rows={3}
        maxLength={1000}
        autoFocus
        error={problem ? saidOf(problem) : undefined}
      />
      {act.name === 'reply' && (
        <TextField label={words.proofs} hint={words.proofsHint} value={proofs} onChange={setProofs} rows={2} />
      )}
      <DialogFoot
        onClose={onClose}
        go={words.acts[act.name] ?? act.name}
        going={words.sending}
        ready={!lacking}
        busy={busy}
        danger={act.name === 'withdraw'}
        onGo={() => void carryOut()}
      />
    </Dialog>
  );
}
