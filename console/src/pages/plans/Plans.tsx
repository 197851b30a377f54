import './plans.css';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { type CoverageRow, type PlanRow, usePlans } from '../../api/plans.ts';
import type { Schemas } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import { CheckField } from '../../components/fields.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { RulesVersion } from '../../components/RulesVersion.tsx';
import { Empty, Read } from '../../components/states.tsx';
import { Proposals } from './Proposals.tsx';
import { ProposeDialog } from './ProposeDialog.tsx';
import { planWords } from '../../words/plans.ts';
import { fullTime, ms } from '../../words/time.ts';

type Tab = 'plans' | 'proposals' | 'coverage' | 'without';
const TABS: Tab[] = ['plans', 'proposals', 'coverage', 'without'];

/** 预案 (P1): the plans in force, each with its owner, and which kinds and grades of which unit have none. */
export function Page() {
  const words = useWords(planWords);
  const [tab, setTab] = useState<Tab>('plans');
  const query = usePlans();
  return (
    <Frame
      title={words.title}
      aside={words.aside}
      actions={
        <>
          <Button className="no-print" onClick={() => window.print()}>
            {words.print}
          </Button>
          <ButtonLink to="/directory/policies">{words.edit}</ButtonLink>
        </>
      }
    >
      <div className="plans-tabs no-print">
        {TABS.map((one) => (
          <Button
            key={one}
            small
            look={one === tab ? 'primary' : 'plain'}
            aria-pressed={one === tab}
            onClick={() => setTab(one)}
          >
            {words.tabs[one]}
          </Button>
        ))}
      </div>
      <Read query={query}>
        {(found) =>
          tab === 'plans' ? (
            <List {...found} />
          ) : tab === 'proposals' ? (
            <Proposals {...found} />
          ) : tab === 'coverage' ? (
            <Coverage {...found} />
          ) : (
            <Without {...found} />
          )
        }
      </Read>
    </Frame>
  );
}

type Found = Schemas['Plans'];

function List({ plans, policyId, rules, proposals, mayPropose }: Found) {
  const words = useWords(planWords);
  // D4: a lesson leads here with the plan that it asks to be changed.
  const asked = useSearchParams()[0].get('propose');
  const own = plans.some(({ id, mine }) => id === asked && mine);
  const [proposing, setProposing] = useState<string | null>(own ? asked : null);
  const toDecide = proposals.filter(({ mayDecide }) => mayDecide).length;
  const due = plans.filter(({ toRead }) => toRead);
  const mine = due.filter((plan) => plan.mine);
  if (plans.length === 0) return <Empty>{words.empty}</Empty>;
  return (
    <>
      {due.length > 0 && (
        <p role="status" className="plans-due">
          {mine.length > 0 ? words.toReadMine(mine.length) : words.toReadAll(due.length)}
        </p>
      )}
      {toDecide > 0 && (
        <p role="status" className="plans-due">
          {words.toDecide(toDecide)}
        </p>
      )}
      {plans.map((plan) => (
        <OnePlan key={plan.id} plan={plan} propose={plan.mine && mayPropose ? () => setProposing(plan.id) : null} />
      ))}
      {proposing !== null && mayPropose && (
        <ProposeDialog unit={mayPropose} of={proposing} onClose={() => setProposing(null)} />
      )}
      <div>
        <small>
          {words.version} <RulesVersion rules={rules} policyId={policyId} />
        </small>
      </div>
    </>
  );
}

