import { useState } from 'react';
import {
  commandConference,
  type ConferenceAct,
  type ConferenceStep,
  type ConferenceView,
} from '../../api/conferences.ts';
import { useCase, useDirectory } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { BasisField, basisOf } from '../../components/BasisField.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { saidOf, useSending } from '../../components/sending.ts';
import { TimeField } from '../../components/time/TimeField.tsx';
import { UnitField } from '../../components/UnitField.tsx';
import { conferenceWords } from './conference-words.ts';
import { questionsOf, questionsText } from './questions.ts';

/** What somebody is about to do: to the conference, or to one of its steps. */
export interface Act {
  name: Exclude<ConferenceAct['name'], 'confirm-attendance' | 'correct' | 'hold' | 'undo-step'>;
  step?: ConferenceStep;
  /** The events whose words are to go. */
  events?: number[];
  proposalId?: string;
  /** The missed decision that is not to count. */
  duty?: string;
  decision?: 'approve' | 'send-back';
}

interface Draft {
  says: string;
  at: string | null;
  title: string;
  place: string;
  unit: string;
  person: string;
  by: string;
  release: string;
  exposureBasis: string;
}

const text = <Key extends string>(key: Key, value: string): Partial<Record<Key, string>> =>
  value.trim() === '' ? {} : ({ [key]: value.trim() } as Record<Key, string>);

/** The command that the form means; null while it lacks something. */
function actOf(
  { name, step, events = [], proposalId = '', duty = '', decision = 'send-back' }: Act,
  draft: Draft,
): ConferenceAct | null {
  const { says, at, place, unit, person, by, release } = draft;
  const because = says.trim();
  switch (name) {
    case 'plan':
      return {
        name,
        body: {
          ...(at === null ? {} : { at }),
          ...text('title', draft.title),
          ...basisOf(draft.exposureBasis),
          ...text('place', place),
          ...text('unit', unit),
        },
      };
    case 'move':
      return at === null || because === '' ? null : { name, body: { at, says: because, ...text('place', place) } };
    case 'do-step':
      if (
        !step ||
        (step.id === 'sign-off' ? by.trim() === '' : step.id === 'venue' ? place.trim() === '' : because === '')
      )
        return null;
      return {
        name,
        body: {
          step: step.id,
          ...text('says', says),
          ...text('by', by),
          ...text('place', place),
          ...(at === null ? {} : { doneAt: at }),
        },
      };
    case 'skip-step':
      return step && because !== '' ? { name, body: { step: step.id, says: because } } : null;
    case 'set-step':
      return step
        ? {
            name,
            body: {
              step: step.id,
              ...text('unit', unit),
              ...text('person', person),
              ...(at === null ? {} : { dueAt: at }),
            },
          }
        : null;
    case 'set-line':
      return because === '' ? null : { name, body: { says: because, ...basisOf(draft.exposureBasis) } };
    case 'set-questions': {
      const questions = questionsOf(says);
      return questions.length === 0 ? null : { name, body: { questions, ...basisOf(draft.exposureBasis) } };
    }
    case 'name-spokesperson':
      return person === '' ? null : { name, body: { person } };
    case 'adopt-release':
      return release === '' ? null : { name, body: { release } };
    case 'decline-attendance':
    case 'cancel':
      return because === '' ? null : { name, body: { says: because } };
    case 'set-aside':
      return because === '' ? null : { name, body: { duty, says: because } };
    case 'ask-purge':
      return because === '' ? null : { name, body: { events, says: because } };
    case 'withdraw-proposal':
      return because === '' ? null : { name, body: { proposalId, says: because } };
    case 'decide':
      return because === '' && decision !== 'approve'
        ? null
        : { name, body: { proposalId, decision, ...text('says', says) } };
  }
}

/** What the press is called. */
const labelOf = (
  { name, decision }: Act,
  { acts, cancelAct }: { acts: Record<string, string>; cancelAct: string },
): string =>
  (name === 'cancel' ? cancelAct : acts[decision === 'approve' ? 'approve-purge' : (decision ?? name)]) ?? name;

/** One act with what it asks for. */
export function ActDialog({ conference, act, onClose }: { conference: ConferenceView; act: Act; onClose: () => void }) {
  const words = useWords(conferenceWords);
  const [draft, setDraft] = useState<Draft>(() => draftOf(conference, act));
  const { busy, problem, send } = useSending();
  const change = (part: Partial<Draft>): void => setDraft((was) => ({ ...was, ...part }));
  const given = actOf(act, draft);
  const label = labelOf(act, words);
  const carryOut = () =>
    send(async () => {
      if (!given) return;
      await commandConference(conference, given);
      say(words.said(label, act.step?.name ?? conference.number), true);
      onClose();
    });
  return (
    <Dialog title={[label, act.step?.name ?? conference.number].join(' ')} onClose={onClose}>
      <Fields conference={conference} act={act} draft={draft} change={change} />
      <BasisField
        problem={problem}
        value={draft.exposureBasis}
        onChange={(exposureBasis) => change({ exposureBasis })}
      />
      {problem && (
        <p className="field-hint">
          <strong role="alert">{saidOf(problem)}</strong>
        </p>
      )}
      <DialogFoot
        onClose={onClose}
        go={label}
        going={words.sending}
        ready={given !== null}
        busy={busy}
        danger={act.name === 'cancel' || act.decision === 'approve'}
        onGo={() => void carryOut()}
      />
    </Dialog>
  );
}

