import { useState } from 'react';
import { useNavigate } from 'react-router';
import { convene, type ConsultationBody } from '../../api/consultations.ts';
import { type CaseView, useDirectory } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { ChoiceField, SelectField, TextField } from '../../components/fields.tsx';
import { faultOf, saidOf, useSending } from '../../components/sending.ts';
import { TimeField } from '../../components/time/TimeField.tsx';
import { UnitField } from '../../components/UnitField.tsx';
import './consultations.css';
import { consultationWords } from './consultation-words.ts';

type InviteDraft = { unit: string; as: ConsultationBody['invite'][number]['as']; dueAt: string | null };

const AS = ['concerned', 'competent', 'related', 'office'] as const;
const MEANS = ['page', 'meeting', 'telephone'] as const;

/** A4: the units of the case are there to begin with: who answers for it as the unit concerned. */
const begin = ({ assignments }: CaseView): InviteDraft[] => {
  const standing = assignments.filter(({ state }) => state !== 'taken-back');
  const rows = standing.map(({ unit, part }) => ({
    unit: unit.id,
    as: part === 'primary' ? ('concerned' as const) : ('related' as const),
    dueAt: null,
  }));
  return rows.length > 0 ? rows : [{ unit: '', as: 'concerned', dueAt: null }];
};

/** A4: convenes a consultation on a case. */
export function OpenDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const words = useWords(consultationWords);
  const navigate = useNavigate();
  const directory = useDirectory().data;
  const { busy, problem, send } = useSending();
  const [means, setMeans] = useState<ConsultationBody['means']>('page');
  const [meetsAt, setMeetsAt] = useState<string | null>(null);
  const [place, setPlace] = useState('');
  const [says, setSays] = useState('');
  const [invite, setInvite] = useState<InviteDraft[]>(() => begin(view));
  const asked = invite.filter(({ unit }) => unit !== '');
  const ready = says.trim() !== '' && asked.length > 0 && (means !== 'meeting' || meetsAt !== null);
  const label = words.acts['open'] ?? '';
  const set = (index: number, part: Partial<InviteDraft>): void =>
    setInvite((rows) => rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  const open = () =>
    send(async () => {
      const number = await convene({
        caseNumber: view.number,
        means,
        says: says.trim(),
        ...(means === 'page' || meetsAt === null ? {} : { meetsAt }),
        ...(means === 'page' || place.trim() === '' ? {} : { place: place.trim() }),
        invite: asked.map(({ unit, as, dueAt }) => ({ unit, as, ...(dueAt === null ? {} : { dueAt }) })),
      });
      say(words.said(label, number), true);
      void navigate(`/consultations/${number}`);
    });
  return (
    <Dialog title={`${label} ${view.number}`} onClose={onClose} wide>
      <TextField
        label={words.opens}
        value={says}
        onChange={setSays}
        rows={2}
        maxLength={1000}
        error={faultOf(problem, 'says')}
      />
      <ChoiceField
        label={words.means}
        value={means}
        onChange={(id) => setMeans(MEANS.find((one) => one === id) ?? 'page')}
        choices={MEANS.map((id) => ({ id, name: words.meansNames[id] ?? id }))}
      />
      {means !== 'page' && (
        <>
          <TimeField
            label={words.meets}
            value={meetsAt}
            onChange={setMeetsAt}
            min="now"
            optional={means !== 'meeting'}
            error={faultOf(problem, 'meetsAt')}
          />
          <TextField label={words.place} value={place} onChange={setPlace} maxLength={100} optional />
        </>
      )}
      <p className="muted">{words.othersToo}</p>
      <ul className="consultation-rows">
        {invite.map((row, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- rows have no other name
          <li key={index}>
            <UnitField
              label={words.unit}
              value={row.unit}
              onChange={(unit) => set(index, { unit })}
              directory={directory}
              placeholder={words.choose}
              error={faultOf(problem, `invite/${index}`)}
            />
            <SelectField
              label={words.as}
              value={row.as}
              onChange={(id) => set(index, { as: AS.find((one) => one === id) ?? 'related' })}
              groups={[{ choices: AS.map((id) => ({ id, name: words.asNames[id] ?? id })) }]}
            />
            <TimeField
              label={words.due}
              hint={words.dueHint}
              value={row.dueAt}
              onChange={(dueAt) => set(index, { dueAt })}
              min="now"
              optional
            />
            {invite.length > 1 && (
              <Button small look="quiet" onClick={() => setInvite((rows) => rows.filter((_, at) => at !== index))}>
                {words.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button small onClick={() => setInvite((rows) => [...rows, { unit: '', as: 'related', dueAt: null }])}>
        {words.addUnit}
      </Button>
      {problem && (
        <p className="field-hint">
          <strong role="alert">{saidOf(problem)}</strong>
        </p>
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
