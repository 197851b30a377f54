import { useCasePlan } from '../../../api/plans.ts';
import { useWords } from '../../../app/language.ts';
import { useDraft } from '../../../components/draft.ts';
import { SelectField, TextField } from '../../../components/fields.tsx';
import { faultOf } from '../../../components/sending.ts';
import { TimeField } from '../../../components/time/TimeField.tsx';
import { planWords } from '../../../words/plans.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { ReasonField } from './ReasonField.tsx';
import { type ProofDraft, ProofFields, proofIn } from './SaysFields.tsx';
import { ToldByField } from './ToldByField.tsx';

/** P1: a step of the plan is done, left out with a reason, or to be done again. */
export function SetPlanStep({ view, step = '', stepTo = 'done', onClose }: FormProps) {
  const words = useWords(planWords);
  const found = useCasePlan(view.number).data?.plan?.steps.find(({ id }) => id === step);
  const [draft, change, clear] = useDraft<{ says: string; at: string | null; toldBy: string } & ProofDraft>(
    `set-plan-step.${view.number}.${step}.${stepTo}`,
    { says: '', at: null, toldBy: '', evidence: '', photos: [] },
  );
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const done = stepTo === 'done';
  const asks = done && found?.askToldBy === true;
  const says = draft.says.trim();
  const evidence = proofIn(draft);
  return (
    <>
      <p className="form-note">{found?.says}</p>
      <TextField
        label={done ? words.says : words.why2}
        value={draft.says}
        onChange={(typed) => change({ says: typed })}
        rows={2}
        maxLength={300}
        error={faultOf(problem, 'says')}
        autoFocus
      />
      {done && (
        <>
          {asks && <ToldByField {...{ draft, change, problem }} />}
          <TimeField
            label={words.doneAt}
            hint={words.doneAtHint}
            value={draft.at}
            onChange={(at) => change({ at })}
            max="now"
            empty="none"
            error={faultOf(problem, 'doneAt')}
          />
          <ProofFields number={view.number} {...{ draft, change, problem }} optional />
        </>
      )}
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={done ? !asks || draft.toldBy.trim() !== '' : says !== ''}
        onGo={() =>
          void give(
            'set-plan-step',
            {
              step,
              is: stepTo,
              ...(says === '' ? {} : { says }),
              ...(asks ? { toldBy: draft.toldBy.trim() } : {}),
              ...(done && draft.at !== null ? { doneAt: draft.at } : {}),
              ...(done && evidence.length > 0 ? { evidence } : {}),
            },
            words.names[stepTo],
          )
        }
      />
    </>
  );
}

/** P1: another plan, or none, with a reason. */
export function ChoosePlan({ view, onClose }: FormProps) {
  const words = useWords(planWords);
  const answer = useCasePlan(view.number).data;
  const [draft, change, clear] = useDraft(`choose-plan.${view.number}`, { plan: '', reason: '' });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const choices = (fits: boolean) =>
    (answer?.choices ?? [])
      .filter((one) => one.fits === fits && one.id !== answer?.plan?.id)
      .map(({ id, title, unit }) => ({ id, name: `${title}（${unit.name}）` }));
  return (
    <>
      <SelectField
        label={words.which}
        value={draft.plan}
        onChange={(plan) => change({ plan })}
        placeholder={words.none}
        groups={[
          { name: words.fits, choices: choices(true) },
          { name: words.others, choices: choices(false) },
        ].filter((group) => group.choices.length > 0)}
        error={faultOf(problem, 'plan')}
      />
      <ReasonField {...{ draft, change, problem }} rows={2} />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.reason.trim() !== ''}
        onGo={() =>
          void give('choose-plan', { reason: draft.reason, ...(draft.plan === '' ? {} : { plan: draft.plan }) })
        }
      />
    </>
  );
}
