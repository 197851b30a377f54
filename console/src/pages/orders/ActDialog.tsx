import { useState } from 'react';
import { commandOrder, type OrderCommand, type OrderStep, type OrderView } from '../../api/orders.ts';
import { isProblem } from '../../api/problem.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { evidenceOf } from '../../components/evidence.ts';
import { TextField } from '../../components/fields.tsx';
import { common } from '../../words/common.ts';
import { saidOf } from '../case/actions/give.ts';
import { orderWords } from './order-words.ts';

/** What somebody is about to do: to the order, or to one of its demands. */
export interface Act {
  name: Exclude<OrderCommand, 'sign'>;
  demandId?: string;
}

function stepOf({ name, demandId = '' }: Act, says: string, proofs: string): OrderStep {
  if (name === 'reply') return { name, body: { demandId, says, evidence: evidenceOf(proofs) } };
  if (name === 'return-reply') return { name, body: { demandId, says } };
  return { name, body: { says } };
}

/** S3: each act says why or what; a reply brings its proofs. */
export function ActDialog({ order, act, onClose }: { order: OrderView; act: Act; onClose: () => void }) {
  const words = useWords(orderWords);
  const shared = useWords(common);
  const [says, setSays] = useState('');
  const [proofs, setProofs] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const title = [words.acts[act.name], order.number, act.demandId].filter(Boolean).join(' ');
  const demand = order.demands.find(({ id }) => id === act.demandId);
  const lacking = says.trim() === '' || (act.name === 'reply' && proofs.trim() === '');
  const carryOut = async (): Promise<void> => {
    setBusy(true);
    try {
      await commandOrder(order, stepOf(act, says.trim(), proofs));
      say(words.done(words.acts[act.name] ?? act.name, order.number), true);
      onClose();
    } catch (error) {
      if (!isProblem(error)) throw error;
      setFault(saidOf(error));
      setBusy(false);
    }
  };
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
        error={fault}
      />
      {act.name === 'reply' && (
        <TextField label={words.proofs} hint={words.proofsHint} value={proofs} onChange={setProofs} rows={2} />
      )}
      <div className="dialog-foot">
        <Button onClick={onClose}>{shared.cancel}</Button>
        <Button
          look={act.name === 'withdraw' ? 'danger' : 'primary'}
          disabled={busy || lacking}
          onClick={() => void carryOut()}
        >
          {busy ? words.sending : words.acts[act.name]}
        </Button>
      </div>
    </Dialog>
  );
}
