import type { CommandBody } from '../../../api/command.ts';
import { useEvents } from '../../../api/queries.ts';
import { useWords } from '../../../app/language.ts';
import { useDraft } from '../../../components/draft.ts';
import { evidenceOf } from '../../../components/evidence.ts';
import { CheckField, TextField } from '../../../components/fields.tsx';
import { TimeField } from '../../../components/time/TimeField.tsx';
import { correctionWords, standing, textsOf, timesOf } from '../../../words/corrections.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { faultOf } from '../../../components/sending.ts';
import { ReasonField } from './ReasonField.tsx';

interface Draft {
  times: Record<string, string | null>;
  texts: Record<string, string>;
  never: boolean;
  reason: string;
  evidence: string;
}

/** H2: one recorded fact, what it is in truth, why and by what evidence; a second person decides where a duty hangs on it. */
export function Correct({ view, event: seq = 0, onClose }: FormProps) {
  const words = useWords(correctionWords);
  const events = useEvents(view.number).data?.events ?? [];
  const event = events.find((one) => one.seq === seq);
  const [draft, change, clear] = useDraft<Draft>(`correct.${view.number}.${seq}`, {
    times: {},
    texts: {},
    never: false,
    reason: '',
    evidence: '',
  });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  if (!event) return null;
  const [times, texts] = [timesOf(event), textsOf(event)];
  const is: CommandBody<'correct'>['is'] = draft.never
    ? { void: true }
    : Object.fromEntries(
        [
          ...times.map((name) => [name, draft.times[name] ?? ''] as const),
          ...texts.map((name) => [name, draft.texts[name]?.trim() ?? ''] as const),
        ].filter(([name, value]) => value !== '' && value !== standing(event, events, name)),
      );
  return (
    <>
      <p className="form-note">
        {words.of(seq)}。{words.hint}
      </p>
      {!draft.never &&
        times.map((name) => (
          <TimeField
            key={name}
            label={words.fields[name]}
            value={draft.times[name] ?? (standing(event, events, name) || null)}
            onChange={(at) => change({ times: { ...draft.times, [name]: at } })}
            error={faultOf(problem, `is/${name}`)}
          />
        ))}
      {!draft.never &&
        texts.map((name) => (
          <TextField
            key={name}
            label={words.fields[name]}
            value={draft.texts[name] ?? standing(event, events, name)}
            onChange={(text) => change({ texts: { ...draft.texts, [name]: text } })}
            maxLength={500}
            error={faultOf(problem, `is/${name}`)}
          />
        ))}
      {event.type !== 'case-opened' && (
        <CheckField label={words.never} value={draft.never} onChange={(never) => change({ never })} />
      )}
      <ReasonField {...{ draft, change, problem }} rows={2} />
      <TextField
        label={words.evidence}
        value={draft.evidence}
        onChange={(evidence) => change({ evidence })}
        rows={2}
        error={faultOf(problem, 'evidence') ?? faultOf(problem, 'event')}
      />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={Object.keys(is).length > 0 && draft.reason.trim() !== '' && draft.evidence.trim() !== ''}
        onGo={() =>
          void give('correct', { event: seq, is, reason: draft.reason, evidence: evidenceOf(draft.evidence) })
        }
      />
    </>
  );
}
