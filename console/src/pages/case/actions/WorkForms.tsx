import type { Proof } from '../../../api/photos.ts';
import { useMe } from '../../../api/queries.ts';
import { useWords } from '../../../app/language.ts';
import { caseTitle } from '../../../components/CaseRow.tsx';
import { useDraft } from '../../../components/draft.ts';
import { CheckField, ChoiceField, ManyField, TextField } from '../../../components/fields.tsx';
import { TimeField } from '../../../components/time/TimeField.tsx';
import { common } from '../../../words/common.ts';
import { fullTime, ms } from '../../../words/time.ts';
import { PhotosField } from '../../../components/PhotosField.tsx';
import { actionWords } from './action-words.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { faultOf } from '../../../components/sending.ts';
import { ReasonField } from './ReasonField.tsx';
import { SaysField } from './SaysFields.tsx';

/** H3: a limit in working days that no calendar reckons: a person sets it, and says why. */
export function Reckon({ view, onClose }: FormProps) {
  const words = useWords(actionWords);
  const [draft, change, clear] = useDraft<{ clock: string; dueAt: string | null; reason: string }>(
    `reckon.${view.number}`,
    {
      clock: view.unreckoned[0]?.id ?? '',
      dueAt: null,
      reason: '',
    },
  );
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const { clock, dueAt, reason } = draft;
  const from = view.unreckoned.find(({ id }) => id === clock)?.startAt;
  return (
    <>
      <ChoiceField
        label={words.whichClock}
        value={clock}
        onChange={(id) => change({ clock: id })}
        choices={view.unreckoned.map(({ id, name }) => ({ id, name }))}
        error={faultOf(problem, 'clock')}
      />
      <TimeField
        label={words.dueAt}
        value={dueAt}
        onChange={(at) => change({ dueAt: at })}
        error={faultOf(problem, 'dueAt')}
        {...(from === undefined ? {} : { hint: words.dueAtHint(fullTime(ms(from))) })}
      />
      <ReasonField {...{ draft, change, problem }} rows={2} />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={from !== undefined && dueAt !== null && reason.trim() !== ''}
        onGo={() => void (dueAt !== null && give('reckon', { clock, dueAt, reason }))}
      />
    </>
  );
}

export function Remind({ view, onClose }: FormProps) {
  const words = useWords(actionWords);
  // A unit with two parts is urged once.
  const urged = [
    ...new Map(
      view.assignments.filter(({ state }) => state !== 'taken-back').map(({ unit }) => [unit.id, unit]),
    ).values(),
  ];
  const [draft, change, clear] = useDraft(`remind.${view.number}`, {
    units: urged.map(({ id }) => id),
    says: '',
  });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  return (
    <>
      <ManyField
        label={words.units}
        value={draft.units}
        onChange={(units) => change({ units })}
        choices={urged}
        error={faultOf(problem, 'units')}
      />
      <TextField
        label={words.says}
        value={draft.says}
        onChange={(says) => change({ says })}
        suggestions={words.remindTexts}
        maxLength={200}
        error={faultOf(problem, 'says')}
        autoFocus
      />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.units.length > 0 && draft.says.trim() !== ''}
        onGo={() => void give('remind', { units: draft.units, says: draft.says })}
      />
    </>
  );
}

export function Note({ view, onClose }: FormProps) {
  const words = useWords(actionWords);
  const me = useMe().data?.me;
  const [draft, change, clear] = useDraft<{
    says: string;
    star: boolean;
    instructs: boolean;
    photos: Proof[];
  }>(`note.${view.number}`, {
    says: '',
    star: false,
    instructs: false,
    photos: [],
  });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  return (
    <>
      <SaysField {...{ draft, change, problem }} />
      {me?.desk === true && me.role === 'leader' && (
        <CheckField label={words.instructs} value={draft.instructs} onChange={(instructs) => change({ instructs })} />
      )}
      {!draft.instructs && <CheckField label={words.star} value={draft.star} onChange={(star) => change({ star })} />}
      <PhotosField number={view.number} value={draft.photos} onChange={(photos) => change({ photos })} />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.says.trim() !== ''}
        onGo={() =>
          void give('note', {
            says: draft.says,
            ...(draft.star ? { star: true } : {}),
            ...(draft.instructs ? { instructs: true } : {}),
            ...(draft.photos.length > 0 ? { evidence: draft.photos } : {}),
          })
        }
      />
    </>
  );
}

/** H2: a leader of the desk says what is to be done; the text that goes out says nothing of it. */
export function Instruct({ view, onClose }: Pick<FormProps, 'view' | 'onClose'>) {
  const words = useWords(actionWords);
  const [draft, change, clear] = useDraft(`instruct.${view.number}`, { says: '' });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const shared = useWords(common);
  return (
    <>
      <p>{caseTitle(view, shared.offline)}</p>
      <SaysField {...{ draft, change, problem }} />
      <p className="form-note">{words.instructs}</p>
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.says.trim() !== ''}
        onGo={() => void give('note', { says: draft.says, instructs: true }, words.instructed)}
      />
    </>
  );
}

export function Reopen({ view, onClose }: FormProps) {
  const [draft, change, clear] = useDraft(`reopen.${view.number}`, { reason: '' });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  return (
    <>
      <ReasonField {...{ draft, change, problem }} autoFocus />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.reason.trim() !== ''}
        onGo={() => void give('reopen', { reason: draft.reason })}
      />
    </>
  );
}

/** D1, P5: refused while a duty is open; the refusal names it. */
export function Close({ view, onClose }: FormProps) {
  const words = useWords(actionWords);
  const [draft, change, clear] = useDraft(`close.${view.number}`, { says: '' });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const waiting = view.proposals?.length ?? 0;
  return (
    <>
      {waiting > 0 && <p className="form-note">{words.closesWaiting(waiting)}</p>}
      <TextField
        label={words.says}
        value={draft.says}
        onChange={(says) => change({ says })}
        rows={2}
        maxLength={1000}
        optional
        autoFocus
      />
      <FormFoot
        {...{ onClose, busy, problem }}
        onGo={() => void give('close', draft.says.trim() ? { says: draft.says } : {})}
      />
    </>
  );
}
