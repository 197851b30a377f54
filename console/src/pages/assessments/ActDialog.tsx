import { useState } from 'react';
import { type AssessmentForm, type AssessmentView, commandAssessment } from '../../api/assessments.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { FaultElsewhere } from '../../components/FaultElsewhere.tsx';
import { TextField } from '../../components/fields.tsx';
import { faultOf, useSending } from '../../components/sending.ts';
import { type Act, actOf, begun, FIELDS } from './act-draft.ts';
import { ActFields } from './ActFields.tsx';
import { assessmentWords } from './assessment-words.ts';

const labelOf = ({ name, decision, kind }: Act, acts: Record<string, string>): string =>
  acts[decision === 'approve' ? `approve-${kind ?? 'purge'}` : (decision ?? name)] ?? name;

/** The pointer at which a refusal names the reason. */
const REASON: Partial<Record<Act['name'], string>> = { 'correct-risk': 'reason', correct: 'because' };
const WITHOUT_REASON: readonly Act['name'][] = ['name-plan', 'record-launch'];
const LONG: readonly Act['name'][] = ['record-finding', 'set-point', 'submit', 'correct'];

/** A2: one act with what it asks for. */
export function ActDialog({
  view,
  form,
  act,
  onClose,
}: {
  view: AssessmentView;
  form: AssessmentForm | undefined;
  act: Act;
  onClose: () => void;
}) {
  const words = useWords(assessmentWords);
  const { name, found, point } = act;
  const [draft, setDraft] = useState(() => begun(act, view));
  const { busy, problem, send } = useSending();
  const given = actOf(act, draft, view, form);
  const label = labelOf(act, words.acts);
  const carryOut = () =>
    send(async () => {
      if (!given) return;
      await commandAssessment(view, given);
      say(words.said(label, view.number), true);
      onClose();
    });
  const reason = REASON[name] ?? 'says';
  const reasonLabel =
    name === 'record-finding'
      ? words.finding
      : name === 'set-point'
        ? words.pointSays
        : name === 'correct'
          ? words.because
          : (words.says[name] ?? label);
  const why = !WITHOUT_REASON.includes(name) && (
    <TextField
      label={reasonLabel}
      hint={name === 'record-finding' ? words.findingHint : undefined}
      value={draft.says}
      onChange={(says) => setDraft((was) => ({ ...was, says }))}
      rows={3}
      maxLength={name === 'record-finding' ? 2000 : name === 'set-point' ? 500 : 1000}
      autoFocus={!LONG.includes(name)}
      optional={act.decision === 'approve'}
      error={faultOf(problem, reason)}
    />
  );
  const fields = form && (
    <ActFields
      act={act}
      view={view}
      form={form}
      draft={draft}
      change={(part) => setDraft((was) => ({ ...was, ...part }))}
      problem={problem}
    />
  );
  return (
    <Dialog title={`${label} ${found?.id ?? point?.id ?? view.number}`} onClose={onClose} wide={LONG.includes(name)}>
      {name === 'set-point' && why}
      {fields}
      {name !== 'set-point' && why}
      <FaultElsewhere problem={problem} fields={[...(FIELDS[name] ?? []), reason]} />
      <DialogFoot
        onClose={onClose}
        go={label}
        going={words.sending}
        ready={given !== null}
        busy={busy}
        danger={name === 'drop' || name === 'drop-point' || name === 'withdraw-finding'}
        onGo={() => void carryOut()}
      />
    </Dialog>
  );
}