function OnePlan({ plan, propose }: { plan: PlanRow; propose: (() => void) | null }) {
  const words = useWords(planWords);
  const columns: Column<PlanRow['steps'][number]>[] = [
    { id: 'phase', title: words.kind, tight: true, cell: ({ phase }) => words.phases[phase] ?? phase },
    { id: 'says', title: words.steps, cell: ({ says, short }) => (short === undefined ? says : `${short}：${says}`) },
    { id: 'who', title: words.unit, cell: ({ who }) => (typeof who === 'string' ? words.roles[who] : who.name) },
    { id: 'within', title: words.doneAt, cell: ({ within }) => words.within(within.hours, within.from) },
  ];
  const grades = [
    ...(plan.emergencyGrades
      ? [
          plan.emergencyGrades.every((one) => one === 'none')
            ? words.noEmergency
            : words.emergency(plan.emergencyGrades.map((one) => (one === 'none' ? words.noEmergency : one)).join('、')),
        ]
      : []),
    ...(plan.opinionGrades ? [words.opinion(plan.opinionGrades.join('、'))] : []),
  ];
  return (
    <Panel
      title={plan.title}
      actions={
        <>
          {plan.toRead && <span className="tag tag-strong">{words.toRead(plan.readAgainOn)}</span>}
          <span className="tag">{plan.unit.name}</span>
          {propose && (
            <Button small className="no-print" onClick={propose}>
              {words.propose}
            </Button>
          )}
        </>
      }
    >
      <p>
        {plan.kinds.join('、')}
        {plan.mentions.length > 0 && `，${words.mentions(plan.mentions.join('、'))}`} ·{' '}
        {grades.length > 0 ? grades.join('，') : words.anyGrade} · {plan.district ? words.district : words.ownCases}
      </p>
      <p>
        <small>
          {plan.consent ? words.consent(plan.consent.by, plan.consent.on) : words.noConsent} ·{' '}
          {words.readOn(plan.readOn)}
        </small>
      </p>
      {plan.asked.map(({ because, says, by, dueAt }) => (
        <p key={because} className="plans-asked">
          <b>{words.asked(because, fullTime(ms(dueAt)))}</b> {says}
          {by && <small> {by.name}</small>}
        </p>
      ))}
      <details>
        <summary>{words.stepCount(plan.steps.length)}</summary>
        <DataTable caption={plan.title} columns={columns} rows={plan.steps} rowKey={({ id }) => id} file={null} />
        <h3>{words.contacts}</h3>
        <p>{plan.contacts.map(({ unit, says }) => `${unit.name}（${says}）`).join('、')}</p>
        <h3>{words.skeletons}</h3>
        {plan.skeletons.map(({ id, title, text }) => (
          <p key={id} className="plans-skeleton">
            <b>{title}</b> {text}
          </p>
        ))}
      </details>
    </Panel>
  );
}

/** P1: kind × grade × unit. */
function Coverage({ plans, coverage }: Found) {
  const words = useWords(planWords);
  const [gaps, setGaps] = useState(true);
  const titles = new Map(plans.map(({ id, title }) => [id, title]));
  const rows = gaps ? coverage.filter(({ cells }) => cells.some(({ plan, partly }) => !plan || partly)) : coverage;
  const gradeColumn = (grade: 'I' | 'II' | 'III' | 'IV'): Column<CoverageRow> => ({
    id: grade,
    title: grade,
    cell: ({ cells }) => {
      const cell = cells.find((one) => one.grade === grade);
      if (!cell?.plan) return <span className="tag tag-strong">{words.cell.none}</span>;
      const is = cell.partly ? words.cell.partly : cell.own ? words.cell.own : words.cell.district;
      return <span title={titles.get(cell.plan) ?? cell.plan}>{is}</span>;
    },
  });
  return (
    <Panel title={words.tabs.coverage}>
      <p>{words.coverageNote}</p>
      <CheckField label={words.gaps} value={gaps} onChange={setGaps} />
      {rows.length === 0 ? (
        <Empty>{words.noGaps}</Empty>
      ) : (
        <DataTable
          caption={words.tabs.coverage}
          columns={[
            { id: 'unit', title: words.unit, tight: true, cell: ({ unit }) => unit?.name ?? words.anyUnit },
            { id: 'kind', title: words.kind, cell: ({ kind }) => kind },
            gradeColumn('I'),
            gradeColumn('II'),
            gradeColumn('III'),
            gradeColumn('IV'),
          ]}
          rows={rows}
          rowKey={({ unit, by, kind }) => `${unit?.id ?? ''} ${by} ${kind}`}
          file={{ list: 'plan-coverage', ...(gaps ? { filter: words.gaps } : {}) }}
        />
      )}
    </Panel>
  );
}

function Without({ without }: Found) {
  const words = useWords(planWords);
  return (
    <Panel title={words.tabs.without}>
      <p>{words.withoutNote}</p>
      {without.length === 0 ? <Empty>{words.noGaps}</Empty> : <p>{without.map(({ name }) => name).join('、')}</p>}
    </Panel>
  );
}
