import { useState } from 'react';
import { useNavigate } from 'react-router';
import {
  commandExercise,
  type ExerciseBody,
  type ExerciseForm,
  type ExerciseView,
  openExercise,
} from '../../api/exercises.ts';
import { useDirectory, useMe } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { CheckField, ChoiceField, ManyField, SelectField, TextField } from '../../components/fields.tsx';
import { saidOf, useSending } from '../../components/sending.ts';
import { spanWords } from '../../words/time.ts';
import { exerciseWords } from './exercise-words.ts';

interface Draft {
  name: string;
  script: string;
  factor: number;
  realTexts: boolean;
  participants: string[];
  /** By unit. */
  watchers: Record<string, string>;
  answers: string;
}

function draftOf(form: ExerciseForm, was: ExerciseView | undefined): Draft {
  return {
    name: was?.name ?? '',
    script: was?.script.id ?? form.scripts[0]?.id ?? '',
    factor: was?.factor ?? form.factors[0] ?? 24,
    realTexts: was?.realTexts ?? false,
    participants: was?.participants.map(({ id }) => id) ?? [],
    watchers: Object.fromEntries(
      (was?.evaluators ?? []).flatMap(({ person, units }) => units.map(({ id }) => [id, person.id])),
    ),
    answers: was?.answers.id ?? '',
  };
}

/** S4: script, pace, who takes part, who watches and who answers; `was`: what is set up otherwise. */
export function SetUpDialog({ form, was, onClose }: { form: ExerciseForm; was?: ExerciseView; onClose: () => void }) {
  const words = useWords(exerciseWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const directory = useDirectory().data;
  const me = useMe().data?.me;
  const [draft, setDraft] = useState(() => draftOf(form, was));
  const { busy, problem, send } = useSending();
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const unitName = new Map((directory?.units ?? []).map(({ id, short }) => [id, short]));
  const people = (directory?.contacts ?? [])
    .filter(({ active }) => active)
    .map(({ id, name, unit }) => ({ id, unit, name: `${name}（${unitName.get(unit) ?? unit}）` }));
  const taking = people.filter(({ id }) => draft.participants.includes(id));
  const units = [...new Set(taking.map(({ unit }) => unit))];
  const script = form.scripts.find(({ id }) => id === draft.script);
  const ready =
    draft.participants.length > 0 &&
    draft.participants.includes(draft.answers) &&
    units.every((unit) => (draft.watchers[unit] ?? '') !== '');
  const label = was ? (words.acts['change'] ?? '') : words.start;
  const carryOut = () =>
    send(async () => {
      const { name, watchers, ...rest } = draft;
      const persons = [...new Set(units.map((unit) => watchers[unit] ?? ''))];
      const body: ExerciseBody = {
        ...rest,
        ...(name.trim() === '' ? {} : { name: name.trim() }),
        evaluators: persons.map((person) => ({ person, units: units.filter((unit) => watchers[unit] === person) })),
      };
      if (was) {
        await commandExercise(was, { name: 'change', body });
        say(words.said(label, was.number), true);
        onClose();
        return;
      }
      const number = await openExercise(body);
      say(words.said(label, number), true);
      void navigate(`/exercises/${number}`);
    });
  return (
    <Dialog title={label} onClose={onClose} wide>
      <ChoiceField
        label={words.script}
        {...(script ? { hint: script.says } : {})}
        value={draft.script}
        onChange={(id) => change({ script: id })}
        choices={form.scripts.map(({ id, name }) => ({ id, name }))}
      />
      <ChoiceField
        label={words.factor}
        {...(script ? { hint: words.factorHint(spanWords((script.minutes * 60_000) / draft.factor, language)) } : {})}
        value={String(draft.factor)}
        onChange={(id) => change({ factor: Number(id) })}
        choices={form.factors.map((factor) => ({ id: String(factor), name: `1:${factor}` }))}
      />
      <TextField
        label={words.name}
        hint={words.nameHint}
        value={draft.name}
        onChange={(name) => change({ name })}
        maxLength={60}
        optional
      />
      <ManyField
        label={words.participants}
        hint={words.participantsHint}
        value={draft.participants}
        onChange={(participants) => change({ participants })}
        choices={people.filter(({ id }) => id !== me?.id)}
      />
      {units.map((unit) => (
        <SelectField
          key={unit}
          label={words.evaluatorOf(unitName.get(unit) ?? unit)}
          hint={words.evaluatorsHint}
          value={draft.watchers[unit] ?? ''}
          onChange={(person) => change({ watchers: { ...draft.watchers, [unit]: person } })}
          placeholder={words.choose}
          groups={[{ choices: people.filter((one) => one.unit !== unit && !draft.participants.includes(one.id)) }]}
        />
      ))}
      {taking.length > 0 && (
        <SelectField
          label={words.answers}
          hint={words.answersHint}
          value={draft.answers}
          onChange={(answers) => change({ answers })}
          placeholder={words.choose}
          groups={[{ choices: taking }]}
        />
      )}
      <CheckField
        label={words.realTexts}
        hint={words.realTextsHint}
        value={draft.realTexts}
        onChange={(realTexts) => change({ realTexts })}
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
        ready={ready}
        busy={busy}
        onGo={() => void carryOut()}
      />
    </Dialog>
  );
}
