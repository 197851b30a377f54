import { useState } from 'react';
import { commandExercise, type ExerciseAct, type ExerciseView } from '../../api/exercises.ts';
import { useMe } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { saidOf, useSending } from '../../components/sending.ts';
import { exerciseWords } from './exercise-words.ts';

/** What asks for words; setting up is a form of its own, and stopping asks for nothing. */
export type Asking = Exclude<ExerciseAct['name'], 'change' | 'stop' | 'start'>;

interface Draft {
  says: string;
  unit: string;
}

function actOf(name: Asking, { says: typed, unit }: Draft, inject: string | undefined): ExerciseAct | null {
  const says = typed.trim();
  if (name === 'end') return { name, body: says === '' ? {} : { says } };
  if (says === '') return null;
  switch (name) {
    case 'ask-start':
    case 'drop':
      return { name, body: { says } };
    case 'note':
      return { name, body: { says, ...(unit === '' ? {} : { unit }) } };
    case 'answer':
      return inject === undefined ? null : { name, body: { inject, says } };
  }
}

/** S4: one act with what it asks for. */
export function ActDialog({ view, name, onClose }: { view: ExerciseView; name: Asking; onClose: () => void }) {
  const words = useWords(exerciseWords);
  const me = useMe().data?.me;
  const [draft, setDraft] = useState<Draft>({ says: '', unit: '' });
  const { busy, problem, send } = useSending();
  const open = view.injects.find(({ replyBy, answeredAt }) => replyBy !== undefined && answeredAt === undefined);
  const given = actOf(name, draft, open?.id);
  const label = words.acts[name] ?? name;
  const watched = view.evaluators.filter(({ person }) => person.id === me?.id).flatMap(({ units }) => units);
  const carryOut = () =>
    send(async () => {
      if (!given) return;
      await commandExercise(view, given);
      say(words.said(label, view.number), true);
      onClose();
    });
  return (
    <Dialog title={`${label} ${view.number}`} onClose={onClose}>
      {name === 'answer' && open && (
        <p>
          <b>{open.title}</b> {open.says}
        </p>
      )}
      {name === 'note' && (
        <SelectField
          label={words.of}
          value={draft.unit}
          onChange={(unit) => setDraft((was) => ({ ...was, unit }))}
          placeholder={words.whole}
          groups={[{ choices: watched }]}
        />
      )}
      <TextField
        label={words.says[name] ?? label}
        value={draft.says}
        onChange={(says) => setDraft((was) => ({ ...was, says }))}
        rows={3}
        maxLength={1000}
        optional={name === 'end'}
        autoFocus
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
        danger={name === 'drop'}
        onGo={() => void carryOut()}
      />
    </Dialog>
  );
}
