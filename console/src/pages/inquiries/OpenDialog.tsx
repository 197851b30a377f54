import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Problem } from '../../api/problem.ts';
import { enterInquiry, useInquiries } from '../../api/inquiries.ts';
import { usePolicy } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { serverNow } from '../../app/server-time.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { ChoiceField, SelectField, TextField } from '../../components/fields.tsx';
import { faultOf, saidOf, useSending } from '../../components/sending.ts';
import { TimeField } from '../../components/time/TimeField.tsx';
import { policyLists } from '../../words/policy.ts';
import { inquiryWords } from './inquiry-words.ts';

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** P8: the inquiries that the refusal names. */
const alikeIn = (problem: Problem | null): string[] =>
  problem?.details.type.endsWith(':asked-already') ? [...new Set(saidOf(problem).match(/[A-Z]{2}W\d{7}/g) ?? [])] : [];

/** P6, P8: enters what a newsroom asks, of a case or by itself. */
export function OpenDialog({ caseNumber, onClose }: { caseNumber?: string; onClose: () => void }) {
  const words = useWords(inquiryWords);
  const navigate = useNavigate();
  const policy = usePolicy().data?.policy;
  const lists = policy ? policyLists(policy) : undefined;
  const received = useInquiries('open').data?.pages[0]?.received ?? [];
  const { busy, problem, send } = useSending();
  const [draft, setDraft] = useState({ outlet: '', desk: '', asker: '', subject: '', asks: '', means: '' });
  const [receivedAt, setReceivedAt] = useState<string | null>(() => new Date(serverNow()).toISOString());
  const [pressBy, setPressBy] = useState<string | null>(null);
  const [apart, setApart] = useState<string[]>([]);
  const alike = alikeIn(problem);
  const change = (part: Partial<typeof draft>): void => setDraft((was) => ({ ...was, ...part }));
  const questions = linesOf(draft.asks);
  const known = lists?.media.find(({ name }) => name === draft.outlet.trim());
  const means = draft.means || received[0]?.id;
  const label = words.acts['open'] ?? '';
  const ready =
    draft.outlet.trim() !== '' &&
    questions.length > 0 &&
    means !== undefined &&
    receivedAt !== null &&
    (caseNumber !== undefined || draft.subject !== '');
  const open = () =>
    send(async () => {
      if (means === undefined || receivedAt === null) return;
      const desk = draft.desk.trim() || known?.desk || '';
      const number = await enterInquiry({
        ...(caseNumber === undefined ? { subject: draft.subject } : { caseNumber }),
        outlet: draft.outlet.trim(),
        ...(desk === '' ? {} : { desk }),
        ...(draft.asker.trim() === '' ? {} : { asker: draft.asker.trim() }),
        means,
        receivedAt,
        ...(pressBy === null ? {} : { pressBy }),
        questions,
        ...(apart.length > 0 ? { apart } : {}),
      });
      say(words.said(label, number), true);
      void navigate(`/inquiries/${number}`);
    });
  return (
    <Dialog title={caseNumber === undefined ? label : `${label} ${caseNumber}`} onClose={onClose} wide>
      <TextField
        label={words.outlet}
        hint={words.outletHint}
        value={draft.outlet}
        onChange={(outlet) => change({ outlet })}
        suggestions={(lists?.media ?? []).map(({ name }) => name)}
        maxLength={60}
        error={faultOf(problem, 'outlet')}
        autoFocus
      />
      <TextField
        label={words.desk}
        value={draft.desk}
        onChange={(desk) => change({ desk })}
        {...(known && known.desk !== '' ? { placeholder: known.desk } : {})}
        maxLength={60}
        optional
        error={faultOf(problem, 'desk')}
      />
      <TextField
        label={words.asker}
        hint={words.askerHint}
        value={draft.asker}
        onChange={(asker) => change({ asker })}
        maxLength={30}
        optional
        error={faultOf(problem, 'asker')}
      />
      {caseNumber === undefined && (
        <SelectField
          label={words.subject}
          value={draft.subject}
          onChange={(subject) => change({ subject })}
          placeholder={words.choose}
          groups={[{ choices: (lists?.subjects ?? []).map((name) => ({ id: name, name })) }]}
          error={faultOf(problem, 'subject')}
        />
      )}
      <ChoiceField
        label={words.means}
        value={means ?? null}
        onChange={(id) => change({ means: id })}
        choices={received}
        error={faultOf(problem, 'means')}
      />
      <TimeField
        label={words.receivedAt}
        value={receivedAt}
        onChange={setReceivedAt}
        max="now"
        error={faultOf(problem, 'receivedAt')}
      />
      <TimeField
        label={words.pressTime}
        hint={words.pressTimeHint}
        value={pressBy}
        onChange={setPressBy}
        optional
        error={faultOf(problem, 'pressBy')}
      />
      <TextField
        label={words.asks}
        value={draft.asks}
        onChange={(asks) => change({ asks })}
        rows={4}
        maxLength={5000}
        error={faultOf(problem, 'questions')}
      />
      {problem && (
        <p className="field-hint">
          <strong role="alert">{saidOf(problem)}</strong>
        </p>
      )}
      {alike.length > 0 && (
        <div className="field">
          <ul className="lines">
            {alike.map((number) => (
              <li key={number}>
                <Link to={`/inquiries/${number}`}>{words.same(number)}</Link>
              </li>
            ))}
          </ul>
          <label>
            <input
              type="checkbox"
              checked={alike.every((number) => apart.includes(number))}
              onChange={({ target }) => setApart(target.checked ? alike : [])}
            />{' '}
            {words.apart}
          </label>
        </div>
      )}
      <DialogFoot
        onClose={onClose}
        go={label}
        going={words.sending}
        ready={ready}
        busy={busy}
        onGo={() => void open()}
      />
    </Dialog>
  );
}
