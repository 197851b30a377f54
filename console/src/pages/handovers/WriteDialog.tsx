import { useState } from 'react';
import { useNavigate } from 'react-router';
import {
  commandHandover,
  type HandoverForm,
  type HandoverView,
  openHandover,
  type Writing,
} from '../../api/handovers.ts';
import { useCase, useDirectory } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { evidenceOf, proofLines } from '../../components/evidence.ts';
import { FaultElsewhere } from '../../components/FaultElsewhere.tsx';
import { ChoiceField, SelectField, TextField } from '../../components/fields.tsx';
import { faultOf, useSending } from '../../components/sending.ts';
import { TimeField } from '../../components/time/TimeField.tsx';
import { UnitsField } from '../../components/UnitsField.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { handoversWords } from './handovers-words.ts';

interface LeadTyped {
  address: string;
  publishedAt: string | null;
}

interface Draft {
  danger: 'yes' | 'no' | null;
  speech: Writing['speech'] | null;
  to: Writing['to'] | null;
  article: string;
  falseFact: string;
  knownFact: string;
  proofs: string;
  harm: string;
  leads: LeadTyped[];
  about: string[];
  beside: 'release' | 'by';
  release: string;
  by: string | null;
}

const begun = (was: HandoverView | undefined): Draft => ({
  danger: was ? 'no' : null,
  speech: was ? 'claim' : null,
  to: was ? (was.cites.to.find((id) => id === was.to.id) ?? null) : null,
  article: was?.article.id ?? '',
  falseFact: was?.falseFact ?? '',
  knownFact: was?.knownFact ?? '',
  proofs: proofLines(was?.proof ?? []),
  harm: was?.harm ?? '',
  leads: was?.leads ?? [{ address: '', publishedAt: null }],
  about: was?.about.map(({ id }) => id) ?? [],
  beside: was?.answer.release === undefined ? 'by' : 'release',
  release: was?.answer.release ?? '',
  by: was?.answer.by ?? null,
});

/** What is typed as it is handed over; null while something is missing. */
function writingOf(draft: Draft): Writing | null {
  const { danger, speech, to, article, beside, release, by } = draft;
  const [falseFact, knownFact, harm] = [draft.falseFact.trim(), draft.knownFact.trim(), draft.harm.trim()];
  const proof = evidenceOf(draft.proofs);
  const leads = draft.leads.flatMap(({ address, publishedAt }) =>
    address.trim() === '' || publishedAt === null ? [] : [{ address: address.trim(), publishedAt }],
  );
  if (danger !== 'no' || speech !== 'claim' || to === null || article === '') return null;
  if ([falseFact, knownFact, harm].includes('') || proof.length === 0) return null;
  if (leads.length === 0 || leads.length < draft.leads.length) return null;
  const answer = beside === 'release' ? (release === '' ? null : { release }) : by === null ? null : { by };
  if (answer === null) return null;
  const { about } = draft;
  return { danger: false, speech, to, article, falseFact, knownFact, proof, harm, leads, about, answer };
}

/** Where the form shows what is refused. */
const FIELDS = [
  'speech',
  'to',
  'article',
  'falseFact',
  'knownFact',
  'proof',
  'harm',
  'about',
  'answer/release',
  'answer/by',
];
const leadFields = (index: number): string[] => [`leads/${index}/address`, `leads/${index}/publishedAt`];

type Beside = { caseNumber: string; was?: undefined } | { was: HandoverView; caseNumber?: undefined };

