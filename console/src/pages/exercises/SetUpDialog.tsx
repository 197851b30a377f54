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
import { CheckField, ChoiceField, SelectField, TextField } from '../../components/fields.tsx';
import { saidOf, useSending } from '../../components/sending.ts';
import { unitName } from '../../components/units.ts';
import { hoursWords } from '../../words/time.ts';
import { CastField } from './CastField.tsx';
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
  const [added, setAdded] = useState<string[]>([]);
  const { busy, problem, send } = useSending();
  if (!directory || !me) return null;
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const taking = directory.contacts.filter(({ id }) => draft.participants.includes(id));
  const units = [...new Set(taking.map(({ unit }) => unit))];
  // Whose people are in sight: those of the desk that sets it up first, for without them there is none.
  const inSight = [...new Set([me.unit.id, ...units, ...added])];
  const watchersFor = (unit: string) =>
    directory.units
      .filter(({ id, active }) => id !== unit && active)
      .map(({ id, name }) => ({
        name,
        choices: directory.contacts
          .filter((one) => one.unit === id && one.active && !draft.participants.includes(one.id))
          .map((one) => ({ id: one.id, name: one.name })),
      }))
      .filter(({ choices }) => choices.length > 0);
  // Whoever has come to take part since he was named watches nobody.
  const watcherOf = (unit: string): string => {
    const named = draft.watchers[unit] ?? '';
    return draft.participants.includes(named) ? '' : named;
  };
  const unwatched = units.filter((unit) => watcherOf(unit) === '');
  const answers = draft.participants.includes(draft.answers) ? draft.answers : '';
  const script = form.scripts.find(({ id }) => id === draft.script);
  const why =
    taking.length === 0
      ? words.noParticipants
      : unwatched.length > 0
        ? words.noEvaluator(unwatched.map((unit) => unitName(directory, unit)).join('、'))
        : answers === ''
          ? words.noAnswers
          : undefined;
  const label = was ? (words.acts['change'] ?? '') : words.start;
  const carryOut = () =>
    send(async () => {
      const { name, watchers: _watchers, ...rest } = draft;
      const persons = [...new Set(units.map(watcherOf))];
      const body: ExerciseBody = {
        ...rest,
        ...(name.trim() === '' ? {} : { name: name.trim() }),
        evaluators: persons.map((person) => ({ person, units: units.filter((unit) => watcherOf(unit) === person) })),
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
        {...(script ? { hint: words.factorHint(hoursWords(script.minutes / 60 / draft.factor, language)) } : {})}
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
      <CastField
        directory={directory}
        units={inSight}
        addUnit={(unit) => setAdded((before) => [...before, unit])}
        value={draft.participants}
        onChange={(participants) => change({ participants })}
      />
      {units.map((unit, index) => (
        <SelectField
          key={unit}
          label={words.evaluatorOf(unitName(directory, unit))}
          {...(index === 0 ? { hint: words.evaluatorsHint } : {})}
          value={watcherOf(unit)}
          onChange={(person) => change({ watchers: { ...draft.watchers, [unit]: person } })}
          placeholder={words.choose}
          groups={watchersFor(unit)}
        />
      ))}
      {taking.length > 0 && (
        <SelectField
          label={words.answers}
          hint={words.answersHint}
          value={answers}
          onChange={(person) => change({ answers: person })}
          placeholder={words.choose}
          groups={[
            { choices: taking.map(({ id, name, unit }) => ({ id, name: `${name}（${unitName(directory, unit)}）` })) },
          ]}
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
        ready={why === undefined}
        {...(why === undefined ? {} : { why })}
        busy={busy}
        onGo={() => void carryOut()}
      />
    </Dialog>
  );
}
