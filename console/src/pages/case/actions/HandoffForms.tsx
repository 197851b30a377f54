import { useWords } from '../../../app/language.ts';
import { useDraft } from '../../../components/draft.ts';
import { ChoiceField, TextField } from '../../../components/fields.tsx';
import { faultOf } from '../../../components/sending.ts';
import { TimeField } from '../../../components/time/TimeField.tsx';
import { handoffWords } from '../../../words/handoffs.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { ReasonField } from './ReasonField.tsx';

const RESULTS = ['received', 'refused', 'withdrawn'] as const;
type Result = (typeof RESULTS)[number];

/** M4: what came of a matter that was passed on: received with the receiver's own number and time, refused, or taken back. */
export function RecordHandoff({ view, onClose }: FormProps) {
  const words = useWords(handoffWords);
  const pending = view.handoffs.find(({ over }) => over === undefined);
  const [draft, change, clear] = useDraft<{ is: Result; number: string; receivedAt: string | null; reason: string }>(
    `record-handoff.${view.number}.${pending?.id ?? ''}`,
    { is: 'received', number: '', receivedAt: null, reason: '' },
  );
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const { is, number, receivedAt, reason } = draft;
  const received = is === 'received';
  return (
    <>
      {pending && <p className="form-note">{words.passed(pending.target)}</p>}
      <ChoiceField
        label={words.which}
        value={is}
        onChange={(id) => change({ is: RESULTS.find((one) => one === id) ?? 'received' })}
        choices={RESULTS.map((id) => ({ id, name: words[id] }))}
        error={faultOf(problem, 'is')}
      />
      {received ? (
        <div className="form-row">
          <TextField
            label={words.number}
            value={number}
            onChange={(typed) => change({ number: typed })}
            maxLength={60}
            error={faultOf(problem, 'number')}
            autoFocus
          />
          <TimeField
            label={words.receivedAt}
            value={receivedAt}
            onChange={(at) => change({ receivedAt: at })}
            max="now"
            error={faultOf(problem, 'receivedAt')}
          />
        </div>
      ) : (
        <ReasonField {...{ draft, change, problem }} rows={2} autoFocus />
      )}
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={pending !== undefined && (received ? number.trim() !== '' && receivedAt !== null : reason.trim() !== '')}
        onGo={() =>
          void (
            pending &&
            give('record-handoff', {
              handoff: pending.id,
              is,
              ...(received ? { number: number.trim(), ...(receivedAt === null ? {} : { receivedAt }) } : { reason }),
            })
          )
        }
      />
    </>
  );
}
