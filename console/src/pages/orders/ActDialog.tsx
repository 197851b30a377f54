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
  name: Exclude<OrderCommand, 'sign' | 'correct'>;
  demandId?: string;
  /** The events whose words are to go. */
  events?: number[];
  proposalId?: string;
  decision?: 'approve' | 'send-back';
  /** Of what the proposal asks. */
  kind?: string;
  /** The missed limit that is not to count. */
  duty?: string;
}

function stepOf(act: Act, says: string, proofs: string): OrderStep {
  const { name, demandId = '', duty = '', events = [], proposalId = '', decision = 'send-back' } = act;
  if (name === 'reply') return { name, body: { demandId, says, evidence: evidenceOf(proofs) } };
  if (name === 'return-reply') return { name, body: { demandId, says } };
  if (name === 'ask-purge') return { name, body: { events, says } };
  if (name === 'decide') return { name, body: { proposalId, decision, ...(says === '' ? {} : { says }) } };
  if (name === 'withdraw-proposal') return { name, body: { proposalId, says } };
  if (name === 'set-aside') return { name, body: { duty, says } };
  return { name, body: { says } };
}

const titleOf = ({ name, decision, kind }: Act, { acts }: { acts: Record<string, string> }): string =>
  acts[decision === 'approve' ? `approve-${kind ?? 'purge'}` : (decision ?? name)] ?? name;

/** S3: each act says why or what; a reply brings its proofs. */
export function ActDialog({ order, act, onClose }: { order: OrderView; act: Act; onClose: () => void }) {
  const words = useWords(orderWords);
  const shared = useWords(common);
  const [says, setSays] = useState('');
  const [proofs, setProofs] = useState('');
  const { busy, problem, send } = useSending();
  const demand = order.demands.find(({ id }) => id === act.demandId);
  const title = [titleOf(act, words), order.number, act.demandId].filter(Boolean).join(' ');
  const lacking = (says.trim() === '' && act.decision !== 'approve') || (act.name === 'reply' && proofs.trim() === '');
  const carryOut = () =>
    send(async () => {
      await commandOrder(order, stepOf(act, says.trim(), proofs));
      say(words.done(titleOf(act, words), order.number), true);
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
        go={titleOf(act, words)}
        going={words.sending}
        ready={!lacking}
        busy={busy}
        danger={act.name === 'withdraw' || act.decision === 'approve'}
        onGo={() => void carryOut()}
      />
    </Dialog>
  );
}
