import { isObject } from '../../../api/record.ts';
import { command } from '../../../api/command.ts';
import { useEvents } from '../../../api/queries.ts';
import { useLanguage, useWords } from '../../../app/language.ts';
import { useMinute } from '../../../app/server-time.ts';
import { useDraft } from '../../../components/draft.ts';
import { evidenceOf } from '../../../components/evidence.ts';
import { CheckField, TextField } from '../../../components/fields.tsx';
import { usePreview } from '../../../components/preview.ts';
import { faultOf } from '../../../components/sending.ts';
import { unitName } from '../../../components/units.ts';
import {
  correctionWords,
  factSays,
  type FactFields,
  type FactName,
  fieldsOf,
  isUnconfirmed,
  standing,
  VOIDABLE,
} from '../../../words/corrections.ts';
import { clockWords, ms } from '../../../words/time.ts';
import type { FormProps } from './ActionDialog.tsx';
import { choicesOf, FactField } from './FactField.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { ReasonField } from './ReasonField.tsx';

interface Draft {
  is: FactFields;
  never: boolean;
  reason: string;
  evidence: string;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const isTime = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value);

/** H2: one recorded fact, field by field what it was and is in truth, why and by what evidence; a second person decides where a duty hangs on it. */
export function Correct({ view, directory, lists, event: seq = 0, onClose }: FormProps) {
  const words = useWords(correctionWords);
  const language = useLanguage();
  const now = useMinute();
  const events = useEvents(view.number).data?.events ?? [];
  const event = events.find((one) => one.seq === seq);
  const [draft, change, clear] = useDraft<Draft>(`correct.${view.number}.${seq}`, {
    is: {},
    never: false,
    reason: '',
    evidence: '',
  });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const names = event ? fieldsOf(event).filter((name) => name !== 'paper' || view.offline) : [];
  const was = (name: FactName): unknown => (event ? standing(event, events, name) : undefined);
  const changed = names.filter((name) => draft.is[name] !== undefined && !isSame(tidy(draft.is[name]), was(name)));
  const is: FactFields = draft.never
    ? { void: true }
    : {
        ...Object.fromEntries(changed.map((name) => [name, tidy(draft.is[name])])),
        ...(draft.is.timeConfirmed ? { timeConfirmed: true } : {}),
      };
  const evidence = evidenceOf(draft.evidence);
  const isFull = Object.keys(is).length > 0 && (evidence.length > 0 || is.timeConfirmed === true);
  const body = { event: seq, is, reason: draft.reason.trim() || words.open, evidence };
  const preview = usePreview(isFull ? body : null, () => command(view.number, 'correct', body, { preview: true }));
  if (!event) return null;
  const asked = preview.would?.events.some(({ type }) => type === 'proposed') === true;
  const waiting = preview.would?.case.proposals ?? [];
  const askedNow = waiting[waiting.length - 1]?.asked ?? [];
  const says = (name: FactName, value: unknown): string => {
    if (value === undefined) return words.none;
    if (isTime(value)) return clockWords(ms(value), now, language);
    const choices = choicesOf(name, { view, directory, lists });
    const named = (id: string): string =>
      name === 'unit' ? unitName(directory, id) : (choices.find((choice) => choice.id === id)?.name ?? id);
    return factSays(value, named, words.yes, words.no) || words.none;
  };
  return (
    <>
      <p className="form-note">
        {words.of(seq)}。{words.hint}
      </p>
      {!draft.never &&
        names.map((name) => (
          <FactField
            key={name}
            {...{ name, view, directory, lists }}
            value={draft.is[name] ?? was(name)}
            onChange={(part) => {
              const { [name]: _, ...rest } = draft.is;
              change({ is: { ...rest, ...part } });
            }}
            error={faultOf(problem ?? preview.problem, `is/${name}`)}
          />
        ))}
      {!draft.never && isUnconfirmed(event, events) && (
        <CheckField
          label={words.confirmTime}
          value={draft.is.timeConfirmed === true}
          onChange={(on) => {
            const { timeConfirmed: _, ...rest } = draft.is;
            change({ is: on ? { ...rest, timeConfirmed: true } : rest });
          }}
        />
      )}
      {VOIDABLE.includes(event.type) && (
        <CheckField label={words.never} value={draft.never} onChange={(never) => change({ never })} />
      )}
      {!draft.never && changed.length > 0 && (
        <section aria-label={words.changes}>
          <h3>{words.changes}</h3>
          <ul className="lines">
            {changed.map((name) => (
              <li key={name}>
                <div>
                  <strong>{words.fields[name]}</strong>
                  <small>
                    {says(name, was(name))} → {says(name, is[name])}
                  </small>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ReasonField {...{ draft, change, problem }} rows={2} />
      <TextField
        label={words.evidence}
        value={draft.evidence}
        onChange={(lines) => change({ evidence: lines })}
        rows={2}
        error={faultOf(problem, 'evidence') ?? faultOf(problem, 'event')}
      />
      <p className="form-note" aria-live="polite">
        {preview.busy && words.checking}
        {preview.would && (asked ? words.second(askedNow.map(({ name }) => name).join('、')) : words.alone)}
      </p>
      <FormFoot
        {...{ onClose, busy, problem: problem ?? preview.problem }}
        ready={isFull && draft.reason.trim() !== ''}
        onGo={() => void give('correct', { event: seq, is, reason: draft.reason, evidence })}
      />
    </>
  );
}

/** A row that says nothing: no name, no proof, no question. */
const isBlank = (one: Record<string, unknown>): boolean =>
  [one['name'], one['ref'], ...('by' in one ? [one['says']] : [])].some(
    (said) => typeof said === 'string' && said.trim() === '',
  );

/** What was typed, without the blanks around it and empty lines. */
function tidy(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  return Array.isArray(value)
    ? value
        .map((one: unknown) => (typeof one === 'string' ? one.trim() : one))
        .filter((one) => one !== '' && !(isObject(one) && isBlank(one)))
    : value;
}
