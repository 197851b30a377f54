import { useState } from 'react';
import type { CommandBody } from '../../../api/command.ts';
import { usePolicy } from '../../../api/queries.ts';
import { useWords } from '../../../app/language.ts';
import { serverNow } from '../../../app/server-time.ts';
import { useDraft } from '../../../components/draft.ts';
import { ChoiceField, TextField } from '../../../components/fields.tsx';
import { faultOf } from '../../../components/sending.ts';
import { TimeField } from '../../../components/time/TimeField.tsx';
import { askerWords } from '../../../words/askers.ts';
import { exposureWords } from '../../../words/exposure.ts';
import { howToApply } from '../../../words/policy.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';

type Means = CommandBody<'record-shown-how'>['means'];
const MEANS: Means[] = ['telephone', 'in-person', 'letter', 'message'];
type Satisfied = NonNullable<CommandBody<'record-callback'>['satisfied']>;
const SATISFIED: Satisfied[] = ['satisfied', 'unsatisfied', 'unsaid'];

/** 依申请公开: whoever asks was shown how to apply, by the district's own text. */
export function RecordShownHow({ view, onClose }: FormProps) {
  const words = useWords(askerWords);
  const { meansOf } = useWords(exposureWords);
  const policy = usePolicy().data?.policy;
  const says = howToApply(policy);
  const [openedAt] = useState(() => new Date(serverNow()).toISOString());
  const [draft, change, clear] = useDraft<{ shownAt: string | null; means: Means }>(`record-shown-how.${view.number}`, {
    shownAt: null,
    means: 'telephone',
  });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  return (
    <>
      <p className="form-note">{says === '' ? words.noWay : words.showHowHint}</p>
      {says !== '' && <blockquote>{says}</blockquote>}
      <ChoiceField
        label={words.means}
        value={draft.means}
        onChange={(id) => change({ means: MEANS.find((one) => one === id) ?? 'telephone' })}
        choices={MEANS.map((id) => ({ id, name: meansOf[id] }))}
      />
      <TimeField
        label={words.shownAt}
        value={draft.shownAt}
        onChange={(shownAt) => change({ shownAt })}
        max="now"
        empty="now"
        error={faultOf(problem, 'shownAt')}
      />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={says !== ''}
        onGo={() => void give('record-shown-how', { shownAt: draft.shownAt ?? openedAt, means: draft.means })}
      />
    </>
  );
}

/** 回访 by the source's own order number: the result, and nothing of what was said. */
export function RecordCallback({ view, onClose }: FormProps) {
  const words = useWords(askerWords);
  const [openedAt] = useState(() => new Date(serverNow()).toISOString());
  const [draft, change, clear] = useDraft<{
    order: string;
    calledAt: string | null;
    reached: 'yes' | 'no';
    satisfied: Satisfied;
  }>(`record-callback.${view.number}`, {
    order: view.assignedBy?.number ?? '',
    calledAt: null,
    reached: 'yes',
    satisfied: 'unsaid',
  });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const reached = draft.reached === 'yes';
  return (
    <>
      <p className="form-note">{words.callBackHint}</p>
      <TextField
        label={words.order}
        value={draft.order}
        onChange={(order) => change({ order })}
        maxLength={40}
        error={faultOf(problem, 'order')}
        autoFocus
      />
      <TimeField
        label={words.calledAt}
        value={draft.calledAt}
        onChange={(calledAt) => change({ calledAt })}
        max="now"
        empty="now"
        error={faultOf(problem, 'calledAt')}
      />
      <ChoiceField
        label={words.reach}
        value={draft.reached}
        onChange={(id) => change({ reached: id === 'no' ? 'no' : 'yes' })}
        choices={(['yes', 'no'] as const).map((id) => ({ id, name: words.reached[id] }))}
      />
      {reached && (
        <ChoiceField
          label={words.satisfaction}
          value={draft.satisfied}
          onChange={(id) => change({ satisfied: SATISFIED.find((one) => one === id) ?? 'unsaid' })}
          choices={SATISFIED.map((id) => ({ id, name: words.satisfied[id] }))}
          error={faultOf(problem, 'satisfied')}
        />
      )}
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.order.trim() !== ''}
        onGo={() =>
          void give('record-callback', {
            order: draft.order.trim(),
            calledAt: draft.calledAt ?? openedAt,
            reached,
            ...(reached ? { satisfied: draft.satisfied } : {}),
          })
        }
      />
    </>
  );
}
