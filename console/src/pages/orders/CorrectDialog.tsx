import { useState } from 'react';
import { commandOrder, type OrderFact, type OrderFactFields, type OrderView } from '../../api/orders.ts';
import { useDirectory, usePolicy } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { useMinute } from '../../app/server-time.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { evidenceOf } from '../../components/evidence.ts';
import { FaultElsewhere } from '../../components/FaultElsewhere.tsx';
import { CheckField, TextField } from '../../components/fields.tsx';
import { faultOf, useSending } from '../../components/sending.ts';
import { OrderFactField, type OrderFactName } from './OrderFactField.tsx';
import { correctionLines, orderCorrectionWords } from './order-correction-words.ts';
import { orderWords } from './order-words.ts';

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const tidy = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);

/** H2: one recorded fact of an order, field by field what it was and is in truth, why and by what evidence. */
export function CorrectDialog({ order, fact, onClose }: { order: OrderView; fact: OrderFact; onClose: () => void }) {
  const words = useWords(orderCorrectionWords);
  const shared = useWords(orderWords);
  const language = useLanguage();
  const now = useMinute();
  const directory = useDirectory().data;
  const policy = usePolicy().data?.policy;
  const [is, setIs] = useState<OrderFactFields>({});
  const [never, setNever] = useState(false);
  const [says, setSays] = useState('');
  const [proofs, setProofs] = useState('');
  const { busy, problem, send } = useSending();
  const names = fact.fields.filter((name): name is OrderFactName => name !== 'void' && name in words.fields);
  const changed = names.filter((name) => is[name] !== undefined && !isSame(tidy(is[name]), fact.stands[name]));
  const given: OrderFactFields = never
    ? { void: true }
    : Object.fromEntries(changed.map((name) => [name, tidy(is[name])]));
  const evidence = evidenceOf(proofs);
  const { limit } = given;
  const isLimit = limit === undefined || ('at' in limit ? limit.at !== '' : limit.workingDays > 0);
  const isAsked = given.demands?.every(({ says: asked }) => asked.trim() !== '') ?? true;
  const ready = Object.keys(given).length > 0 && isLimit && isAsked && evidence.length > 0 && says.trim() !== '';
  const submit = () =>
    send(async () => {
      const proposed = await commandOrder(order, {
        name: 'correct',
        body: { event: fact.event, is: given, says: says.trim(), evidence },
      });
      say(proposed.some(({ type }) => type === 'proposed') ? words.asked(fact.event) : words.done(fact.event), true);
      onClose();
    });
  const lines = correctionLines(fact.stands, given, { words, language, now, directory, policy });
  return (
    <Dialog title={words.of(shared.events[fact.type] ?? fact.type, fact.event)} onClose={onClose} wide>
      <p className="form-note">{words.hint}</p>
      {!never &&
        names.map((name) => (
          <OrderFactField
            key={name}
            {...{ name, order, directory, policy }}
            value={is[name] ?? fact.stands[name]}
            onChange={(part) => setIs((was) => ({ ...was, ...part }))}
            error={faultOf(problem, `is/${name}`)}
          />
        ))}
      {fact.fields.includes('void') && <CheckField label={words.never} value={never} onChange={setNever} />}
      {!never && lines.length > 0 && (
        <section aria-label={words.changes}>
          <h3>{words.changes}</h3>
          <ul className="matter-lines">
            {lines.map(({ name, was, will }) => (
              <li key={name}>
                <div>
                  <strong>{name}</strong>
                  <small>
                    {was} → {will}
                  </small>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <TextField
        label={words.why}
        value={says}
        onChange={setSays}
        rows={2}
        maxLength={1000}
        error={faultOf(problem, 'says')}
      />
      <TextField
        label={words.evidence}
        hint={words.evidenceHint}
        value={proofs}
        onChange={setProofs}
        rows={2}
        error={faultOf(problem, 'evidence')}
      />
      <FaultElsewhere problem={problem} fields={[...names.map((name) => `is/${name}`), 'says', 'evidence']} />
      <DialogFoot
        onClose={onClose}
        go={words.open}
        going={shared.sending}
        ready={ready}
        busy={busy}
        onGo={() => void submit()}
      />
    </Dialog>
  );
}