const draftOf = (conference: ConferenceView, { name, step }: Act): Draft => ({
  says:
    name === 'set-line'
      ? (conference.line?.says ?? '')
      : name === 'set-questions'
        ? questionsText(conference.questions)
        : '',
  at: name === 'plan' || name === 'move' ? conference.at : null,
  title: name === 'plan' ? conference.title : '',
  place: name === 'plan' || step?.id === 'venue' ? (conference.place ?? '') : '',
  unit: name === 'set-step' ? (step?.unit?.id ?? '') : '',
  person: '',
  by: '',
  release: '',
  exposureBasis: '',
});

interface FieldsProps {
  conference: ConferenceView;
  act: Act;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
}

function Fields({ conference, act, draft, change }: FieldsProps) {
  const words = useWords(conferenceWords);
  const directory = useDirectory().data;
  const { name, step } = act;
  const why = (label: string) => (
    <TextField label={label} value={draft.says} onChange={(says) => change({ says })} rows={3} maxLength={1000} />
  );
  const place = (optional: boolean) => (
    <TextField
      label={words.place}
      value={draft.place}
      onChange={(typed) => change({ place: typed })}
      maxLength={100}
      optional={optional}
    />
  );
  switch (name) {
    case 'plan':
      return (
        <>
          <TextField label={words.name} value={draft.title} onChange={(title) => change({ title })} maxLength={60} />
          <TimeField
            label={words.hour}
            hint={words.hourHint}
            value={draft.at}
            onChange={(at) => change({ at })}
            min="now"
          />
          {place(true)}
          <UnitField
            label={words.unit}
            value={draft.unit}
            onChange={(unit) => change({ unit })}
            directory={directory}
            placeholder={conference.unit?.name ?? words.unitHint}
            optional
          />
        </>
      );
    case 'move':
      return (
        <>
          <TimeField
            label={words.hour}
            hint={words.hourLate}
            value={draft.at}
            onChange={(at) => change({ at })}
            min="now"
          />
          {place(true)}
          {why(words.why)}
        </>
      );
    case 'do-step':
      return (
        <>
          {step?.id === 'venue' && place(false)}
          {step?.id === 'sign-off' && (
            <>
              <TextField
                label={words.signer}
                hint={words.signerHint}
                value={draft.by}
                onChange={(by) => change({ by })}
                maxLength={60}
              />
              <TimeField
                label={words.doneAt}
                value={draft.at}
                onChange={(at) => change({ at })}
                max="now"
                empty="now"
                optional
              />
            </>
          )}
          {why(words.says)}
        </>
      );
    case 'set-step':
      return (
        <>
          <UnitField
            label={words.stepUnit}
            value={draft.unit}
            onChange={(unit) => change({ unit, person: '' })}
            directory={directory}
            placeholder={words.desk}
            optional
          />
          <SelectField
            label={words.stepPerson}
            value={draft.person}
            onChange={(person) => change({ person })}
            placeholder={words.noPerson}
            groups={[
              {
                choices: (directory?.contacts ?? [])
                  .filter((contact) => contact.active && contact.unit === draft.unit)
                  .map((contact) => ({ id: contact.id, name: contact.name })),
              },
            ]}
            optional
          />
          <TimeField label={words.stepDue} value={draft.at} onChange={(at) => change({ at })} min="now" optional />
        </>
      );
    case 'set-line':
      return (
        <TextField
          label={words.line}
          hint={words.lineHint}
          value={draft.says}
          onChange={(says) => change({ says })}
          rows={8}
          maxLength={5000}
        />
      );
    case 'set-questions':
      return (
        <TextField
          label={words.questionsField}
          hint={words.questionsHint}
          value={draft.says}
          onChange={(says) => change({ says })}
          rows={10}
        />
      );
    case 'name-spokesperson':
      return (
        <SelectField
          label={words.spokesperson}
          value={draft.person}
          onChange={(person) => change({ person })}
          placeholder={words.choose}
          groups={[{ choices: conference.mayAttend.map((one) => ({ id: one.id, name: `${one.name} · ${one.post}` })) }]}
        />
      );
    case 'adopt-release':
      return (
        <ReleaseOfCase conference={conference} value={draft.release} onChange={(release) => change({ release })} />
      );
    case 'ask-purge':
      return (
        <>
          <p className="muted">{words.releaseStays}</p>
          {why(words.proposalSays[name] ?? words.why)}
        </>
      );
    case 'decide':
    case 'withdraw-proposal':
      return why(words.proposalSays[name] ?? words.why);
    case 'set-aside':
    case 'skip-step':
    case 'decline-attendance':
    case 'cancel':
      return why(words.why);
  }
}

/** The releases of its case, of which one was this conference. */
function ReleaseOfCase({
  conference,
  value,
  onChange,
}: {
  conference: ConferenceView;
  value: string;
  onChange: (id: string) => void;
}) {
  const words = useWords(conferenceWords);
  const releases = useCase(conference.caseNumber).data?.case.releases ?? [];
  return (
    <SelectField
      label={words.adopt}
      value={value}
      onChange={onChange}
      placeholder={words.choose}
      groups={[{ choices: releases.map(({ id, publishedAt }) => ({ id, name: `${id} ${publishedAt.slice(0, 16)}` })) }]}
    />
  );
}
