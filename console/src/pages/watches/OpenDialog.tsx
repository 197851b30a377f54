import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useDirectory, useMe, usePolicy } from '../../api/queries.ts';
import { enterWatch, useWatches, type WatchBody, type WatchView } from '../../api/watches.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { ChoiceField, SelectField, TextField } from '../../components/fields.tsx';
import { faultOf, saidOf, useSending } from '../../components/sending.ts';
import { TimeField } from '../../components/time/TimeField.tsx';
import { UnitField } from '../../components/UnitField.tsx';
import { UnitsField } from '../../components/UnitsField.tsx';
import { policyLists } from '../../words/policy.ts';
import { DayField } from '../../components/time/DayField.tsx';
import { watchWords } from './watch-words.ts';

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** M1: enters a launch or a sensitive period; `like`: from one of a year before, whose facts stand in the form to be read over. */
export function OpenDialog({ like, onClose }: { like?: WatchView; onClose: () => void }) {
  const words = useWords(watchWords);
  const navigate = useNavigate();
  const me = useMe().data?.me;
  const directory = useDirectory().data;
  const policy = usePolicy().data?.policy;
  const periods = useWatches('open').data?.pages[0]?.periods ?? [];
  const { busy, problem, send } = useSending();
  // Whoever may enter a launch of his own unit alone enters no period.
  const both = me?.may.includes('enter-watch') === true;
  const [form, setForm] = useState<'launch' | 'period'>(
    like ? (like.form === 'launch' ? 'launch' : 'period') : both ? 'period' : 'launch',
  );
  const [draft, setDraft] = useState({
    name: like?.name ?? '',
    document: '',
    says: like?.says ?? '',
    mentions: like?.mentions.join('\n') ?? '',
    subject: like?.form === 'launch' ? like.subject : '',
    owner: like?.owner.id ?? me?.unit.id ?? '',
    leads: like?.leads?.id ?? '',
    units: like?.bound.map(({ id }) => id) ?? [],
    kind: like?.period?.kind.id ?? '',
    from: '',
    until: '',
  });
  const [launchAt, setLaunchAt] = useState<string | null>(null);
  const change = (part: Partial<typeof draft>): void => setDraft((was) => ({ ...was, ...part }));
  const launch = form === 'launch';
  const label = words.acts[like ? 'again' : 'open'] ?? '';
  const ready =
    draft.name.trim() !== '' &&
    draft.says.trim() !== '' &&
    draft.owner !== '' &&
    (launch ? launchAt !== null && draft.subject !== '' : draft.kind !== '' && draft.from !== '' && draft.until !== '');
  const open = () =>
    send(async () => {
      const { name, document, says, subject, owner, leads, units, kind, from, until } = draft;
      const body: WatchBody = {
        name: name.trim(),
        says: says.trim(),
        mentions: linesOf(draft.mentions),
        owner,
        units,
        ...(like ? { like: like.number } : {}),
        ...(launch && launchAt !== null
          ? {
              launchAt,
              subject,
              ...(document.trim() === '' ? {} : { document: document.trim() }),
              ...(leads === '' ? {} : { leads }),
            }
          : { period: { kind, from, until } }),
      };
      const number = await enterWatch(body);
      say(words.said(label, number), true);
      onClose();
      void navigate(`/watches/${number}`);
    });
  return (
    <Dialog title={like ? `${label} ${like.number}` : label} onClose={onClose} wide>
      {both && !like && (
        <ChoiceField
          label={words.form}
          value={form}
          onChange={(id) => setForm(id === 'launch' ? 'launch' : 'period')}
          choices={(['period', 'launch'] as const).map((id) => ({ id, name: words.forms[id] ?? id }))}
        />
      )}
      <TextField
        label={words.name}
        value={draft.name}
        onChange={(name) => change({ name })}
        maxLength={60}
        error={faultOf(problem, 'name')}
        autoFocus
      />
      {launch ? (
        <>
          <TimeField
            label={words.launchAt}
            value={launchAt}
            onChange={setLaunchAt}
            min="now"
            error={faultOf(problem, 'launchAt')}
          />
          <SelectField
            label={words.subject}
            value={draft.subject}
            onChange={(subject) => change({ subject })}
            placeholder={words.choose}
            groups={[{ choices: (policy ? policyLists(policy).subjects : []).map((name) => ({ id: name, name })) }]}
            error={faultOf(problem, 'subject')}
          />
          <TextField
            label={words.document}
            value={draft.document}
            onChange={(document) => change({ document })}
            maxLength={200}
            optional
          />
        </>
      ) : (
        <>
          <ChoiceField
            label={words.kind}
            value={draft.kind}
            onChange={(kind) => change({ kind })}
            choices={periods}
            error={faultOf(problem, 'period/kind')}
          />
          <DayField
            label={words.from}
            value={draft.from}
            onChange={(from) => change({ from, until: draft.until < from ? from : draft.until })}
            error={faultOf(problem, 'period/from')}
          />
          <DayField
            label={words.until}
            value={draft.until}
            min={draft.from}
            onChange={(until) => change({ until })}
            error={faultOf(problem, 'period/until')}
          />
        </>
      )}
      <TextField
        label={words.says}
        value={draft.says}
        onChange={(says) => change({ says })}
        rows={3}
        maxLength={2000}
        error={faultOf(problem, 'says')}
      />
      <TextField
        label={words.mentions}
        hint={words.mentionsHint}
        value={draft.mentions}
        onChange={(mentions) => change({ mentions })}
        rows={2}
        maxLength={500}
        optional
        error={faultOf(problem, 'mentions')}
      />
      {both && (
        <UnitField
          label={words.owner}
          value={draft.owner}
          onChange={(owner) => change({ owner })}
          directory={directory}
          placeholder={words.choose}
        />
      )}
      <UnitsField
        label={words.unitsField}
        value={draft.units}
        onChange={(units) => change({ units })}
        directory={directory}
        placeholder={words.choose}
      />
      {launch && (
        <UnitField
          label={words.leads}
          value={draft.leads}
          onChange={(leads) => change({ leads })}
          directory={directory}
          placeholder={words.choose}
          optional
        />
      )}
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