/** M3: prepares a handover beside a case, or writes anew what the legal officer sent back. */
export function WriteDialog({ form, onClose, ...beside }: Beside & { form: HandoverForm; onClose: () => void }) {
  const words = useWords(handoversWords);
  const language = useLanguage();
  const now = useMinute();
  const navigate = useNavigate();
  const directory = useDirectory().data;
  const { was } = beside;
  const caseNumber = was ? was.caseNumber : beside.caseNumber;
  const releases = (useCase(caseNumber ?? '', caseNumber !== undefined).data?.case.releases ?? []).filter(
    ({ void: isVoid }) => !isVoid,
  );
  const [draft, setDraft] = useState<Draft>(() => begun(was));
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const { busy, problem, send } = useSending();
  const given = writingOf(draft);
  const label = words.acts[was ? 'submit' : 'open'] ?? '';
  const go = () =>
    send(async () => {
      if (!given) return;
      if (was) {
        await commandHandover(was, { name: 'submit', body: given });
        say(words.said(label, was.number), true);
        onClose();
      } else if (beside.caseNumber !== undefined) {
        const number = await openHandover({ caseNumber: beside.caseNumber, ...given });
        say(words.said(label, number), true);
        void navigate(`/handovers/${number}`);
      }
    });
  const able = form.articles.filter((one) => draft.to !== null && one.to.includes(draft.to));
  const setLead = (index: number, part: Partial<LeadTyped>): void =>
    change({ leads: draft.leads.map((lead, at) => (at === index ? { ...lead, ...part } : lead)) });
  const cited = able.find(({ id }) => id === draft.article);
  return (
    <Dialog title={`${label} ${was?.number ?? caseNumber ?? ''}`} onClose={onClose} wide>
      <ChoiceField
        label={words.danger}
        value={draft.danger}
        onChange={(id) => change({ danger: id === 'yes' ? 'yes' : 'no' })}
        choices={[
          { id: 'no', name: words.dangerNo },
          { id: 'yes', name: words.dangerYes },
        ]}
        error={
          draft.danger === 'yes'
            ? words.call(form.emergencyLines.map(({ number, name }) => `${number}（${name}）`).join('、'))
            : undefined
        }
      />
      <ChoiceField
        label={words.speech}
        value={draft.speech}
        onChange={(id) => change({ speech: form.speech.find((one) => one.id === id)?.id ?? null })}
        choices={form.speech}
        error={draft.speech !== null && draft.speech !== 'claim' ? words.notHanded : faultOf(problem, 'speech')}
      />
      <ChoiceField
        label={words.to}
        value={draft.to}
        onChange={(id) => {
          const to = form.articles.flatMap((one) => one.to).find((one) => one === id) ?? null;
          change({ to, article: '' });
        }}
        choices={form.receivers}
        error={faultOf(problem, 'to')}
      />
      <SelectField
        label={words.article}
        hint={
          cited &&
          `${cited.says}（${words.inForce(cited.from, cited.until)}${cited.confirmed === null ? `，${words.unchecked}` : ''}）`
        }
        value={draft.article}
        onChange={(article) => change({ article })}
        placeholder={draft.to === null ? words.noArticle : words.noRelease}
        groups={[
          {
            choices: able.map(({ id, law, version, article }) => ({ id, name: `《${law}》（${version}）${article}` })),
          },
        ]}
        error={faultOf(problem, 'article')}
      />
      <TextField
        label={words.falseFact}
        hint={words.falseFactHint}
        value={draft.falseFact}
        onChange={(falseFact) => change({ falseFact })}
        rows={2}
        maxLength={300}
        error={faultOf(problem, 'falseFact')}
      />
      <TextField
        label={words.knownFact}
        value={draft.knownFact}
        onChange={(knownFact) => change({ knownFact })}
        rows={2}
        maxLength={300}
        error={faultOf(problem, 'knownFact')}
      />
      <TextField
        label={words.proofs}
        hint={words.proofsHint}
        value={draft.proofs}
        onChange={(proofs) => change({ proofs })}
        rows={2}
        error={faultOf(problem, 'proof')}
      />
      <TextField
        label={words.harm}
        hint={words.harmHint}
        value={draft.harm}
        onChange={(harm) => change({ harm })}
        rows={2}
        maxLength={500}
        error={faultOf(problem, 'harm')}
      />
      {draft.leads.map((lead, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a row is its place
        <section key={index} aria-label={`${words.leads} ${index + 1}`}>
          <TextField
            label={words.address}
            hint={words.addressHint}
            value={lead.address}
            onChange={(address) => setLead(index, { address })}
            maxLength={500}
            error={faultOf(problem, `leads/${index}/address`)}
          />
          <TimeField
            label={words.publishedAt}
            value={lead.publishedAt}
            onChange={(publishedAt) => setLead(index, { publishedAt })}
            max="now"
            error={faultOf(problem, `leads/${index}/publishedAt`)}
          />
          {draft.leads.length > 1 && (
            <Button small look="quiet" onClick={() => change({ leads: draft.leads.filter((_, at) => at !== index) })}>
              {words.removeLead(index + 1)}
            </Button>
          )}
        </section>
      ))}
      {draft.leads.length < form.maxLeads && (
        <Button small onClick={() => change({ leads: [...draft.leads, { address: '', publishedAt: null }] })}>
          {words.anotherLead}
        </Button>
      )}
      <UnitsField
        label={words.about}
        value={draft.about}
        onChange={(about) => change({ about })}
        directory={directory}
        placeholder={words.choose}
      />
      <p className="form-note">{faultOf(problem, 'about') ?? words.aboutHint}</p>
      <ChoiceField
        label={words.beside}
        value={draft.beside}
        onChange={(id) => change({ beside: id === 'release' ? 'release' : 'by' })}
        choices={[
          { id: 'release', name: words.published },
          { id: 'by', name: words.running },
        ]}
      />
      {draft.beside === 'release' ? (
        <SelectField
          label={words.release}
          value={draft.release}
          onChange={(release) => change({ release })}
          placeholder={words.noRelease}
          groups={[
            {
              choices: releases.map(({ id, publishedAt }) => ({
                id,
                name: words.releaseOf(id, clockWords(ms(publishedAt), now, language)),
              })),
            },
          ]}
          error={faultOf(problem, 'answer/release')}
        />
      ) : (
        <TimeField
          label={words.hour}
          hint={words.hourHint}
          min="now"
          value={draft.by}
          onChange={(by) => change({ by })}
          error={faultOf(problem, 'answer/by')}
        />
      )}
      <FaultElsewhere problem={problem} fields={[...FIELDS, ...draft.leads.flatMap((_, index) => leadFields(index))]} />
      <DialogFoot
        onClose={onClose}
        go={label}
        going={words.sending}
        ready={given !== null}
        busy={busy}
        onGo={() => void go()}
      />
    </Dialog>
  );
}
