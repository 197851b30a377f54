import { useWords } from '../../../app/language.ts';
import { useDraft } from '../../../components/draft.ts';
import { ChoiceField, SelectField } from '../../../components/fields.tsx';
import { leadersOf } from '../../../components/units.ts';
import { handoffWords } from '../../../words/handoffs.ts';
import { actionWords } from './action-words.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { faultOf } from '../../../components/sending.ts';
import { ReasonField } from './ReasonField.tsx';

type Outcome = 'not-government' | 'elsewhere' | 'entered-by-mistake' | 'no-answer' | 'passed-on';

const OUTCOMES: Outcome[] = ['passed-on', 'not-government', 'elsewhere', 'no-answer', 'entered-by-mistake'];

export function End({ view, directory, lists, onClose }: FormProps) {
  const words = useWords(actionWords);
  const handing = useWords(handoffWords);
  const [draft, change, clear] = useDraft<{ outcome: Outcome; reason: string; to: string; target: string }>(
    `end.${view.number}`,
    {
      outcome: view.elsewhere ? 'elsewhere' : 'passed-on',
      reason: view.elsewhere?.says ?? '',
      to: '',
      target: '',
    },
  );
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const row = lists.ends.find(({ id }) => id === draft.outcome);
  return (
    <>
      <ChoiceField
        label={words.outcome}
        value={draft.outcome}
        onChange={(id) => change({ outcome: OUTCOMES.find((one) => one === id) ?? 'passed-on' })}
        choices={lists.ends.map(({ id, name }) => ({ id, name }))}
      />
      {row && row.targets.length > 0 && (
        <ChoiceField
          label={words.target}
          value={draft.target}
          onChange={(target) => change({ target })}
          choices={row.targets.map((id) => ({ id, name: id }))}
          error={faultOf(problem, 'target')}
        />
      )}
      {draft.outcome === 'passed-on' && <p className="form-note">{handing.hint}</p>}
      {row && row.proposal !== '' && (
        <SelectField
          label={words.decider}
          value={draft.to}
          onChange={(to) => change({ to })}
          placeholder={words.deciderNone}
          groups={leadersOf(directory)}
          error={faultOf(problem, 'to')}
          optional
        />
      )}
      <ReasonField {...{ draft, change, problem }} rows={2} />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.reason.trim() !== ''}
        onGo={() =>
          void give(
            'end',
            {
              outcome: draft.outcome,
              reason: draft.reason,
              ...(row && row.proposal !== '' && draft.to ? { to: draft.to } : {}),
              ...(row && row.targets.length > 0 && draft.target ? { target: draft.target } : {}),
            },
            `${words.names.end}（${row?.name ?? ''}）`,
          )
        }
      />
    </>
  );
}
