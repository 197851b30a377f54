import './plan.css';
import { useState } from 'react';
import { Link } from 'react-router';
import { type CasePlanStep, useCasePlan } from '../../api/plans.ts';
import type { CaseView } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { cx } from '../../components/cx.ts';
import { beginDraft } from '../../components/draft.ts';
import { Panel } from '../../components/Page.tsx';
import { planWords } from '../../words/plans.ts';
import { clockWords, ms } from '../../words/time.ts';
import type { ActionName } from './actions/offered.ts';

export type StepTo = 'done' | 'left-out' | 'open';

/** P1: the plan that the case goes by: each step, whose it is, until when, ticked by whom; whom to call, and what to write from. */
export function Plan({
  view,
  act,
  set,
}: {
  view: CaseView;
  act: (name: ActionName) => void;
  set: (step: string, to: StepTo) => void;
}) {
  const words = useWords(planWords);
  const language = useLanguage();
  const now = useMinute();
  const open = view.status === 'open';
  const [whole, setWhole] = useState(false);
  const { data } = useCasePlan(view.number, !view.offline && view.status !== 'appraising');
  if (!data || (!data.plan && !open)) return null;
  const { plan, fitting, says, earlier } = data;
  const phases: Record<string, string> = words.phases;
  const near = nearOf(plan?.steps ?? []);
  const folded = (plan?.steps.length ?? 0) - near.size;
  const shown = plan?.steps.filter(({ id }) => whole || near.has(id)) ?? [];
  // On paper a folded step follows the one before it in the plan.
  const before = (step: CasePlanStep): CasePlanStep | undefined => {
    const among = shown.includes(step) ? shown : (plan?.steps ?? []);
    return among[among.indexOf(step) - 1];
  };
  const over = plan?.steps.filter(({ is }) => is !== 'open').length ?? 0;
  const mayWrite = open && view.may.includes('save-document');
  return (
    <Panel
      className="plan"
      title={plan?.title ?? words.panel}
      actions={
        <>
          {plan && plan.steps.length > 0 && <span className="tag">{words.progress(over, plan.steps.length)}</span>}
          {plan && plan.steps.length > 0 && (
            <Button small look="quiet" className="no-print" onClick={() => printPlan()}>
              {words.print}
            </Button>
          )}
          {open && view.may.includes('choose-plan') && (
            <Button small className="no-print" onClick={() => act('choose-plan')}>
              {words.choose}
            </Button>
          )}
        </>
      }
    >
      <p className="plan-why">
        {plan?.unit && words.of(plan.unit.name)}
        {plan?.fits && <small>{words.why(plan.fits)}</small>}
        {plan?.reason && <small>{words.chosen(plan.by.name, plan.reason)}</small>}
        {says && <span>{says}</span>}
        {fitting && <strong className="tag tag-strong">{words.fitting(fitting.name)}</strong>}
        {earlier.length > 0 && <small>{words.earlier(earlier.map(({ title }) => title).join('、'))}</small>}
      </p>
      {plan && plan.steps.length > 0 && (
        <ol className={cx('plan-steps', whole && 'plan-whole')}>
          {plan.steps.map((step) => (
            <li key={step.id} className={cx(step.is !== 'open' && 'plan-over', !near.has(step.id) && 'plan-folded')}>
              <div>
                {step.phase !== before(step)?.phase && (
                  <span className="plan-phase">{phases[step.phase] ?? step.phase}</span>
                )}
                <span>{step.says}</span>
                <small>
                  {step.unit?.name ?? words.desk}
                  {typeof step.who === 'string' && step.who === 'spokesperson' && ` · ${words.roles.spokesperson}`}
                  {step.is === 'open' && ` · ${words.by(clockWords(ms(step.due), now, language))}`}
                  {step.overdue && <span className="tag tag-strong">{words.overdue}</span>}
                  {step.past && <span className="tag">{words.past}</span>}
                </small>
                {step.is !== 'open' && <Over step={step} />}
              </div>
              {open && step.may && (
                <span className="plan-acts no-print">
                  {step.is === 'open' ? (
                    <>
                      <Button small onClick={() => set(step.id, 'done')} aria-label={`${words.tick}：${step.says}`}>
                        {words.tick}
                      </Button>
                      <Button
                        small
                        look="quiet"
                        onClick={() => set(step.id, 'left-out')}
                        aria-label={`${words.leaveOut}：${step.says}`}
                      >
                        {words.leaveOut}
                      </Button>
                    </>
                  ) : (
                    <Button
                      small
                      look="quiet"
                      onClick={() => set(step.id, 'open')}
                      aria-label={`${words.openAgain}：${step.says}`}
                    >
                      {words.openAgain}
                    </Button>
                  )}
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
      {folded > 0 && (
        <Button small look="quiet" className="no-print" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? words.fold : words.unfold(folded)}
        </Button>
      )}
      {plan && plan.contacts.length > 0 && (
        <>
          <h3>{words.contacts}</h3>
          <ul className="lines">
            {plan.contacts.map(({ unit, says: what }) => (
              <li key={`${unit.id} ${what}`}>
                <div>
                  {unit.name} <small>{what}</small>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {plan && plan.skeletons.length > 0 && (
        <>
          <h3>{words.skeletons}</h3>
          {plan.skeletons.map(({ id, title, text }) => (
            <details key={id} className="plan-skeleton">
              <summary>{title}</summary>
              <p>{text}</p>
              {mayWrite && (
                <Button
                  small
                  onClick={() => {
                    beginDraft(`save-document.${view.number}.new.0`, { kind: 'wording', title, text });
                    act('save-document');
                  }}
                >
                  {words.draft}
                </Button>
              )}
            </details>
          ))}
        </>
      )}
    </Panel>
  );
}

const NEXT = 3;

/** What somebody looks for: what is late, what comes next, and what was done last. The rest is folded, but on paper. */
function nearOf(steps: CasePlanStep[]): Set<string> {
  const open = steps.filter(({ is }) => is === 'open').sort((a, b) => ms(a.due) - ms(b.due));
  const last = steps.filter(({ at }) => at).sort((a, b) => ms(b.at ?? '') - ms(a.at ?? ''));
  const near = [...steps.filter(({ overdue }) => overdue), ...open.slice(0, NEXT), ...last.slice(0, 1)];
  const ids = new Set(near.map(({ id }) => id));
  // A button takes as much room as the one line that it would spare.
  return steps.length - ids.size > 1 ? ids : new Set(steps.map(({ id }) => id));
}

function Over({ step }: { step: CasePlanStep }) {
  const words = useWords(planWords);
  const language = useLanguage();
  const now = useMinute();
  return (
    <small>
      {words.states[step.is]}
      {step.conference !== undefined && (
        <>
          {' · '}
          <Link to={`/conferences/${step.conference}`}>{step.conference}</Link>
        </>
      )}
      {step.at && ` · ${words.done(step.by?.name ?? '', clockWords(ms(step.at), now, language)).trim()}`}
      {step.toldBy && ` · ${words.told(step.toldBy)}`}
      {step.note && ` · ${step.note}`}
      {step.late && <span className="tag">{words.late}</span>}
    </small>
  );
}

/** The list alone goes on paper: somebody takes it along. */
function printPlan(): void {
  document.body.classList.add('print-plan');
  window.addEventListener('afterprint', () => document.body.classList.remove('print-plan'), { once: true });
  window.print();
}
